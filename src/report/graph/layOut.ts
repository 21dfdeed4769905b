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

function placed({ nodes, links }: ArgumentGraph, rankdir: Shape['rankdir']): PlacedGraph {
  const index = new Map(nodes.map(({ claim }, i) => [claim.id, i]));
  const { width, height, centres, ways } = placedShape({
    rankdir,
    sizes: nodes.map(({ claim }) => {
      const { width, height } = nodeLabel(claim.id);
      return [width, height];
    }),
    links: links.map(({ from, to, kind }) => [index.get(from)!, index.get(to)!, kind === 'uses' ? 2 : 1]),
  });
  return {
    width,
    height,
    nodes: nodes.map((node, i) => ({ ...node, at: centres[i]! })),
    links: links.map((link, i) => ({ ...link, points: ways[i]! })),
  };
}

/** What the layout of a graph depends on; nodes are named by their indices. */
interface Shape {
  /** From left to right, or from top to bottom. */
  readonly rankdir: 'LR' | 'TB';
  readonly sizes: readonly (readonly [width: number, height: number])[];
  readonly links: readonly (readonly [from: number, to: number, weight: number])[];
}

/** Where the nodes of a shape lie, and which points its links pass. */
interface PlacedShape {
  readonly width: number;
  readonly height: number;
  readonly centres: readonly Point[];
  readonly ways: readonly (readonly Point[])[];
}

/** Cache of shapes, since most claims have one or two neighbours; its values depend on its keys alone. */
const placedBefore = new Map<string, PlacedShape>();

function placedShape(shape: Shape): PlacedShape {
  const key = JSON.stringify(shape);
  const known = placedBefore.get(key);
  if (known !== undefined) return known;
  const made = newlyPlaced(shape);
  placedBefore.set(key, made);
  return made;
}

function newlyPlaced({ rankdir, sizes, links }: Shape): PlacedShape {
  const graph = new Graph();
  graph.setGraph({ rankdir, nodesep: 12, edgesep: 8, ranksep: 28, marginx: 3, marginy: 3 });
  sizes.forEach(([width, height], i) => graph.setNode(String(i), { width, height }));
  for (const [from, to, weight] of links) graph.setEdge(String(from), String(to), { weight });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const point = ({ x, y }: { x: number; y: number }): Point => [x, y];
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    centres: sizes.map((_, i) => point(graph.node(String(i)) as { x: number; y: number })),
    ways: links.map(([from, to]) => {
      const { points } = graph.edge(String(from), String(to)) as { points: { x: number; y: number }[] };
      return points.map(point);
    }),
  };
}
