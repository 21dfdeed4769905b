/// <reference lib="dom" />

/** The call that scrolls at present; a later one ends it. */
let current = 0;

/** Scrolls to a place, and again until layout on the way no longer moves it, or the reader scrolls. */
export const stayAt = (target: Element): void => stay(() => target.scrollIntoView());

/** Scrolls, and again until layout on the way no longer moves the place, or the reader scrolls. */
export function stay(scroll: () => void): void {
  const own = ++current;
  let left = isLong() ? 8 : 1;
  const stop = (): void => {
    left = 0;
  };
  for (const event of ['wheel', 'touchstart', 'keydown']) addEventListener(event, stop, { once: true, passive: true });
  const again = (): void => {
    if (left-- <= 0 || own !== current) return;
    scroll();
    requestAnimationFrame(again);
  };
  again();
}

/** Whether the page lays out its cards only when the reader scrolls near. */
export const isLong = (): boolean => document.querySelector('.long') !== null;
