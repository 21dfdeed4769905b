/// <reference lib="dom" />
import { all } from './all.ts';

/**
 * Makes boxes that scroll sideways reachable by keyboard, even if a font makes them scroll later; unfolds everything
 * for printing; folds the outline at first on a phone.
 */
export function reveal(): void {
  focusWideBoxes();
  printWhatIsFolded();
  const contents = document.querySelector<HTMLDetailsElement>('.contents details');
  if (contents !== null && matchMedia('(max-width: 68rem)').matches) contents.open = false;
}

function focusWideBoxes(): void {
  const watcher = new ResizeObserver((seen) => {
    for (const { target } of seen) {
      if (target.scrollWidth > target.clientWidth + 1) (target as HTMLElement).tabIndex = 0;
      else target.removeAttribute('tabindex');
    }
  });
  const watch = (): void => {
    for (const box of all('.scroll')) {
      watcher.unobserve(box);
      watcher.observe(box);
    }
  };
  watch();
  document.fonts.addEventListener('loadingdone', watch);
}

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
