import { claim, Fraction, integers, readings } from 'refutable';
import { interval } from 'refutable/numeric';
import {
  classical,
  exponential,
  falsePositive,
  falsePositiveEnclosure,
  largeSizes,
  queriesWith,
  setProbability,
  type Sizes,
} from '../filter.ts';
import { goel } from '../sources.ts';

const place = 'Against the formula';
const sizes = { n: integers(1, 12), m: integers(1, 64), k: integers(1, 6) };

/** The mean of p^D for the number D of different bits of a query, where a bit is set with probability p. */
function meanOfPowers(setting: Sizes): Fraction {
  const { m, k } = setting;
  const p = setProbability(setting);
  let sum = new Fraction(0);
  for (let d = 1; d <= Math.min(k, m); d++) sum = sum.add(p.pow(d).mul(queriesWith(d, m, k)));
  return sum.div(BigInt(m) ** BigInt(k));
}

export default readings({
  'upper-bound': claim({
    title: 'A false positive is at most as probable as (1 − (1 − 1/m)ᵏⁿ)ᵏ',
    place,
    statement: String.raw`\Pr[\text{false positive}]\le\Big(1-\big(1-\tfrac1m\big)^{kn}\Big)^k`,
    over: 'all hash values',
    forAll: sizes,
    value: falsePositive,
    valueAtMost: classical,
    expect: 'refuted',
    note: 'What a designer would need who takes the formula for a guarantee. It is the wrong direction (lower-bound).',
  }),
  'upper-bound-distinct': claim({
    title:
      'A false positive is at most as probable as E pᴰ, with p = 1 − (1 − 1/m)ᵏⁿ and D different bits in the query',
    place,
    statement: String.raw`\Pr[\text{false positive}]\le E\,p^D=\frac1{m^k}\sum_{d=1}^k\genfrac\{\}{0pt}{}kd\frac{m!}{(m-d)!}\,p^d,\qquad p=1-\big(1-\tfrac1m\big)^{kn}`,
    over: 'all hash values',
    forAll: sizes,
    uses: ['classical-formula-set-bit'],
    value: falsePositive,
    valueAtMost: meanOfPowers,
    repairs: 'upper-bound',
    expect: 'upheld',
    note: String.raw`That bits are set are negatively associated events, as for balls thrown into bins: $d$ different bits are all set with probability at most $p^d$. What makes the probability larger than $p^k$ is only that a query may use the same bit twice.`,
    twin: {
      claims: 'The same with a filter of one more bit on the right',
      valueAtMost: ({ n, m, k }) => meanOfPowers({ n, m: m + 1, k }),
    },
  }),
  'upper-bound-half-item': claim({
    title: 'A false positive is at most as probable as (1 − exp(−k(n + ½)/(m − 1)))ᵏ',
    place,
    statement: String.raw`\Pr[\text{false positive}]\le\Big(1-e^{-k(n+1/2)/(m-1)}\Big)^k,\qquad m\ge2`,
    over: 'all hash values',
    forAll: largeSizes(2),
    value: falsePositiveEnclosure,
    valueAtMost: ({ n, m, k }) => exponential(interval.divide([k * (n + 1 / 2), k * (n + 1 / 2)], [m - 1, m - 1]), k),
    expect: 'upheld',
    note: 'A guarantee in closed form, at the price of half an item and one bit.',
    literature: [goel],
    twin: {
      claims: 'The same with half an item fewer',
      valueAtMost: ({ n, m, k }) => exponential(interval.divide([k * n, k * n], [m - 1, m - 1]), k),
    },
  }),
});
