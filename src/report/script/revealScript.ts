/**
 * Boxes that scroll sideways can be reached by keyboard, also those that a font makes wider than they were; all that is folded is
 * printed; a phone begins with the outline folded.
 */
export const revealScript = `
const watcher = new ResizeObserver((seen) => {
  for (const { target } of seen) {
    if (target.scrollWidth > target.clientWidth + 1) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }
});
const watch = () => { for (const box of all('.scroll')) { watcher.unobserve(box); watcher.observe(box); } };
watch();
document.fonts?.addEventListener('loadingdone', watch);
let folded = [];
addEventListener('beforeprint', () => {
  folded = all('details:not([open])');
  for (const box of folded) box.open = true;
});
addEventListener('afterprint', () => { for (const box of folded) box.open = false; });
if (matchMedia('(max-width: 68rem)').matches) document.querySelector('.contents details').open = false;
`;
