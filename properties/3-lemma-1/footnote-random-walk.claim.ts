import { claim, integers, positiveRationals, readings } from 'refutable';
import { interval, type Interval } from 'refutable/numeric';
import { meanAbsoluteDot } from 'refutable/superposition';

const place = 'Footnote 2';
const steps = { m: integers(1, 10_000, { scale: 'logarithmic' }) };

const point = (x: number): Interval => [x, x];
const PI: Interval = [Math.PI, Math.PI * (1 + 2.3e-16)];

/** √m. */
const root = (m: number): Interval => interval.sqrt(point(m));

/** √(2m/π). */
const normalMean = (m: number): Interval => interval.sqrt(interval.divide(point(2 * m), PI));

/**
 * E|S_m| for the sum S_m of m independent signs, the number of positive minus the number of negative ones:
 * E|S_1| = 1, E|S_{2j}| = E|S_{2j−1}|, E|S_{2j+1}| = (1 + 1/(2j)) E|S_{2j}|.
 */
function meanDistance(m: number): Interval {
  let mean = point(1);
  for (let even = 2; even < m; even += 2) mean = interval.multiply(mean, interval.divide(point(even + 1), point(even)));
  return mean;
}

/** Σ_j C(m, j) f(m − 2j): 2^m times the mean of f(S_m). */
function total(m: number, f: (distance: number) => bigint): bigint {
  let sum = 0n;
  let ways = 1n;
  for (let j = 0; j <= m; j++) {
    sum += ways * f(m - 2 * j);
    ways = (ways * BigInt(m - j)) / BigInt(j + 1);
  }
  return sum;
}

/** |X − 1|. */
function distanceFromOne(x: Interval): Interval {
  const [lo, hi] = interval.subtract(x, [1, 1]);
  return lo >= 0 ? [lo, hi] : hi <= 0 ? [-hi, -lo] : [0, Math.max(-lo, hi)];
}

export default readings({
  'footnote-random-walk': claim({
    title: 'The numbers of positive and negative terms of W_i·W_j differ by √m on average',
    place,
    quote: String.raw`each of the m terms acts as a random walk, so the difference between the number of positive and negative terms is likely to be $\sqrt{m}$.`,
    subject: 'the mean difference',
    statement: String.raw`E\big|\#\{k:\text{term }k>0\}-\#\{k:\text{term }k<0\}\big|=\sqrt m`,
    over: 'W',
    forAll: steps,
    value: ({ m }) => meanDistance(m),
    valueEquals: ({ m }) => root(m),
    expect: 'refuted',
    note: String.raw`The mean distance of a walk of m steps is about $\sqrt{2m/\pi}=0.80\sqrt m$: after two steps it is 1, not 1.41. $\sqrt m$ is the root mean square.`,
  }),
  'footnote-random-walk-repaired': claim({
    title:
      'The numbers of positive and negative terms of W_i·W_j differ by √(2m/π) on average, to within a relative error of 1/(2m)',
    place,
    statement: String.raw`\bigg|\frac{E|S_m|}{\sqrt{2m/\pi}}-1\bigg|\le\frac1{2m}`,
    over: 'W',
    forAll: steps,
    value: ({ m }) => distanceFromOne(interval.divide(meanDistance(m), normalMean(m))),
    valueAtMost: ({ m }) => interval.divide([1, 1], point(2 * m)),
    repairs: 'footnote-random-walk',
    expect: 'upheld',
    note: String.raw`For even m, $E|S_m|=m\binom m{m/2}2^{-m}$, and the odd number before it has the same mean. The relative error is about $\frac1{4m}$, positive for odd m and negative for even m.`,
    literature: [
      {
        reference: 'Wikipedia, "Random walk", as quoted on Mathematics Stack Exchange',
        says: 'E|S_m|/√m tends to √(2/π), while E S_m² = m.',
        checked: 'text',
      },
    ],
    sharpen: {
      constant: 'the 2 in 1/(2m)',
      printed: 2,
      find: 'largest',
      between: [1, 6],
      resolution: 0.01,
      along: 'm',
      sizes: [1, 3, 10, 30, 100, 300, 1000],
      at: (m) => [{ m }, { m: m + 1 }],
      with: (a) => ({ valueAtMost: ({ m }) => interval.divide([1, 1], interval.multiply([a, a], point(m))) }),
      limit: { value: 4, why: 'the first term of Stirling’s series' },
    },
    twin: { claims: 'The same with 1/(5m)', valueAtMost: ({ m }) => interval.divide([1, 1], point(5 * m)) },
  }),
  'footnote-random-walk-mean-square': claim({
    title: 'The difference of the numbers of positive and negative terms of W_i·W_j has root mean square √m',
    place,
    statement: String.raw`E\,S_m^2=m`,
    over: 'W',
    forAll: { m: integers(1, 1000, { scale: 'logarithmic' }) },
    holds: ({ m }) => {
      const sum = total(m, (distance) => BigInt(distance) ** 2n);
      return {
        left: Number(sum >> BigInt(m)),
        relation: '=' as const,
        right: m,
        holds: sum === BigInt(m) << BigInt(m),
      };
    },
    expect: 'upheld',
    note: 'Over all 2^m sign patterns, counted in integers. In this sense the footnote is right.',
    twin: {
      claims: 'The mean fourth power is m²',
      holds: ({ m }) => total(m, (distance) => BigInt(distance) ** 4n) === (BigInt(m) ** 2n) << BigInt(m),
    },
  }),
  'footnote-random-walk-likely': claim({
    title: 'The numbers of positive and negative terms of W_i·W_j differ by ½√m to 2√m with probability at least 3/10',
    place,
    statement: String.raw`\Pr\Big[\tfrac12\sqrt m\le|S_m|\le2\sqrt m\Big]\ge\tfrac3{10}`,
    over: 'W',
    forAll: { m: integers(1, 1000, { scale: 'logarithmic' }) },
    value: ({ m }) => {
      const inside = total(m, (d) => (4 * d * d >= m && d * d <= 4 * m ? 1n : 0n));
      const share = Number((inside << 50n) >> BigInt(m)) / 2 ** 50;
      return [share, share + 2 ** -50];
    },
    valueAtLeast: () => 3 / 10,
    expect: 'upheld',
    note: String.raw`"Likely to be $\sqrt m$" is taken as an order of magnitude, to within a factor of two. The probability is about 0.57 for large m, and lower where $\frac12\sqrt m$ has just passed a possible distance; it is least, 0.3125, for five steps, where only the distance 3 counts.`,
    twin: { claims: 'The same with probability at least 3/5', valueAtLeast: () => 3 / 5 },
  }),
  'footnote-random-walk-arithmetic': claim({
    title: '√m steps of length 1/m cover a distance of 1/√m',
    place,
    statement: String.raw`\sqrt m\times\Big(\frac1{\sqrt m}\Big)^2=\frac1{\sqrt m}`,
    forAll: { s: positiveRationals() },
    concludes: 's*(1/s)^2 = 1/s',
    expect: 'proved',
    note: String.raw`$s=\sqrt m$. The arithmetic of the heuristic argument is right, and so is its order of magnitude.`,
    twin: { claims: 'The same with steps of length 1/√m', concludes: 's*(1/s) = 1/s' },
  }),
  'footnote-random-walk-path': claim({
    title: 'The mean of |W_i·W_j| is 1/√m',
    place,
    statement: String.raw`E|W_i\cdot W_j|=\frac1{\sqrt m}`,
    over: 'W',
    uses: ['footnote-random-walk', 'footnote-random-walk-arithmetic'],
    forAll: { m: integers(2, 1e9, { scale: 'logarithmic' }) },
    value: ({ m }) => interval.multiply(point(meanAbsoluteDot(m)), [1 - 1e-14, 1 + 1e-14]),
    valueEquals: ({ m }) => interval.divide([1, 1], root(m)),
    expect: 'refuted',
    note: String.raw`Again the mean is confused with the root mean square: the standard deviation is $1/\sqrt m$ (dot-mean-deviation), the mean of $|W_i\cdot W_j|$ about $\sqrt{2/(\pi m)}$. In the plane it is $2/\pi=0.64$, not 0.71.`,
  }),
  'footnote-random-walk-path-repaired': claim({
    title: 'The mean of |W_i·W_j| is √(2/(πm)) to within a relative error of 1/(2m)',
    place,
    statement: String.raw`\bigg|\frac{E|W_i\cdot W_j|}{\sqrt{2/(\pi m)}}-1\bigg|\le\frac1{2m},\qquad|W_i|=1`,
    over: 'W',
    forAll: { m: integers(1, 1e9, { scale: 'logarithmic' }) },
    value: ({ m }) =>
      distanceFromOne(
        interval.multiply(
          interval.multiply(point(meanAbsoluteDot(m)), [1 - 1e-14, 1 + 1e-14]),
          interval.sqrt(interval.divide(interval.multiply(PI, point(m)), [2, 2])),
        ),
      ),
    valueAtMost: ({ m }) => interval.divide([1, 1], point(2 * m)),
    repairs: 'footnote-random-walk-path',
    expect: 'upheld',
    note: String.raw`$E|W_i\cdot W_j|=\Gamma(\frac m2)/(\sqrt\pi\,\Gamma(\frac{m+1}2))$; the relative error is about $\frac1{4m}$.`,
    twin: { claims: 'The same with 1/(5m)', valueAtMost: ({ m }) => interval.divide([1, 1], point(5 * m)) },
  }),
});
