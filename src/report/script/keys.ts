/// <reference lib="dom" />
import { replaceHash } from './address.ts';
import { all } from './all.ts';
import { isModified } from './isModified.ts';
import { stayAt } from './stayAt.ts';

/** The height, in pixels, that the toolbar and what is above it take. */
const TOP = 120;

/** The keys of the page: / finds, j and k go from claim to claim, ? shows all of them. */
export function keys(): void {
  const dialog = document.getElementById('_keys') as HTMLDialogElement;
  const find = document.getElementById('_find') as HTMLInputElement;
  const open = (): void => {
    if (!dialog.open) dialog.showModal();
  };
  document.querySelector('.toolbar .keys')!.addEventListener('click', open);
  dialog.querySelector('.close')!.addEventListener('click', () => dialog.close());
  const go = claimToClaim();
  const does: ReadonlyMap<string, () => void> = new Map([
    [
      '/',
      (): void => {
        find.focus();
        find.select();
      },
    ],
    ['?', open],
    ['j', (): void => go(1)],
    ['k', (): void => go(-1)],
  ]);
  document.addEventListener('keydown', (event) => {
    const action = does.get(event.key);
    if (action === undefined || isModified(event) || dialog.open) return;
    if ((event.target as Element).closest?.('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    action();
  });
}

/** Moves on by some claims, from the one that is focused, was visited last, or is in view. */
function claimToClaim(): (step: 1 | -1) => void {
  const cards = all('article.card');
  let current: HTMLElement | undefined;
  return (step) => {
    const shown = cards.filter((card) => !card.hidden);
    const inside = document.activeElement?.closest<HTMLElement>('article.card') ?? current;
    let at = inside === undefined ? -1 : shown.indexOf(inside);
    if (at < 0) {
      const below = shown.findIndex((card) => card.getBoundingClientRect().bottom > TOP);
      at = step > 0 ? below - 1 : below;
    }
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + step))];
    if (next === undefined) return;
    current = next;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    replaceHash(next.id);
    stayAt(next);
  };
}
