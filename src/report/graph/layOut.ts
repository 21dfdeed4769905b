import { Graph, layout } from '@dagrejs/dagre';
import type { ArgumentGraph, ArgumentLink, ArgumentNode } from './ArgumentGraph.ts';
import { nodeLabel } from './nodeLabel.ts';

export type Point = readonly [x: number, y: number];

/** A graph with coordinates, in pixels from its upper left corner. */
export interface PlacedGraph {
  readonly width: number;
  readonly height: number;
  /** A node with the centre of its box. */
  readonly nodes: readonly (ArgumentNode & { readonly at: Point })[];
  /** A link with the points that it passes. */
  readonly links: readonly (ArgumentLink & { readonly points: readonly Point[] })[];
}

/**
 * Lays out a connected graph: steps before the claims that rest on them, from left to right, or from top to bottom if
 * that is narrower and left to right is wider than requested. The layout is deterministic.
 *
 * @param widest the width requested, in pixels
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
  // Ids may be any text, so nodes are named by their indices here.
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
