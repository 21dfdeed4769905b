/// <reference lib="dom" />

/** Scrolls to a place, and again until layout on the way no longer moves it, or the reader scrolls. */
export function stayAt(target: Element): void {
  let left = isLong() ? 8 : 1;
  const stop = (): void => {
    left = 0;
  };
  for (const event of ['wheel', 'touchstart', 'keydown']) addEventListener(event, stop, { once: true, passive: true });
  const again = (): void => {
    if (left-- <= 0) return;
    target.scrollIntoView();
    requestAnimationFrame(again);
  };
  again();
}

/** Whether the page lays out its cards only when the reader scrolls near. */
export const isLong = (): boolean => document.querySelector('.long') !== null;
