/// <reference lib="dom" />
import { hashId } from '../address.ts';
import { all } from '../all.ts';
import { fill, placeOf, setFormulas } from './fill.ts';

/** How far from what is in view formulas are set, in heights of the window: the reader should not see it happen. */
const NEAR = '150% 0%';

/** Sets formulas when the reader comes near, fills what is opened, and opens the card that a link leads to. */
export function unfold(): void {
  document.addEventListener('toggle', ({ target }) => fillOpened(target as Element), { capture: true });
  setFormulasNear();
  openTarget();
  addEventListener('hashchange', openTarget);
}

function fillOpened(box: Element): void {
  if (box instanceof HTMLDetailsElement && box.open) fill(box);
}

function setFormulasNear(): void {
  const watcher = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        if (!isIntersecting) continue;
        watcher.unobserve(target);
        setFormulas(target);
      }
    },
    { rootMargin: NEAR },
  );
  const holders = all('[data-tex]').map((place) => place.closest('.card') ?? place.parentElement!);
  for (const holder of new Set(holders)) watcher.observe(holder);
}

/** Opens the card that the address names, so that a link shows all of it. */
function openTarget(): void {
  const card = placeOf(hashId())?.closest('article.card');
  if (card === null || card === undefined) return;
  setFormulas(card);
  openRest(card);
}

/** Opens what a card folds. */
export function openRest(card: Element): void {
  const rest = card.querySelector<HTMLDetailsElement>(':scope > .rest');
  if (rest === null) return;
  fill(rest);
  rest.open = true;
}
