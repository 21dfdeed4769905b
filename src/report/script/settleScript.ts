/**
 * A long page lays out its cards when they come near, so that places move while it scrolls to one: it scrolls again
 * until the place stays.
 */
export const settleScript = `
const settle = () => {
  let id = '';
  try { id = decodeURIComponent(location.hash.slice(1)); } catch {}
  const target = id === '' ? null : document.getElementById(id);
  if (target === null) return;
  let left = 8;
  const again = () => {
    target.scrollIntoView();
    if (--left > 0) requestAnimationFrame(again);
  };
  again();
};
if (document.querySelector('.long') !== null) {
  addEventListener('hashchange', settle);
  settle();
}
`;
