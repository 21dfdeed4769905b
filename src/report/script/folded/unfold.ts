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

/** Opens the card that the address names, so that a link shows all of it, and sets the formulas in view around the place. */
function openTarget(): void {
  const place = placeOf(hashId());
  if (place === null) return;
  const card = place.closest('article.card');
  if (card !== null) {
    setFormulas(card);
    openRest(card);
  }
  setFormulasAround(place);
}

/** Passes over the cards, at most: formulas that are set move others into view. */
const PASSES = 4;

/** Scrolls to a place and sets the formulas of the cards in view there, before they are painted and would move what is below. */
function setFormulasAround(place: Element): void {
  const unset = new Set(all('article.card [data-tex]').map((formula) => formula.closest('article.card')!));
  for (let pass = 0; pass < PASSES; pass++) {
    place.scrollIntoView();
    const inView = [...unset].filter((card) => {
      const { top, bottom } = card.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    if (inView.length === 0) return;
    for (const card of inView) {
      unset.delete(card);
      setFormulas(card);
    }
  }
}

/** Opens what a card folds. */
export function openRest(card: Element): void {
  const rest = card.querySelector<HTMLDetailsElement>(':scope > .rest');
  if (rest === null) return;
  fill(rest);
  rest.open = true;
}
