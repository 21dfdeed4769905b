/// <reference lib="dom" />
import { all } from './all.ts';

/**
 * Makes boxes that scroll sideways reachable by keyboard, even if a font makes them scroll later, and fades the edge
 * behind which there is more; unfolds everything for printing; folds the outline at first on a phone.
 */
export function reveal(): void {
  showWideBoxes();
  printWhatIsFolded();
  const contents = document.querySelector<HTMLDetailsElement>('.contents details');
  if (contents !== null && matchMedia('(max-width: 68rem)').matches) contents.open = false;
}

function showWideBoxes(): void {
  const watcher = new ResizeObserver((seen) => {
    for (const { target } of seen) {
      const box = target.closest<HTMLElement>('.scroll')!;
      if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
      fade(box);
    }
  });
  const watch = (): void => {
    for (const part of all('.scroll,.scroll>:first-child')) {
      watcher.unobserve(part);
      watcher.observe(part);
    }
  };
  const scrolled = ({ target }: Event): void => {
    if (target instanceof Element && target.matches('.scroll')) fade(target);
  };
  document.addEventListener('scroll', scrolled, { capture: true, passive: true });
  watch();
  document.fonts.addEventListener('loadingdone', watch);
}

/** Marks a box that hides something at its right. */
const fade = (box: Element): boolean =>
  box.classList.toggle('cut', box.scrollLeft + box.clientWidth < box.scrollWidth - 1);

function printWhatIsFolded(): void {
  let folded: readonly HTMLDetailsElement[] = [];
  const open = (isOpen: boolean): void => {
    for (const box of folded) box.open = isOpen;
  };
  addEventListener('beforeprint', () => {
    folded = all<HTMLDetailsElement>('details:not([open])');
    open(true);
  });
  addEventListener('afterprint', () => open(false));
}
