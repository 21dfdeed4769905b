import { claim, Fraction, integers, readings } from 'refutable';
import { interval, type Interval } from 'refutable/numeric';
import { lowerTailEnclosure, projectionAtMost, upperTailEnclosure } from '../laws.ts';
import { dasgupta } from '../sources.ts';

const place = 'Johnson–Lindenstrauss lemma';

/** k = 2a of d = 2(a + b) dimensions, for which the distribution of L is a binomial tail; β = twentieths/20. */
interface Projection {
  readonly a: number;
  readonly b: number;
  readonly twentieths: number;
}
const dimensions = { a: integers(1, 20), b: integers(1, 40) };
/** βk/d. */
const threshold = ({ a, b, twentieths }: Projection): Fraction => new Fraction(twentieths * a, 20 * (a + b));
/** β^{k/2}(1 + (1 − β)k/(d − k))^{(d−k)/2}. */
const bound = ({ a, b, twentieths }: Projection): Fraction =>
  new Fraction(twentieths, 20).pow(a).mul(new Fraction(20 * b + (20 - twentieths) * a, 20 * b).pow(b));

/** n points, ε = tenths/10; the space has 2b dimensions more than the projection. */
interface Points {
  readonly n: number;
  readonly tenths: number;
  readonly b: number;
}
const points = {
  n: integers(2, 1e6, { scale: 'logarithmic' }),
  tenths: integers(1, 9),
  b: integers(1, 5000, { scale: 'logarithmic' }),
};
const epsilon = ({ tenths }: Points): number => tenths / 10;

/** P(L outside (1 ± ε)k/d), with k the least even number that is at least `dimension`. */
function pairFails(points: Points, dimension: number): Interval {
  const a = Math.ceil(dimension / 2);
  const [trials, x] = [a + points.b - 1, a / (a + points.b)];
  const [low, high] = [(1 - epsilon(points)) * x, (1 + epsilon(points)) * x];
  return interval.add(upperTailEnclosure(trials, low, a), high >= 1 ? [0, 0] : lowerTailEnclosure(trials, high, a - 1));
}
/** 4(ε²/2 − ε³/3)^{−1} ln n. */
const printed = (points: Points): number => {
  const e = epsilon(points);
  return (4 * Math.log(points.n)) / (e ** 2 / 2 - e ** 3 / 3);
};
const twoOver = (n: number, power: number): Interval => interval.divide([2, 2], interval.power([n, n], power));

export default readings({
  'johnson-lindenstrauss-lower': claim({
    title:
      'For β < 1 a random projection from d to k dimensions has L ≤ βk/d with probability at most β^(k/2) (1 + (1 − β)k/(d − k))^((d − k)/2)',
    place,
    statement: String.raw`\beta<1:\quad\Pr\Big[L\le\frac{\beta k}d\Big]\le\beta^{k/2}\Big(1+\frac{(1-\beta)k}{d-k}\Big)^{(d-k)/2}`,
    over: 'the unit vector',
    forAll: { ...dimensions, twentieths: integers(1, 19) },
    value: (setting) => projectionAtMost(setting.a, setting.b, threshold(setting)),
    valueAtMost: bound,
    expect: 'upheld',
    note: String.raw`$L$ is the squared length of the projection of a random unit vector, with mean $\frac kd$; it has a beta distribution, and for even $k=2a$ and $d=2(a+b)$ a beta tail is a binomial one, $\Pr[L\le x]=\Pr[\mathrm{Bin}(a+b-1,x)\ge a]$. So both sides are rational. Odd dimensions are not tried. $\beta$ is in twentieths.`,
    literature: [dasgupta],
    twin: { claims: 'With k and d − k in the exponents, not halved', valueAtMost: (setting) => bound(setting).pow(2) },
  }),
  'johnson-lindenstrauss-upper': claim({
    title:
      'For β > 1 a random projection from d to k dimensions has L ≥ βk/d with probability at most β^(k/2) (1 + (1 − β)k/(d − k))^((d − k)/2)',
    place,
    statement: String.raw`\beta>1:\quad\Pr\Big[L\ge\frac{\beta k}d\Big]\le\beta^{k/2}\Big(1+\frac{(1-\beta)k}{d-k}\Big)^{(d-k)/2}`,
    over: 'the unit vector',
    forAll: { ...dimensions, twentieths: integers(21, 80) },
    where: ({ a, b, twentieths }) => twentieths * a < 20 * (a + b),
    value: (setting) => new Fraction(1).sub(projectionAtMost(setting.a, setting.b, threshold(setting))),
    valueAtMost: bound,
    expect: 'upheld',
    note: String.raw`For $\beta k<d$; beyond that the probability is 0, and the right side may be the power of a negative number.`,
    literature: [dasgupta],
    twin: { claims: 'With k and d − k in the exponents, not halved', valueAtMost: (setting) => bound(setting).pow(2) },
  }),
  'johnson-lindenstrauss-pair': claim({
    title:
      'In 4 ln n/(ε²/2 − ε³/3) dimensions, a squared distance between two of n points changes by a factor outside 1 ± ε with probability at most 2/n²',
    place,
    statement: String.raw`k\ge\frac{4\ln n}{\varepsilon^2/2-\varepsilon^3/3}:\quad\Pr\Big[L\notin(1\pm\varepsilon)\frac kd\Big]\le\frac2{n^2}`,
    over: 'the projection',
    forAll: points,
    uses: ['johnson-lindenstrauss-lower', 'johnson-lindenstrauss-upper'],
    value: (setting) => pairFails(setting, printed(setting)),
    valueAtMost: ({ n }) => twoOver(n, 2),
    repairs: 'johnson-lindenstrauss-eight',
    expect: 'upheld',
    note: String.raw`A union over the pairs then gives success for all $n$ points with probability at least $\frac1n$. $k$ is the least even number that the condition allows, and $d=k+2b$.`,
    literature: [dasgupta],
    twin: { claims: 'With probability at most 2/n³', valueAtMost: ({ n }) => twoOver(n, 3) },
  }),
  'johnson-lindenstrauss-eight': claim({
    title:
      'In 8 ln n/ε² dimensions, a squared distance between two of n points changes by a factor outside 1 ± ε with probability at most 2/n²',
    place: 'Variant without the cubic term',
    statement: String.raw`k\ge\frac{8\ln n}{\varepsilon^2}:\quad\Pr\Big[L\notin(1\pm\varepsilon)\frac kd\Big]\le\frac2{n^2}`,
    over: 'the projection',
    forAll: points,
    value: (setting) => pairFails(setting, (8 * Math.log(setting.n)) / epsilon(setting) ** 2),
    valueAtMost: ({ n }) => twoOver(n, 2),
    expect: 'refuted',
    note: String.raw`The number of dimensions is often quoted so. What fails is this step of the proof, for large $\varepsilon$: the upper tail has the exponent $\frac k2(\varepsilon-\ln(1+\varepsilon))$, which is less than $\frac k4\varepsilon^2$. That a map into so few dimensions exists is not refuted by it.`,
  }),
});
