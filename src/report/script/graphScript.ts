/**
 * The graph: the node that is pointed at or focused stands out with its neighbours; the arrow keys go to the nearest node
 * on that side; the address names the focused node, so that it can be sent; and the drawings can be made larger.
 */
export const graphScript = `
const around = (svg, node) => {
  const chosen = node?.dataset.node;
  svg.classList.toggle('focused', node !== null);
  for (const each of all('.near', svg)) each.classList.remove('near');
  if (node === null) return;
  const near = new Set([chosen]);
  for (const link of all('[data-link]', svg)) {
    const ends = link.dataset.link.split(' ');
    if (!ends.includes(chosen)) continue;
    link.classList.add('near');
    for (const end of ends) near.add(end);
  }
  for (const each of all('[data-node]', svg)) each.classList.toggle('near', near.has(each.dataset.node));
};
const nodeOf = (event) => event.target.closest?.('.argument a[data-node]') ?? null;
const svgOf = (node) => node.ownerSVGElement;
const left = (svg) => {
  const focused = document.activeElement;
  around(svg, svg.contains(focused) ? focused : null);
};
document.addEventListener('focusin', (event) => {
  const node = nodeOf(event);
  if (node === null) return;
  around(svgOf(node), node);
  if (node.id !== '' && node.matches(':focus-visible')) replaceHash(node.id);
});
document.addEventListener('focusout', (event) => {
  const node = nodeOf(event);
  if (node !== null) around(svgOf(node), null);
});
document.addEventListener('pointerover', (event) => {
  const node = nodeOf(event);
  if (node !== null) around(svgOf(node), node);
});
document.addEventListener('pointerout', (event) => {
  const node = nodeOf(event);
  if (node !== null) left(svgOf(node));
});
const middle = (node) => {
  const box = node.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
};
const SIDES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
document.addEventListener('keydown', (event) => {
  const node = nodeOf(event);
  const side = SIDES[event.key];
  if (node === null || side === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const [x, y] = middle(node);
  let [nearest, least] = [null, Infinity];
  for (const other of all('a[data-node]', svgOf(node))) {
    const [ox, oy] = middle(other);
    const along = (ox - x) * side[0] + (oy - y) * side[1];
    const aside = Math.abs((ox - x) * side[1]) + Math.abs((oy - y) * side[0]);
    if (other === node || along < 4) continue;
    if (along + 3 * aside < least) [nearest, least] = [other, along + 3 * aside];
  }
  nearest?.focus();
});
const toNode = () => {
  const node = document.getElementById(hashId());
  if (node?.matches('.argument a')) {
    node.focus({ preventScroll: true, focusVisible: true });
    node.scrollIntoView({ block: 'center', inline: 'center' });
  }
};
addEventListener('hashchange', toNode);
toNode();
let zoom = 1;
const zoomBar = document.querySelector('.zoom');
const drawings = all('.graph-box > .argument');
const resize = () => {
  for (const svg of drawings) {
    const { width, height } = svg.viewBox.baseVal;
    const room = svg.parentElement.clientWidth - 20;
    const scale = zoom === 'fit' ? Math.min(1, room / width) : zoom;
    svg.setAttribute('width', width * scale);
    svg.setAttribute('height', height * scale);
  }
};
zoomBar?.addEventListener('click', (event) => {
  const step = event.target.closest('button')?.dataset.zoom;
  if (step === undefined) return;
  zoom = step === '0' ? 'fit' : Math.min(3, Math.max(0.4, (zoom === 'fit' ? 1 : zoom) * 1.25 ** Number(step)));
  resize();
});
if (zoomBar !== null) zoomBar.hidden = false;
`;
