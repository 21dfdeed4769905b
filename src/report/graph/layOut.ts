import { Graph, layout } from '@dagrejs/dagre';
import type { ArgumentGraph, ArgumentLink, ArgumentNode } from './ArgumentGraph.ts';
import { nodeLabel } from './nodeLabel.ts';

export type Point = readonly [x: number, y: number];

/** A graph with its places, in pixels from its upper left corner. */
export interface PlacedGraph {
  readonly width: number;
  readonly height: number;
  /** A node with the middle of its box. */
  readonly nodes: readonly (ArgumentNode & { readonly at: Point })[];
  /** A link with the points that it passes. */
  readonly links: readonly (ArgumentLink & { readonly points: readonly Point[] })[];
}

/**
 * Where the nodes of a connected graph stand: steps before what rests on them, from left to right, or from top to bottom
 * where that is narrower and the other way is wider than asked for. The same graph is laid out the same, always.
 *
 * @param widest the width that is asked for, in pixels
 */
export function layOut(graph: ArgumentGraph, widest: number): PlacedGraph {
  const across = placed(graph, 'LR');
  if (across.width <= widest) return across;
  const down = placed(graph, 'TB');
  return down.width < across.width ? down : across;
}

function placed({ nodes, links }: ArgumentGraph, rankdir: 'LR' | 'TB'): PlacedGraph {
  const graph = new Graph();
  graph.setGraph({ rankdir, nodesep: 12, edgesep: 8, ranksep: 28, marginx: 3, marginy: 3 });
  // Ids are any text; the places of the nodes in their list name them here.
  const names = new Map(nodes.map(({ claim }, i) => [claim.id, String(i)]));
  const name = (id: string): string => names.get(id) ?? '';
  for (const { claim } of nodes) {
    const { width, height } = nodeLabel(claim.id);
    graph.setNode(name(claim.id), { width, height });
  }
  for (const { from, to, kind } of links) graph.setEdge(name(from), name(to), { weight: kind === 'uses' ? 2 : 1 });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const at = (id: string): Point => {
    const { x, y } = graph.node(name(id)) as { x: number; y: number };
    return [x, y];
  };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: nodes.map((node) => ({ ...node, at: at(node.claim.id) })),
    links: links.map((link) => {
      const { points } = graph.edge(name(link.from), name(link.to)) as { points: { x: number; y: number }[] };
      return { ...link, points: points.map(({ x, y }) => [x, y] as const) };
    }),
  };
}
