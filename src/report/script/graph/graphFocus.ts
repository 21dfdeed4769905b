/// <reference lib="dom" />
import { hashId, hashQuery, replaceHash } from '../address.ts';
import { all } from '../all.ts';
import { isModified } from '../isModified.ts';
import { parseHash } from '../parseHash.ts';
import { type GraphView, reached, viewOf, viewQuery } from './GraphView.ts';
import { nearestNode, type Place, wayOf } from './nearestNode.ts';

/**
 * The graph: the node under the pointer or in focus is highlighted with what is reached from it, in the direction and to the
 * depth that the reader chose; the arrow keys go to the nearest node on that side; the URL names the focused node and the
 * choices, so that they can be shared: #_graph-lemma-1?way=below&depth=all.
 */
export function graphFocus(): void {
  const choices = ['way', 'depth'].map((name) => document.getElementById(`_graph-${name}`) as HTMLSelectElement | null);
  const view = (): GraphView => {
    const [way = '', depth = ''] = choices.map((choice) => choice?.value ?? '');
    return viewOf(new URLSearchParams({ way, depth }));
  };
  const highlight = (svg: SVGSVGElement, node: SVGAElement | null): void => highlightFrom(svg, node, view());
  const name = (node: SVGAElement): void => {
    const id = addressedId(node);
    if (id !== undefined) replaceHash(id, viewQuery(view()));
  };
  let last: SVGAElement | null = null;
  for (const choice of choices) {
    choice?.addEventListener('change', () => {
      if (last === null) return;
      highlight(svgOf(last), last);
      name(last);
    });
  }
  const on = (event: string, does: (node: SVGAElement) => void): void => {
    document.addEventListener(event, ({ target }) => {
      const node = nodeOf(target);
      if (node !== null) does(node);
    });
  };
  on('focusin', (node) => {
    if (last !== null && last !== node) highlight(svgOf(last), null);
    last = node;
    highlight(svgOf(node), node);
    if (node.matches(':focus-visible')) name(node);
  });
  // A node stays highlighted while its reader chooses how far.
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    const node = nodeOf(target);
    if (node !== null && !choices.includes(relatedTarget as HTMLSelectElement)) highlight(svgOf(node), null);
  });
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
  const restore = (): void => {
    if (!document.getElementById(hashId())?.matches('.argument a')) return;
    const [way, depth] = choices;
    const said = viewOf(hashQuery());
    if (way) way.value = said.way;
    if (depth) depth.value = said.depth === Infinity ? 'all' : String(said.depth);
    goToNode();
  };
  addEventListener('hashchange', restore);
  restore();
}

/** The node of a graph in which an event happened. */
const nodeOf = (target: EventTarget | null): SVGAElement | null =>
  target instanceof Element ? target.closest<SVGAElement>('.argument a[data-node]') : null;

/** The id of a node, or of that of the same claim in the graph of its section; undefined if neither has one. */
function addressedId({ id, href }: SVGAElement): string | undefined {
  if (id !== '') return id;
  const own = `_graph-${parseHash(href.baseVal).id}`;
  return document.getElementById(own) === null ? undefined : own;
}

const svgOf = (node: SVGElement): SVGSVGElement => node.ownerSVGElement!;

/** Highlights a node of a graph with what is reached from it, or nothing. */
function highlightFrom(svg: SVGSVGElement, node: SVGAElement | null, view: GraphView): void {
  svg.classList.toggle('focused', node !== null);
  for (const each of all<SVGElement>('.near', svg)) each.classList.remove('near');
  if (node === null) return;
  const arrows = all<SVGElement>('[data-link]', svg);
  const ends = arrows.map((link) => link.dataset['link']!.split(' ') as [string, string]);
  const near = reached(node.dataset['node']!, ends, view);
  for (const [i, link] of arrows.entries()) link.classList.toggle('near', near.links.has(i));
  for (const each of all<SVGElement>('[data-node]', svg))
    each.classList.toggle('near', near.nodes.has(each.dataset['node']!));
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
