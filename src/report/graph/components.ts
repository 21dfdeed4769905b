import type { ArgumentGraph, ArgumentNode } from './ArgumentGraph.ts';

/** A graph as its connected parts, each with its nodes and links in their order; the part of the first node comes first. */
export function components({ nodes, links }: ArgumentGraph): readonly ArgumentGraph[] {
  const neighbours = new Map<string, string[]>(nodes.map(({ claim }) => [claim.id, []]));
  for (const { from, to } of links) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const part = new Map<string, number>();
  let parts = 0;
  for (const { claim } of nodes) {
    if (part.has(claim.id)) continue;
    const waiting = [claim.id];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (part.has(id)) continue;
      part.set(id, parts);
      waiting.push(...(neighbours.get(id) ?? []));
    }
    parts++;
  }
  const of = (i: number) => (node: ArgumentNode) => part.get(node.claim.id) === i;
  return Array.from({ length: parts }, (_, i) => ({
    nodes: nodes.filter(of(i)),
    links: links.filter(({ from }) => part.get(from) === i),
  }));
}
