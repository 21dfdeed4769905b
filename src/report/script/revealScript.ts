/** Boxes that scroll sideways can be reached by keyboard; all that is folded is printed; a phone begins with the outline folded. */
export const revealScript = `
const reach = () => {
  for (const box of all('.scroll')) {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  }
};
let folded = [];
addEventListener('beforeprint', () => {
  folded = all('details:not([open])');
  for (const box of folded) box.open = true;
});
addEventListener('afterprint', () => { for (const box of folded) box.open = false; });
if (matchMedia('(max-width: 68rem)').matches) document.querySelector('.contents details').open = false;
let waiting = 0;
addEventListener('resize', () => { clearTimeout(waiting); waiting = setTimeout(reach, 200); });
document.addEventListener('toggle', reach, true);
reach();
`;
