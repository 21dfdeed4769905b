/// <reference lib="dom" />
import { chosenQuery, hashId, hashQuery, hasQuery, replaceHash, setChosenQuery } from './address.ts';
import { all } from './all.ts';
import { records } from './folded/records.ts';
import { type Filter, filterOf, filterQuery, matches } from './Filter.ts';

/** Filters by verdict, section, kind and text. The address holds what is chosen: #_claims?verdict=refuted&find=antipodal. */
export function filterClaims(): void {
  const cards = all('article.card');
  const entries = new Map(all('[data-for]').map((entry) => [entry.dataset['for'], entry]));
  const toolbar = document.querySelector<HTMLElement>('.toolbar')!;
  const find = document.getElementById('_find') as HTMLInputElement;
  const shown = document.getElementById('_shown')!;
  const buttons = all('button.filter', toolbar);
  const choices = all<HTMLSelectElement>('select[data-filter]', toolbar);
  const sections = all('section.section');
  const sectionOf = new Map(
    sections.flatMap((section, i) => all('article.card', section).map((card) => [card, String(i + 1)] as const)),
  );
  const text = textOfCards(cards);

  const chosen = (name: string): string => choices.find((choice) => choice.dataset['filter'] === name)?.value ?? '';
  const filter = (): Filter => ({
    verdicts: buttons
      .filter((button) => button.getAttribute('aria-pressed') === 'true')
      .map((button) => button.dataset['verdict']!),
    section: chosen('section'),
    kind: chosen('kind'),
    find: find.value,
  });
  const choose = (filter: Filter): void => {
    for (const button of buttons)
      button.setAttribute('aria-pressed', String(filter.verdicts.includes(button.dataset['verdict']!)));
    for (const choice of choices) {
      choice.value = filter[choice.dataset['filter'] as 'section' | 'kind'];
      if (choice.selectedIndex < 0) choice.value = '';
    }
    find.value = filter.find;
  };
  const apply = (): void => {
    const now = filter();
    const full = new Set<string | undefined>();
    let count = 0;
    for (const card of cards) {
      const section = sectionOf.get(card);
      const { verdict = '', kind = '' } = card.dataset;
      const match = matches(now, { verdict, section: section ?? '', kind, text: () => text(card) });
      setHidden(card, !match);
      const entry = entries.get(card.id);
      if (entry !== undefined) setHidden(entry, !match);
      if (!match) continue;
      count++;
      full.add(section);
    }
    for (const parts of [sections, all('.outline')])
      for (const [i, part] of parts.entries()) part.hidden = !full.has(String(i + 1));
    setChosenQuery(filterQuery(now));
    shown.textContent = chosenQuery() === '' ? '' : shownInWords(count, cards.length);
  };
  const change = (): void => {
    apply();
    replaceHash(chosenQuery() === '' && hashId() === '_claims' ? '' : '_claims');
  };
  const clear = (): void => {
    choose(filterOf(new URLSearchParams()));
    apply();
  };
  const isElsewhere = (): boolean => hashId() === '_laboratory';
  const restore = (): void => {
    if (isElsewhere() || !hasQuery()) return;
    choose(filterOf(hashQuery()));
    apply();
  };

  toolbar.hidden = false;
  for (const button of buttons) {
    button.addEventListener('click', () => {
      button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
      change();
    });
  }
  for (const choice of choices) choice.addEventListener('change', change);
  find.addEventListener('input', change);
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || document.querySelector('dialog[open]') !== null || chosenQuery() === '') return;
    clear();
    replaceHash(hashId() === '_claims' ? '' : hashId());
  });
  addEventListener('hashchange', () => {
    if (isElsewhere()) return;
    if (hasQuery()) {
      restore();
      return;
    }
    const target = document.getElementById(hashId());
    if (target?.closest('[hidden]')) {
      clear();
      target.scrollIntoView();
    }
    if (chosenQuery() !== '') replaceHash(hashId());
  });
  restore();
  whenIdle(() => text(cards[0]!));
}

const shownInWords = (count: number, of: number): string =>
  count === 0 ? 'No claim matches. Press Escape to show all claims again.' : `${count} of ${of} claims shown`;

/** Writing an unchanged value would lay out the page again. */
function setHidden(element: HTMLElement, isHidden: boolean): void {
  if (element.hidden !== isHidden) element.hidden = isHidden;
}

/** The searchable text of a card, in lower case. */
function textOfCards(cards: readonly Element[]): (card: Element) => string {
  let texts: ReadonlyMap<Element, string> | undefined;
  return (card) => {
    texts ??= new Map(records('texts').map((text, i) => [cards[i]!, text.toLowerCase()]));
    return texts.get(card) ?? '';
  };
}

/** Not every browser has requestIdleCallback. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
  else setTimeout(work);
}
