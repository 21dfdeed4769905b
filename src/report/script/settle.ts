/// <reference lib="dom" />
import { hashId, hasQuery } from './address.ts';
import { isLong, stayAt } from './stayAt.ts';

/**
 * A long page lays out its cards when they come near, so that places move while it scrolls to one: it scrolls again
 * until the place stays. And an address with more than an id in it is a place that a browser does not know.
 */
export function settle(): void {
  const settled = (): void => {
    if (!isLong() && !hasQuery()) return;
    const target = document.getElementById(hashId());
    if (target !== null && !target.matches('.argument a')) stayAt(target);
  };
  settled();
  addEventListener('hashchange', settled);
}
