/// <reference lib="dom" />

/** Folds the contents on a narrow window as soon as they are there: once anything is painted, that would move the page. */
export function foldContents(): void {
  if (!matchMedia('(max-width: 68rem)').matches) return;
  const watcher = new MutationObserver(() => {
    const contents = document.querySelector<HTMLDetailsElement>('.contents details');
    if (contents === null) return;
    contents.open = false;
    watcher.disconnect();
  });
  watcher.observe(document.documentElement, { childList: true, subtree: true });
}
