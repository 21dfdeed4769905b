/// <reference lib="dom" />

/** Tells the styles how high the toolbar is, which may wrap, so that what a link leads to lands below it. */
export function toolbarHeight(): void {
  const toolbar = document.querySelector<HTMLElement>('.toolbar')!;
  const tell = (): void => document.documentElement.style.setProperty('--toolbar', `${toolbar.offsetHeight}px`);
  tell();
  new ResizeObserver(tell).observe(toolbar);
}
