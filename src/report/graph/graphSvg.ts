import { addressOf } from '../markup/anchor.ts';
import { type Html, html, markup } from '../markup/Html.ts';
import { countOf } from '../../results/words/countText.ts';
import { proofInWord } from '../words/proofInWord.ts';
import type { ArgumentGraph, ArgumentLink, ArgumentNode } from './ArgumentGraph.ts';
import { components } from './components.ts';
import { layOut, type PlacedGraph, type Point } from './layOut.ts';
import { headPath, linkPath } from './linkPath.ts';
import { LINE_HEIGHT, nodeLabel } from './nodeLabel.ts';
import { pack } from './pack.ts';

/** As wide as the column of text. */
const WIDEST = 790;

/** Nodes of a drawing, at most: nobody can read more, and a layout of thousands takes minutes. */
const MAX_NODES = 600;

/** How a drawing of the argument is made. */
export interface GraphOptions {
  /** The text alternative. */
  readonly label: string;
  /** Whether its nodes have addresses of their own; only one node of a claim on a page may. */
  readonly addressed?: boolean;
  /** The claim that is highlighted. */
  readonly centre?: string;
}

/** The address of a claim's node in the graph; no claim's id begins with an underscore. */
export const nodeId = (id: string): string => `_graph-${id}`;

/**
 * A part of the argument as a picture whose nodes are links to the cards: the border shows the verdict, the fill the
 * status of the proof, and arrows lead from steps to the claims that rest on them.
 */
export function graphSvg(graph: ArgumentGraph, options: GraphOptions): Html {
  if (graph.nodes.length > MAX_NODES)
    return html`<p class="aside">${options.label}: ${countOf(graph.nodes.length, 'claim')}, too many to draw.</p>`;
  const { width, height, nodes, links } = placed(graph);
  const number = new Map(nodes.map(({ claim }, i) => [claim.id, i]));
  return html`<svg
    class="argument"
    role="group"
    aria-label="${options.label}"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
  >
    ${links.map((link) => arrow(link, number))}${nodes.map((node, i) => box(node, i, options))}
  </svg>`;
}

const placed = (graph: ArgumentGraph): PlacedGraph =>
  pack(
    components(graph).map((part) => layOut(part, WIDEST)),
    WIDEST,
  );

function arrow(
  { from, to, kind, broken, hidden = 0, points }: ArgumentLink & { points: readonly Point[] },
  number: ReadonlyMap<string, number>,
): Html {
  return html`${markup(
    `<g class="link ${kind}${broken ? ' from-refuted' : ''}" data-link="${number.get(from)} ${number.get(to)}"><path class="way" d="${linkPath(points)}"/><path class="head" d="${headPath(points)}"/>`,
  )}${hidden > 0 && count(hidden, points)}</g>`;
}

/** How many refuted claims an arrow passes that are not drawn, near its beginning, where arrows are apart. */
function count(hidden: number, points: readonly Point[]): Html {
  const [x, y] = points[points.length > 2 ? 1 : 0] ?? [0, 0];
  return html`<g class="hidden-steps" transform="translate(${Math.round(x)} ${Math.round(y)})"
    ><title>${countOf(hidden, 'refuted step')} between, not drawn here</title><circle r="8" /><text y="4"
      >${hidden}</text
    ></g
  >`;
}

function box(
  { claim, elsewhere, at }: ArgumentNode & { at: Point },
  i: number,
  { addressed = false, centre }: GraphOptions,
): Html {
  const { id, verdict, title } = claim;
  const { lines, width, height } = nodeLabel(id);
  const proof = proofInWord(claim);
  const [left, top] = [Math.round(at[0] - width / 2), Math.round(at[1] - height / 2)];
  const middle = height / 2;
  const first = middle - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4;
  const own = addressed && !elsewhere;
  const classes = [
    'node',
    verdict,
    proof !== '' && `proof-${proof}`,
    elsewhere && 'elsewhere',
    id === centre && 'centre',
  ];
  return html`<a
    class="${classes.filter(Boolean).join(' ')}"
    ${own && html`id="${nodeId(id)}"`}
    data-node="${i}"
    href="${addressOf(id)}"
    transform="translate(${left} ${top})"
    ><title>${verdict}${proof !== '' && `, its proof ${proof}`}: ${title}${elsewhere && ' (in another section)'}</title
    ><rect class="box" width="${width}" height="${height}" rx="5" /><use
      class="verdict-icon"
      href="#_icon-${verdict}"
      x="8"
      y="${middle - 6.5}"
      width="13"
      height="13"
    /><text>${lines.map((line, j) => html`<tspan x="27" y="${first + j * LINE_HEIGHT}">${line}</tspan>`)}</text
    >${proof !== '' && html`<use class="proof-icon" href="#_icon-proof-${proof}" x="${width - 18}" y="${middle - 6}" width="12" height="12" />`}</a
  >`;
}
