/// <reference lib="dom" />
import { chosenQuery, hashId, hashQuery, hasQuery, replaceHash, setChosenQuery } from './address.ts';
import { all } from './all.ts';
import { formatHash, parseHash } from './parseHash.ts';
import { corrected } from '../find/corrected.ts';
import { findQuery, isEmpty } from '../find/FindQuery.ts';
import { findRank } from '../find/findRank.ts';
import { type Filter, filterOf, filterQuery, matches } from './Filter.ts';
import { finder, goToFinder } from './finder.ts';
import { records } from './folded/records.ts';
import { goToPlace, type ReadingPlace, readingPlace, rememberedPlace, rememberPlace } from './readingPlace.ts';

/** Milliseconds after a key, before which another one may come. */
const PAUSE = 200;

/** What a look through the claims found. */
interface Looked {
  readonly now: Filter;
  /** The cards in the order of the page, each with its rank; 0 if it is not shown. */
  readonly ranked: readonly { readonly card: HTMLElement; readonly rank: number }[];
  readonly count: number;
}

/** Where the reader was when they went to the field. */
interface Start {
  readonly place: ReadingPlace;
  readonly hash: string;
  readonly focused: Element | null;
}

/** Filters by verdict, section, kind and text. The address holds what is chosen: #_claims?verdict=refuted&find=antipodal. */
export function filterClaims(): void {
  const cards = all('article.card');
  const entries = new Map(all('[data-for]').map((entry) => [entry.dataset['for'], entry]));
  const toolbar = document.querySelector<HTMLElement>('.toolbar')!;
  const find = document.getElementById('_find') as HTMLInputElement;
  const shown = document.getElementById('_shown')!;
  const showAll = document.getElementById('_show-all')!;
  const buttons = all('button.filter', toolbar);
  const choices = all<HTMLSelectElement>('select[data-filter]', toolbar);
  const sections = all('section.section');
  const sectionOf = new Map(
    sections.flatMap((section, i) => all('article.card', section).map((card) => [card, String(i + 1)] as const)),
  );

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
  let pause: ReturnType<typeof setTimeout> | undefined;
  let hidLater: (() => void) | undefined;
  let start: Start | undefined;
  const list = finder((card) => {
    hidLater?.();
    if (start !== undefined) rememberPlace(start.place, start.hash);
    location.hash = formatHash({ id: card.id, query: chosenQuery() });
    card.tabIndex = -1;
    card.focus({ preventScroll: true });
  });
  /** Ranks the claims, and lists those that are found. */
  const look = (): Looked => {
    const now = filter();
    const query = findQuery(now.find);
    const texts = isEmpty(query) ? undefined : records('texts');
    const ranked = cards.map((card, i) => {
      const { verdict = '', kind = '' } = card.dataset;
      const isMatch = matches(now, { verdict, section: sectionOf.get(card) ?? '', kind });
      return { card, rank: !isMatch ? 0 : texts === undefined ? 1 : findRank(query, texts[i] ?? '') };
    });
    const found = ranked.filter(({ rank }) => rank > 0).toSorted((a, b) => b.rank - a.rank);
    const meant = found.length === 0 && texts !== undefined ? corrected(query, texts) : undefined;
    list.show(texts && found.map(({ card }) => card), cards.length, meant);
    return { now, ranked, count: found.length };
  };
  /** Hides all others, on the page and in the contents. */
  const hide = ({ now, ranked, count }: Looked): void => {
    const full = new Set<string | undefined>();
    for (const { card, rank } of ranked) {
      if (rank > 0) full.add(sectionOf.get(card));
      setHidden(card, rank === 0);
      const entry = entries.get(card.id);
      if (entry !== undefined) setHidden(entry, rank === 0);
    }
    for (const parts of [sections, all('.outline')])
      for (const [i, part] of parts.entries()) setHidden(part, !full.has(String(i + 1)));
    setChosenQuery(filterQuery(now));
    shown.textContent = chosenQuery() === '' ? '' : shownInWords(count, cards.length, now.find.trim());
    showAll.hidden = chosenQuery() === '';
  };
  const apply = (): void => {
    clearTimeout(pause);
    hidLater = undefined;
    hide(look());
  };
  const change = (): void => {
    apply();
    replaceHash(chosenQuery() === '' && hashId() === '_claims' ? '' : '_claims');
  };
  /** The list follows each key; the page, which is long, follows when the reader pauses. */
  const type = (): void => {
    look();
    clearTimeout(pause);
    hidLater = change;
    pause = setTimeout(change, PAUSE);
  };
  const clear = (): void => {
    choose(filterOf(new URLSearchParams()));
    apply();
    list.close();
  };
  /** Shows all, where the reader is, or was when they went to the field. */
  const clearAll = (): void => {
    const place = start?.place ?? readingPlace();
    const id = start === undefined ? hashId() : parseHash(start.hash).id;
    clear();
    replaceHash(id === '_claims' ? '' : id);
    goToPlace(place);
  };
  /** Leaves the field for what was focused before. */
  const leave = (): void => {
    const { focused } = start ?? {};
    find.blur();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
  const isElsewhere = (): boolean => hashId() === '_laboratory';
  const restore = (): void => {
    if (isElsewhere() || !hasQuery()) return;
    choose(filterOf(hashQuery()));
    apply();
  };

  for (const button of buttons) {
    button.addEventListener('click', () => {
      button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
      change();
    });
  }
  for (const choice of choices) choice.addEventListener('change', change);
  find.addEventListener('input', type);
  find.addEventListener('focus', ({ relatedTarget }) => {
    start = { place: readingPlace(), hash: location.hash, focused: relatedTarget as Element | null };
  });
  find.addEventListener('blur', () => {
    start = undefined;
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || document.querySelector('dialog[open]') !== null) return;
    if (chosenQuery() !== '' || hidLater !== undefined) clearAll();
    else if (start === undefined) return;
    else goToPlace(start.place);
    if (document.activeElement === find) leave();
  });
  showAll.addEventListener('click', clearAll);
  toolbar.querySelector('.to-find')!.addEventListener('click', goToFinder);
  addEventListener('hashchange', () => {
    if (isElsewhere()) return;
    if (rememberedPlace() !== undefined) {
      choose(filterOf(hashQuery()));
      apply();
      list.close();
      return;
    }
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
  whenIdle(() => records('texts'));
}

const shownInWords = (count: number, of: number, find: string): string =>
  `${count === 0 ? 'No claim matches' : `${count} of ${of} claims shown`}${find === '' ? '' : `, for ${find}`}`;

/** Writing an unchanged value would lay out the page again. */
function setHidden(element: HTMLElement, isHidden: boolean): void {
  if (element.hidden !== isHidden) element.hidden = isHidden;
}

/** Not every browser has requestIdleCallback. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
  else setTimeout(work);
}
