/// <reference lib="dom" />
import { hashId, replaceHash } from './address.ts';
import { all } from './all.ts';
import { goToFinder } from './finder.ts';
import { openRest } from './folded/unfold.ts';
import { isModified } from './isModified.ts';
import { stayAt } from './stayAt.ts';

/** The height, in pixels, that the toolbar and what is above it take. */
const TOP = 120;

/** The keys of the page: / finds, j and k go from claim to claim, Enter and o unfold one, ? shows all of them. */
export function keys(): void {
  const dialog = document.getElementById('_keys') as HTMLDialogElement;
  const open = (): void => {
    if (!dialog.open) dialog.showModal();
  };
  document.querySelector('.toolbar .keys')!.addEventListener('click', open);
  dialog.querySelector('.close')!.addEventListener('click', () => dialog.close());
  const go = claimToClaim();
  const does: ReadonlyMap<string, () => void> = new Map([
    ['/', goToFinder],
    ['?', open],
    ['j', (): void => go(1)],
    ['k', (): void => go(-1)],
    ['o', switchRest],
  ]);
  document.addEventListener('keydown', (event) => {
    const isCard = (event.target as Element).matches?.('article.card');
    const action = event.key === 'Enter' && isCard ? switchRest : does.get(event.key);
    if (action === undefined || isModified(event) || dialog.open) return;
    if ((event.target as Element).closest?.('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    action();
  });
}

/** Moves on by some claims, from the one that is focused or that the address names, if it is in view, or from the one in view. */
function claimToClaim(): (step: 1 | -1) => void {
  const cards = all('article.card');
  return (step) => {
    const shown = cards.filter((card) => !card.hidden);
    const at = shown.indexOf(currentCard()!);
    const below = shown.findIndex((card) => card.getBoundingClientRect().bottom > TOP);
    const to = at >= 0 ? at + step : step > 0 ? below : below - 1;
    const next = shown[Math.max(0, Math.min(shown.length - 1, to))];
    if (next === undefined) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    replaceHash(next.id);
    stayAt(next);
  };
}

/** The card in view that is focused, or that the address names. */
function currentCard(): HTMLElement | undefined {
  const named = [document.activeElement, document.getElementById(hashId())];
  return named.flatMap((place) => place?.closest<HTMLElement>('article.card') ?? []).find(isInView);
}

function isInView(card: Element): boolean {
  const { top, bottom } = card.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Unfolds the current card, or folds it. */
function switchRest(): void {
  const card = currentCard();
  const rest = card?.querySelector<HTMLDetailsElement>(':scope > .rest');
  if (card === undefined || !rest) return;
  if (rest.open) rest.open = false;
  else openRest(card);
}
