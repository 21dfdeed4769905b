import { choices, claim, integers, picture, readings } from 'refutable';
import { interval, type Interval } from 'refutable/numeric';
import {
  classical,
  classicalEnclosure,
  exponential,
  falsePositive,
  falsePositiveEnclosure,
  largeSizes,
  load,
  type Sizes,
} from '../filter.ts';
import { bose } from '../sources.ts';

const place = 'Against the formula';

/** The true probability over that of the formula, less 1. */
const relativeExcess = (sizes: Sizes): Interval =>
  interval.subtract(interval.divide(falsePositiveEnclosure(sizes), classicalEnclosure(sizes)), [1, 1]);

export default readings({
  'relative-excess': claim({
    title: 'With one hash value for each bit, kn = m, the formula is too small by a relative error of order 1/m',
    place,
    statement: String.raw`kn=m,\ k\ge2:\quad\frac{\Pr[\text{false positive}]}{(1-(1-\frac1m)^{kn})^k}-1=\Theta\Big(\frac1m\Big)`,
    over: 'all hash values',
    forAll: { k: choices(2, 3, 4, 6) },
    sizes: [96, 192, 384, 768, 1536],
    measure: (m, { k }) => relativeExcess({ n: m / k, m, k }),
    law: (m) => 1 / m,
    order: 'Theta',
    slopeWithin: 0.02,
    driftWithin: 1.05,
    expect: 'upheld',
    note: String.raw`To second order $E(X/m)^k$ exceeds $(EX/m)^k$ by the factor $1+\binom k2\frac{\mathrm{Var}\,X}{(EX)^2}$, and both $EX$ and $\mathrm{Var}\,X$ are proportional to $m$. At $kn=m$ the factor tends to $1+\binom k2\frac{e-2}{(e-1)^2m}$.`,
    literature: [bose],
    twin: { claims: 'It is of order m^(−3/2)', law: (m) => m ** -1.5 },
    picture: picture<{ m: number }>({
      title: 'Relative error of the formula, against the number of bits, at kn = m',
      along: 'm',
      values: [12, 24, 48, 96, 192, 384, 768, 1536],
      logarithmic: true,
      at: {},
      y: 'true probability / formula − 1, times m',
      curves: {
        'two hash functions': ({ m }) => m * relativeExcess({ n: m / 2, m, k: 2 })[0],
        'three hash functions': ({ m }) => m * relativeExcess({ n: m / 3, m, k: 3 })[0],
        'six hash functions': ({ m }) => m * relativeExcess({ n: m / 6, m, k: 6 })[0],
      },
    }),
  }),
  'relative-excess-absolute': claim({
    title: 'A false positive is more probable than (1 − (1 − 1/m)ᵏⁿ)ᵏ by at most k(k − 1)/(2m)',
    place,
    statement: String.raw`\Pr[\text{false positive}]-\Big(1-\big(1-\tfrac1m\big)^{kn}\Big)^k\le\frac{k(k-1)}{2m}`,
    over: 'all hash values',
    forAll: { n: integers(1, 12), m: integers(1, 64), k: integers(1, 6) },
    uses: ['upper-bound-distinct'],
    vacuousWhen: ({ m, k }) => k * (k - 1) >= 2 * m,
    value: (setting) => falsePositive(setting).sub(classical(setting)),
    valueAtMost: ({ m, k }) => (k * (k - 1)) / (2 * m),
    expect: 'upheld',
    note: String.raw`$E\,p^D\le p^k+\Pr[D<k]$, and two of $k$ hash values agree with probability at most $\binom k2\frac1m$.`,
    twin: {
      claims: 'By at most a twentieth of that',
      vacuousWhen: () => false,
      valueAtMost: ({ m, k }) => (k * (k - 1)) / (40 * m),
    },
  }),
  'relative-excess-limit': claim({
    title: 'A false positive is more probable than (1 − exp(−kn/m))ᵏ by at most k²/(2m), for m ≥ 4',
    place,
    statement: String.raw`m\ge4:\quad\Pr[\text{false positive}]-\Big(1-e^{-kn/m}\Big)^k\le\frac{k^2}{2m}`,
    over: 'all hash values',
    forAll: largeSizes(4),
    uses: ['relative-excess-absolute'],
    vacuousWhen: ({ m, k }) => k * k >= 2 * m,
    value: (setting) => interval.subtract(falsePositiveEnclosure(setting), exponential(load(setting), setting.k)),
    valueAtMost: ({ m, k }) => interval.divide([k * k, k * k], [2 * m, 2 * m]),
    expect: 'upheld',
    note: String.raw`So for a fixed $k$ and load $kn/m$ the formula with $e$ is the limit for large filters. To relative-excess-absolute one adds what lies between the two formulas, at most $k(e^{-c}-(1-\frac1m)^{cm})\le\frac k{e(m-1)}\le\frac k{2m}$ with $c=kn/m$.`,
    twin: {
      claims: 'By at most a twentieth of that',
      vacuousWhen: () => false,
      valueAtMost: ({ m, k }) => interval.divide([k * k, k * k], [40 * m, 40 * m]),
    },
  }),
});
