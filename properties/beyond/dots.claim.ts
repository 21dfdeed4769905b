import { claim, integers, readings, type Rng, picture } from 'refutable';
import { integrate, sphereTail, sphereUpperTail } from 'refutable/numeric';
import { type Directions, dot, column, unitVectors } from 'refutable/superposition';

const place = 'Proof of Lemma 1';

/** The three dot products of three directions: W₁·W₂, W₂·W₃ and W₃·W₁. */
function threeDots(W: Directions): readonly [number, number, number] {
  const [a, b, c] = [column(W, 0), column(W, 1), column(W, 2)];
  return [dot(a, b), dot(b, c), dot(c, a)];
}

interface Level {
  readonly m: number;
  readonly tenths: number;
}

/** A level of so many tenths of a standard deviation, and the probability that a dot product is beyond it. */
const level = ({ m, tenths }: Level): number => Math.min(1, tenths / (10 * Math.sqrt(m)));
const beyond = (setting: Level): number => sphereTail(level(setting), setting.m);

const three = (rng: Rng, { m }: { readonly m: number }): readonly [number, number, number] =>
  threeDots(unitVectors(rng, 3, m));

/** P(all three dot products of a triangle lie within the level), with the error of the integration; m ≥ 3, level below 1. */
function allSmall(setting: Level): readonly [number, number] {
  const { m } = setting;
  const delta = level(setting);
  const density = (dot: number): number => (1 - dot * dot) ** ((m - 3) / 2);
  const third = (a: number, b: number): number => {
    const scale = Math.sqrt((1 - a * a) * (1 - b * b));
    return 1 - sphereUpperTail((delta - a * b) / scale, m - 1) - sphereUpperTail((delta + a * b) / scale, m - 1);
  };
  const mass = integrate(density, 0, delta, accuracy).value;
  // Reversing a direction reverses two of the dot products, so a ≥ 0 and b ≥ 0 is a quarter of all cases. Beyond each b
  // of the inner split one of the two tails is 0 or 1; the splits leave [0, δ] where a is |1 − 2δ²|.
  const inner = (a: number): number => {
    const root = Math.sqrt((1 - a * a) * (1 - delta * delta));
    const splits = [Math.abs(root - delta * a), root + delta * a];
    return split((b) => density(b) * third(a, b), delta, splits) / mass;
  };
  const mean = split((a) => density(a) * inner(a), delta, [Math.abs(1 - 2 * delta * delta)]) / mass;
  const value = (1 - beyond(setting)) ** 2 * mean;
  return [value * (1 - 1e-7), value * (1 + 1e-7)];
}

const accuracy = { relative: 1e-9 } as const;

/** The integral from 0 to an end of a function that is smooth between the given places, which may lie beyond the end. */
function split(f: (x: number) => number, end: number, places: readonly number[]): number {
  const ends = [0, ...places.filter((place) => place < end).toSorted((one, other) => one - other), end];
  return ends.slice(1).reduce((sum, to, i) => sum + integrate(f, ends[i]!, to, accuracy).value, 0);
}

const triangle = picture<{ m: number }>({
  title: 'Mean product of the three dot products of a triangle, which would be 0 if they were independent',
  at: {},
  along: 'm',
  values: [2, 3, 4, 6, 8],
  y: 'mean product',
  curves: { '1/m²': ({ m }) => 1 / m ** 2, independent: () => 0 },
  measured: {
    drawn: {
      draws: 2000,
      quantity: (rng, setting) => three(rng, setting).reduce((product, value) => product * value, 1),
      range: () => [-1 / 8, 1],
    },
  },
});

export default readings({
  'dots-in-pairs': claim({
    title: 'Two dot products that share a direction are independent: large ones are uncorrelated',
    place,
    statement: String.raw`\mathrm{Cov}\big(\mathbf 1[|W_1\cdot W_2|>\delta],\ \mathbf 1[|W_1\cdot W_3|>\delta]\big)=0`,
    over: 'W',
    forAll: { m: integers(2, 60, { scale: 'logarithmic' }), tenths: integers(3, 15) },
    draw: three,
    quantity: ([first, , last], setting) =>
      (Number(Math.abs(first) > level(setting)) - beyond(setting)) *
      (Number(Math.abs(last) > level(setting)) - beyond(setting)),
    range: (setting) => {
      const q = beyond(setting);
      return [-q * (1 - q), Math.max(q * q, (1 - q) ** 2)];
    },
    meanEquals: () => 0,
    within: () => 0.03,
    expect: 'upheld',
    note: 'Exactly so: whatever $W_1$ is, the dot products of $W_2$ and $W_3$ with it are independent, each distributed as one coordinate. The draws confirm it to within 0.03. So all dot products are pairwise independent, which is what Chebyshev’s inequality needs for the number of large ones, and the union bound loses little.',
    twin: {
      claims: 'The same for the covariance of a dot product with itself',
      quantity: ([first], setting) => (Number(Math.abs(first) > level(setting)) - beyond(setting)) ** 2,
    },
  }),
  'dots-in-triangles': claim({
    title: 'The three dot products of a triangle are independent: their product has mean 0',
    place,
    statement: String.raw`E\,(W_1\cdot W_2)(W_2\cdot W_3)(W_3\cdot W_1)=0`,
    over: 'W',
    forAll: { m: integers(1, 6) },
    draw: three,
    quantity: ([a, b, c]) => a * b * c,
    range: () => [-1 / 8, 1],
    meanEquals: () => 0,
    within: ({ m }) => 0.2 / m ** 2,
    expect: 'refuted',
    picture: triangle,
    note: 'In one dimension the product of the three signs is always 1. The product is never below $-\\frac18$, its value for three directions 120° apart.',
  }),
  'dots-in-triangles-repaired': claim({
    title: 'The product of the three dot products of a triangle has mean 1/m²',
    place,
    statement: String.raw`E\,(W_1\cdot W_2)(W_2\cdot W_3)(W_3\cdot W_1)=\tfrac1{m^2}`,
    over: 'W',
    forAll: { m: integers(1, 6) },
    draw: three,
    quantity: ([a, b, c]) => a * b * c,
    range: () => [-1 / 8, 1],
    meanEquals: ({ m }) => 1 / m ** 2,
    within: ({ m }) => 0.2 / m ** 2,
    repairs: 'dots-in-triangles',
    expect: 'upheld',
    note: 'The mean of $W_jW_j^T$ is $I/m$; averaging over $W_2$ and then over $W_3$ leaves $|W_1|^2/m^2$. In units of $1/\\sqrt m$ for each dot product that is $1/\\sqrt m$: in many dimensions triangles are nearly independent too. The draws confirm it to within a fifth.',
    twin: { claims: 'It is 1/m', meanEquals: ({ m }) => 1 / m },
  }),
  'dots-in-triangles-small': claim({
    title: 'The three dot products of a triangle are all small no more often than if they were independent',
    place,
    statement: String.raw`\Pr[\text{all three}\le\delta]\le\Pr[\text{one}\le\delta]^3,\qquad3\le m\le500,\ \tfrac{0.1}{\sqrt m}\le\delta\le\tfrac2{\sqrt m}`,
    over: 'W',
    forAll: { m: integers(3, 500, { scale: 'logarithmic' }), tenths: integers(1, 20) },
    vacuousWhen: (setting) => level(setting) >= 1,
    value: allSmall,
    valueAtMost: (setting) => (1 - beyond(setting)) ** 3,
    expect: 'upheld',
    note: 'Exact: given $W_1\\cdot W_2=a$ and $W_1\\cdot W_3=b$, which are independent, the third dot product is $ab+\\sqrt{(1-a^2)(1-b^2)}\\,u$ with $u$ a coordinate in one dimension fewer. That dimension is what is lost: two directions nearly perpendicular to the first have less room to avoid one another. In the plane three lines are never all more than 60° apart, and the probability is 0 for $\\delta<\\frac12$. So the $\\frac12n^2$ events of Lemma 1 are not independent, and $(1-q)^{n(n-1)/2}$ is not a lower bound on the probability that all dot products are small.',
    twin: {
      claims: 'At least 1 % less often',
      valueAtMost: (setting) => 0.99 * (1 - beyond(setting)) ** 3,
    },
  }),
  'dots-in-triangles-small-drawn': claim({
    title:
      'By simulation: the probability that all three dot products of a triangle are small is an integral over two of them',
    place,
    statement: String.raw`\Pr[\text{all three}\le\delta]=\int\!\!\int_{|a|,|b|\le\delta}f(a)f(b)\,\Pr\big[\big|ab+\sqrt{(1-a^2)(1-b^2)}\,u\big|\le\delta\big]\,da\,db`,
    over: 'W',
    forAll: { m: integers(3, 12), tenths: integers(6, 14) },
    draw: three,
    quantity: (dots, setting) => Number(dots.every((value) => Math.abs(value) <= level(setting))),
    range: () => [0, 1],
    meanEquals: (setting) => allSmall(setting)[0],
    within: () => 0.04,
    expect: 'upheld',
    twin: { claims: 'It is half of that', meanEquals: (setting) => allSmall(setting)[0] / 2 },
  }),
});
