/// <reference lib="dom" />
import { hashId, hasQuery } from './address.ts';
import { goToPlace, rememberedPlace } from './readingPlace.ts';
import { isLong, stayAt } from './stayAt.ts';

/**
 * A long page lays out its cards only when the reader scrolls near, so positions move while it scrolls to one: it
 * scrolls again until the position is stable. A step back from a claim that was
 * found ends where the reader was. What a link leads to lands below the toolbar. And a browser does not find the place in a fragment with more than an id.
 */
export function settle(): void {
  tellToolbarHeight();
  const settled = (): void => {
    const reading = rememberedPlace();
    if (reading !== undefined) {
      goToPlace(reading);
      return;
    }
    if (!isLong() && !hasQuery()) return;
    const target = document.getElementById(hashId());
    if (target !== null && !target.matches('.argument a')) stayAt(target);
  };
  settled();
  addEventListener('hashchange', settled);
}

/** Tells the styles how high the toolbar is, which may wrap. */
function tellToolbarHeight(): void {
  const toolbar = document.querySelector<HTMLElement>('.toolbar')!;
  const tell = (): void => document.documentElement.style.setProperty('--toolbar', `${toolbar.offsetHeight}px`);
  tell();
  new ResizeObserver(tell).observe(toolbar);
}
