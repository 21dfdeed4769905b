import type { PlacedGraph, Point } from './layOut.ts';

/** The gap between the parts of a drawing, in pixels. */
const GAP = 22;

/** Packs graphs into one, in order: in rows of at most the width requested, or of the width of a single wider graph. */
export function pack(parts: readonly PlacedGraph[], widest: number): PlacedGraph {
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  const moved = parts.map((part) => {
    if (x > 0 && x + part.width > widest) [x, y, rowHeight] = [0, y + rowHeight + GAP, 0];
    const result = shifted(part, [x, y]);
    width = Math.max(width, x + part.width);
    x += part.width + GAP;
    rowHeight = Math.max(rowHeight, part.height);
    return result;
  });
  return {
    width,
    height: y + rowHeight,
    nodes: moved.flatMap(({ nodes }) => nodes),
    links: moved.flatMap(({ links }) => links),
  };
}

function shifted(part: PlacedGraph, [dx, dy]: Point): PlacedGraph {
  const move = ([x, y]: Point): Point => [x + dx, y + dy];
  return {
    ...part,
    nodes: part.nodes.map((node) => ({ ...node, at: move(node.at) })),
    links: part.links.map((link) => ({ ...link, points: link.points.map(move) })),
  };
}
