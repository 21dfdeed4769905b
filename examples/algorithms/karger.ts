import { Fraction, type Rng } from 'refutable';

export type Edge = readonly [number, number];

/** The circle 0, 1, …, n − 1, of which any two edges are a smallest cut. */
export const cycle = (n: number): Edge[] => Array.from({ length: n }, (_, i) => [i, (i + 1) % n] as const);

/** Two complete graphs of `half` vertices each, joined by one edge, which is the only smallest cut. */
export function barbell(half: number): Edge[] {
  const edges: Edge[] = [[0, half]];
  for (let i = 0; i < half; i++) for (let j = i + 1; j < half; j++) edges.push([i, j], [half + i, half + j]);
  return edges;
}

/** Chooses what is contracted next: two vertices, of those that are left. */
export type Choice = (rng: Rng, edges: readonly Edge[], groups: readonly number[]) => Edge;

/** An edge, each with the same probability. */
export const anyEdge: Choice = (rng, edges) => edges[Math.floor(rng() * edges.length)]!;

/** Two vertices, whether or not an edge joins them. */
export const anyVertices: Choice = (rng, _, groups) => {
  const one = Math.floor(rng() * groups.length);
  const other = (one + 1 + Math.floor(rng() * (groups.length - 1))) % groups.length;
  return [groups[one]!, groups[other]!];
};

/** The edges across the cut that is left when a graph of n vertices is contracted to two. */
export function cutFound(rng: Rng, n: number, edges: readonly Edge[], choose: Choice = anyEdge): readonly Edge[] {
  const group = Array.from({ length: n }, (_, i) => i);
  let left = edges;
  for (let groups = [...group]; groups.length > 2; groups = [...new Set(group)]) {
    const [one, other] = choose(rng, left, groups).map((vertex) => group[vertex]!);
    for (let i = 0; i < n; i++) if (group[i] === other) group[i] = one!;
    left = left.filter(([a, b]) => group[a] !== group[b]);
  }
  return left;
}

/** 2/(n(n − 1)). */
export const promised = (n: number): number => 2 / (n * (n - 1));

/** The probability that a given smallest cut of a cycle is left: (n − 2)/n · (n − 3)/(n − 1) · … · 1/3. */
export function survives(n: number): Fraction {
  let product = new Fraction(1);
  for (let left = n; left > 2; left--) product = product.mul(new Fraction(left - 2, left));
  return product;
}
