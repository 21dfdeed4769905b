import { choices, claim, integers, readings } from 'refutable';
import { sphereUpperTail } from 'refutable/numeric';

const place = 'After Lemma 4, one feature present';

/** All vectors ±e_i ± e_j of R^m, i < j: 2m(m − 1) of them, with square 2. */
function signedPairs(m: number): number[][] {
  const found: number[][] = [];
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < i; j++) {
      for (const [a, b] of [
        [1, 1],
        [1, -1],
        [-1, 1],
        [-1, -1],
      ] as const) {
        found.push(Array.from({ length: m }, (_, c) => (c === i ? a : c === j ? b : 0)));
      }
    }
  }
  return found;
}

/** The 240 roots of E8, doubled: ±2e_i ± 2e_j, and all (±1, …, ±1) with an even number of minus signs; square 8. */
function rootsOfE8(): number[][] {
  const halves = Array.from({ length: 256 }, (_, signs) =>
    Array.from({ length: 8 }, (_, c): number => ((signs >> c) & 1 ? -1 : 1)),
  ).filter((root) => root.reduce((product, sign) => product * sign, 1) === 1);
  return [...signedPairs(8).map((root) => root.map((c) => 2 * c)), ...halves];
}

/** As many directions as are known to be possible in m dimensions with pairwise angles of at least 60°, in integers. */
function best(m: 1 | 2 | 3 | 4 | 8): number[][] {
  if (m === 1) return [[1], [-1]];
  // In the plane of R³ in which the coordinates add up to 0.
  if (m === 2) return signedPairs(3).filter((root) => root.reduce((sum, c) => sum + c, 0) === 0);
  return m === 8 ? rootsOfE8() : signedPairs(m);
}

const NUMBER = { 1: 2, 2: 6, 3: 12, 4: 24, 8: 240 } as const;

const dot = (u: readonly number[], v: readonly number[]): number => u.reduce((sum, c, i) => sum + c * v[i]!, 0);

/** Whether, with any single one of the directions present, all others are read as at most `limit` times it. */
function areApart(m: 1 | 2 | 3 | 4 | 8, limit: number): boolean {
  const directions = best(m);
  return (
    directions.length === NUMBER[m] &&
    directions.every((u, i) => directions.every((v, j) => i === j || dot(u, v) <= limit * dot(u, u)))
  );
}

/** P(x'' = x) for a single feature present among n random directions and a threshold at ½: (1 − q)^{n−1}, exactly. */
function singleRecovered(n: number, m: number): readonly [number, number] {
  const log = (n - 1) * Math.log1p(-sphereUpperTail(1 / 2, m));
  return [Math.exp(log) * (1 - 1e-11), Math.exp(log) * (1 + 1e-11)];
}

const literature = [
  {
    reference: 'OEIS A257479, Maximal kissing number in n dimensions',
    says: 'The largest numbers of directions with angles of at least 60° are 2, 6, 12, 24 in 1 to 4 dimensions, 240 in 8 and 196 560 in 24 dimensions; no others are known.',
    checked: 'text',
  },
  {
    reference: 'Kabatiansky and Levenshtein, Bounds for packings on a sphere and in space, 1978',
    says: 'No more than about 2^{0.401m} directions make angles of at least 60°, so that m ≥ 3.6 ln n for every W that reads single features by a threshold at ½.',
    checked: 'recalled',
  },
  {
    reference: 'Jenssen, Joos, Perkins, On kissing numbers and spherical codes in high dimensions, 2018',
    says: 'In m dimensions at least a constant times m^{3/2} (2/√3)^m directions make angles of at least 60°; no better exponential rate is known.',
    checked: 'recalled',
  },
] as const;

export default readings({
  kissing: claim({
    title: 'In 1, 2, 3, 4, 8 dimensions a threshold at ½ can read any single present feature of 2, 6, 12, 24, 240',
    place,
    statement: String.raw`\max_{i\ne j}W_i\cdot W_j=\tfrac12,\qquad n=2,\,6,\,12,\,24,\,240\ \text{ in } m=1,\,2,\,3,\,4,\,8`,
    forAll: { m: choices(1, 2, 3, 4, 8) },
    holds: ({ m }) => areApart(m, 1 / 2),
    exhaustive: true,
    expect: 'proved',
    note: 'With one feature present, unit vectors and a threshold at $\\frac12$, Theorem 2 asks how many directions make angles of at least 60°: the kissing number. The directions used are the hexagon and the roots of $D_3$, $D_4$ and $E_8$, in integers. In eight dimensions this comes near Theorem 1: $\\log_2241=7.9$ bits.',
    literature,
    twin: { claims: 'The same for a threshold at 0.45', holds: ({ m }) => areApart(m, 0.45) },
  }),
  'kissing-random': claim({
    title:
      'In 1, 2, 3, 4, 8 dimensions random directions read a single present feature of 2, 6, 12, 24, 240 at least half the time',
    place,
    statement: String.raw`(1-q_m)^{n-1}\ge\tfrac12,\quad q_m=\Pr[U_m>\tfrac12],\qquad n=2,\,6,\,12,\,24,\,240`,
    over: 'W',
    forAll: { m: choices(1, 2, 3, 4, 8) },
    value: ({ m }) => singleRecovered(NUMBER[m], m),
    valueAtLeast: () => 1 / 2,
    expect: 'refuted',
  }),
  'kissing-random-repaired': claim({
    title: 'In m dimensions random directions read a single present feature of m at least half the time',
    place,
    statement: String.raw`(1-q_m)^{m-1}\ge\tfrac12`,
    over: 'W',
    forAll: { m: integers(1, 500) },
    value: ({ m }) => singleRecovered(m, m),
    valueAtLeast: () => 1 / 2,
    repairs: 'kissing-random',
    expect: 'upheld',
    note: 'In 8 dimensions that is 8 features against 240, and for a given input, not for all at once. For large $m$, though, no lower bound on the kissing number is known that grows at a better exponential rate than the $(2/\\sqrt3)^m$ of random directions (sharp-constant-one-present-repaired).',
    literature,
    twin: {
      claims: 'The same for a single one of 2m features',
      value: ({ m }) => singleRecovered(2 * m, m),
    },
  }),
});
