/// <reference lib="dom" />
import { all } from './all.ts';
import { FILLED } from './folded/fill.ts';

/**
 * Makes boxes that scroll sideways reachable by keyboard, even if a font makes them scroll later, and fades the edge
 * behind which there is more.
 */
export function reveal(): void {
  const watcher = new ResizeObserver((seen) => {
    for (const { target } of seen) {
      const box = target.closest<HTMLElement>('.scroll');
      // A part that was replaced in the meantime.
      if (box === null) continue;
      if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
      fade(box);
    }
  });
  const watch = (within: ParentNode = document): void => {
    for (const part of all('.scroll,.scroll>:first-child', within)) {
      watcher.unobserve(part);
      watcher.observe(part);
    }
  };
  const scrolled = ({ target }: Event): void => {
    if (target instanceof Element && target.matches('.scroll')) fade(target);
  };
  document.addEventListener('scroll', scrolled, { capture: true, passive: true });
  watch();
  document.addEventListener(FILLED, ({ target }) => watch(target instanceof Element ? around(target) : document));
  document.fonts.addEventListener('loadingdone', () => watch());
}

/** What contains a part of the page and the box that it scrolls in. */
const around = (part: Element): Element => part.closest('.scroll')?.parentElement ?? part;

/** Marks a box that hides something at its right. */
const fade = (box: Element): boolean =>
  box.classList.toggle('cut', box.scrollLeft + box.clientWidth < box.scrollWidth - 1);
