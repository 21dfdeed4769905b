/// <reference lib="dom" />
import { hashId, replaceHash } from './address.ts';
import { all } from './all.ts';
import { isModified } from './isModified.ts';
import { nearestNode, type Place, wayOf } from './nearestNode.ts';

/**
 * The graph: the node under the pointer or in focus is highlighted with its neighbours; the arrow keys go to the
 * nearest node on that side; the URL names the focused node, so that it can be shared.
 */
export function graphFocus(): void {
  const on = (event: string, does: (node: SVGAElement) => void): void => {
    document.addEventListener(event, ({ target }) => {
      const node = nodeOf(target);
      if (node !== null) does(node);
    });
  };
  on('focusin', (node) => {
    highlight(svgOf(node), node);
    if (node.id !== '' && node.matches(':focus-visible')) replaceHash(node.id);
  });
  on('focusout', (node) => highlight(svgOf(node), null));
  on('pointerover', (node) => highlight(svgOf(node), node));
  on('pointerout', (node) => {
    const focused = document.activeElement;
    highlight(svgOf(node), svgOf(node).contains(focused) ? (focused as SVGAElement) : null);
  });
  document.addEventListener('keydown', (event) => {
    const node = nodeOf(event.target);
    const way = wayOf(event.key);
    if (node === null || way === undefined || isModified(event)) return;
    event.preventDefault();
    const others = all<SVGAElement>('a[data-node]', svgOf(node)).filter((other) => other !== node);
    others[nearestNode(middle(node), way, others.map(middle))]?.focus();
  });
  addEventListener('hashchange', goToNode);
  goToNode();
}

/** The node of a graph in which an event happened. */
const nodeOf = (target: EventTarget | null): SVGAElement | null =>
  target instanceof Element ? target.closest<SVGAElement>('.argument a[data-node]') : null;

const svgOf = (node: SVGElement): SVGSVGElement => node.ownerSVGElement!;

/** Highlights a node of a graph and its neighbours, or none. */
function highlight(svg: SVGSVGElement, node: SVGAElement | null): void {
  svg.classList.toggle('focused', node !== null);
  for (const each of all<SVGElement>('.near', svg)) each.classList.remove('near');
  if (node === null) return;
  const chosen = node.dataset['node']!;
  const near = new Set([chosen]);
  for (const link of all<SVGElement>('[data-link]', svg)) {
    const ends = link.dataset['link']!.split(' ');
    if (!ends.includes(chosen)) continue;
    link.classList.add('near');
    for (const end of ends) near.add(end);
  }
  for (const each of all<SVGElement>('[data-node]', svg))
    each.classList.toggle('near', near.has(each.dataset['node']!));
}

function middle(node: Element): Place {
  const box = node.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Goes to the node that the URL names. */
function goToNode(): void {
  const node = document.getElementById(hashId());
  if (node?.matches('.argument a') !== true) return;
  node.focus({ preventScroll: true, focusVisible: true });
  node.scrollIntoView({ block: 'center', inline: 'center' });
}
