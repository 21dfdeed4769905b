/// <reference lib="dom" />
import { hashId } from './address.ts';
import { all } from './all.ts';
import { placeOf } from './folded/fill.ts';
import { stayAt } from './stayAt.ts';

/** Pixels above a claim's own lines. */
const ABOVE = 24;

/**
 * The source of a claim on its card: unfolding it copies the file's text from the end of the page, marks the claim's
 * own lines and scrolls to them. A link to lines in a folded file unfolds it.
 */
export function showSources(): void {
  document.addEventListener(
    'toggle',
    ({ target: box }) => {
      if (box instanceof HTMLDetailsElement && box.matches('.own-source') && box.open) copyTo(box);
    },
    { capture: true },
  );
  addEventListener('hashchange', unfold);
  unfold();
}

function copyTo(box: HTMLElement): void {
  const own = placeOf(box.dataset['source']!);
  const file = own?.closest('.source');
  if (!own || !file || box.querySelector('.source')) return;
  const copy = file.cloneNode(true) as HTMLElement;
  const mine = all('.own', copy).find((part) => part.id === own.id)!;
  for (const part of all('[id]', copy)) part.removeAttribute('id');
  mine.classList.add('mine');
  box.append(copy);
  copy.scrollTop = mine.offsetTop - ABOVE;
}

function unfold(): void {
  const id = hashId();
  const target = id.startsWith('_source-') ? placeOf(id) : null;
  if (target === null) return;
  target.closest('details')!.open = true;
  stayAt(target);
}
