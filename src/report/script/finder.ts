/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { all } from './all.ts';

/** Claims that the list shows at most: the best. */
const MOST = 30;

/** What the list of claims found is told by the filter. */
export interface Finder {
  /** Shows what was found, the best first; closes the list where nothing is looked for. Suggests what was meant instead. */
  readonly show: (found: readonly HTMLElement[] | undefined, of: number, meant?: string) => void;
  readonly close: () => void;
}

/**
 * The list below the field: the arrow keys choose a claim, Enter or a click opens it.
 *
 * @param open opens the card of a claim
 */
export function finder(open: (card: HTMLElement) => void): Finder {
  const place = document.querySelector<HTMLElement>('.finder')!;
  const find = document.getElementById('_find') as HTMLInputElement;
  const panel = place.querySelector<HTMLElement>('.found-panel')!;
  const list = document.getElementById('_found')!;
  const count = document.getElementById('_found-count')!;
  const entries = new Map(all('[data-for]').map((entry) => [entry.dataset['for'], entry]));
  let found: readonly HTMLElement[] = [];
  let active = 0;

  const setOpen = (isOpen: boolean): void => {
    panel.hidden = !isOpen;
    find.setAttribute('aria-expanded', String(isOpen && found.length > 0));
    if (!isOpen) find.removeAttribute('aria-activedescendant');
  };
  const choose = (to: number): void => {
    active = Math.min(list.children.length - 1, Math.max(0, to));
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === active));
    const option = list.children[active];
    if (option === undefined) {
      find.removeAttribute('aria-activedescendant');
      return;
    }
    find.setAttribute('aria-activedescendant', option.id);
  };
  const move = (by: 1 | -1): void => {
    choose(active + by);
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  };
  const openActive = (): void => {
    const card = found[active];
    if (card === undefined) return;
    setOpen(false);
    open(card);
  };

  find.addEventListener('keydown', (event) => {
    if (panel.hidden && (event.key === 'ArrowDown' || event.key === 'Enter') && find.value.trim() !== '') setOpen(true);
    else if (panel.hidden) return;
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') openActive();
    else return;
    event.preventDefault();
  });
  find.addEventListener('focus', () => {
    if (find.value.trim() !== '') setOpen(true);
  });
  place.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && place.contains(relatedTarget))) setOpen(false);
  });
  // The field keeps the focus, so that the list stays open until the click has come.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const at = [...list.children].indexOf((target as Element).closest('[role=option]')!);
    if (at < 0) return;
    active = at;
    openActive();
  });
  return {
    show: (cards, of, meant) => {
      found = (cards ?? []).slice(0, MOST);
      list.replaceChildren(...found.map((card, i) => option(card, i, entries.get(card.id))));
      count.textContent = cards === undefined ? '' : foundInWords(cards.length, of);
      if (meant !== undefined) count.append(' Did you mean ', suggestion(meant, find), '?');
      if (document.activeElement === find) setOpen(cards !== undefined);
      if (!panel.hidden) choose(0);
      list.scrollTop = 0;
    },
    close: () => setOpen(false),
  };
}

/** Goes to the field; the page moves only where the field is out of sight. */
export function goToFinder(): void {
  const find = document.getElementById('_find') as HTMLInputElement;
  find.focus({ preventScroll: true });
  const { top, bottom } = find.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) find.scrollIntoView();
  find.select();
}

const foundInWords = (count: number, of: number): string => {
  if (count === 0) return 'No claim matches.';
  return `${count} of ${of} claims${count > MOST ? `, the best ${MOST} here and all below` : ''}`;
};

/** A button that looks for something else. */
function suggestion(meant: string, find: HTMLInputElement): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'suggestion';
  button.textContent = meant;
  button.addEventListener('click', () => {
    find.value = meant;
    find.dispatchEvent(new Event('input'));
    find.focus({ preventScroll: true });
  });
  return button;
}

/** A claim in the list: what the contents say of it, and its id and place. */
function option(card: HTMLElement, i: number, entry: HTMLElement | undefined): HTMLElement {
  const made = document.createElement('li');
  made.id = `_found-${i}`;
  made.role = 'option';
  const said = entry?.querySelector('a');
  if (said) made.classList.add(...said.classList);
  made.append(...[...(said?.childNodes ?? [])].map((part) => part.cloneNode(true)));
  const where = document.createElement('small');
  where.textContent = [card.id, card.querySelector('.place')?.textContent].filter(Boolean).join(' · ');
  made.append(where);
  return made;
}
