/**
 * A long page lays out its cards when they come near, so that places move while it scrolls to one: it scrolls again
 * until the place stays. And an address with more than an id in it is a place that a browser does not know.
 */
export const settleScript = `
const settle = () => {
  const target = document.getElementById(hashId());
  if (target !== null && !target.matches('.argument a')) stayAt(target);
};
if (document.querySelector('.long') !== null || location.hash.includes('?')) settle();
addEventListener('hashchange', () => {
  if (document.querySelector('.long') !== null || location.hash.includes('?')) settle();
});
`;
