/** The keys of the page: / finds, j and k go from claim to claim, ? tells of them. */
export const keysScript = `
const dialog = document.getElementById('_keys');
const find = document.getElementById('_find');
const open = () => { if (!dialog.open) dialog.showModal(); };
document.querySelector('.toolbar .keys').addEventListener('click', open);
dialog.querySelector('.close').addEventListener('click', () => dialog.close());
const cards = all('article.card');
let current = null;
const go = (step) => {
  const shown = cards.filter((card) => !card.hidden);
  const inside = document.activeElement?.closest?.('article.card') ?? current;
  let at = shown.indexOf(inside);
  if (at < 0) {
    const below = shown.findIndex((card) => card.getBoundingClientRect().bottom > 120);
    at = step > 0 ? below - 1 : below;
  }
  const next = shown[Math.max(0, Math.min(shown.length - 1, at + step))];
  if (next === undefined) return;
  current = next;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  replaceHash(next.id);
  stayAt(next);
};
const DOES = { '/': () => { find.focus(); find.select(); }, '?': open, j: () => go(1), k: () => go(-1) };
document.addEventListener('keydown', (event) => {
  const does = Object.hasOwn(DOES, event.key) ? DOES[event.key] : undefined;
  if (does === undefined || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
  if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;
  event.preventDefault();
  does();
});
`;
