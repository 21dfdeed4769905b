/**
 * The source of a claim on its card: unfolding it copies the file's text from the end of the page, where it stands once,
 * marks the claim's own lines and scrolls to them. A link to lines in a folded file unfolds it.
 */
export const sourceScript = `
const fill = (box) => {
  const own = document.getElementById(box.dataset.source);
  if (own === null || box.querySelector('.source')) return;
  const copy = own.closest('.source').cloneNode(true);
  const mine = [...copy.querySelectorAll('.own')].find((part) => part.id === own.id);
  for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id');
  mine.classList.add('mine');
  box.append(copy);
  copy.scrollTop = mine.offsetTop - 24;
};
for (const box of all('details.own-source')) box.addEventListener('toggle', () => { if (box.open) fill(box); });
const unfold = () => {
  const target = hashId().startsWith('_source-') ? document.getElementById(hashId()) : null;
  if (target === null) return;
  target.closest('details').open = true;
  stayAt(target);
};
addEventListener('hashchange', unfold);
unfold();
`;
