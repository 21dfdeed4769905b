import { claim, Fraction, integers, readings } from 'refutable';
import { interval, type Interval } from 'refutable/numeric';
import { expMinus, lowerTailEnclosure, ratio, upperTail, upperTailEnclosure } from '../laws.ts';
import { mitzenmacher } from '../sources.ts';

const place = 'Chernoff bounds';

/** n trials with success probability percent/100, and s successes; μ = n·percent/100 and δ = s/μ − 1. */
interface Trials {
  readonly n: number;
  readonly percent: number;
  readonly s: number;
}
const many = { n: integers(1, 5000, { scale: 'logarithmic' }), percent: integers(1, 50) };
/** The least whole number above μ. */
const next = (n: number, percent: number): number => Math.floor((n * percent) / 100) + 1;
/** μ < s, and s ≤ 2μ as far as there is such a number. */
const upToTwice = {
  ...many,
  s: integers(
    ({ n, percent }) => next(n, percent),
    ({ n, percent }) => Math.max(next(n, percent), Math.floor((2 * n * percent) / 100)),
  ),
};
const anyAbove = {
  ...many,
  s: integers(
    ({ n, percent }) => next(n, percent),
    ({ n, percent }) => Math.min(n, 8 * next(n, percent)),
  ),
};
const isAtMostTwice = ({ n, percent, s }: Trials): boolean => 100 * s <= 2 * n * percent;

const upper = ({ n, percent, s }: Trials): Interval => upperTailEnclosure(n, percent / 100, s);
/** e^{−μδ²/c}. */
const bound = (c: number, { n, percent, s }: Trials): Interval =>
  expMinus((100 * s - n * percent) ** 2, 100 * c * n * percent);
/** (e^δ/(1+δ)^{1+δ})^{cμ} = e^{c(s − μ − s ln(s/μ))}. */
const sharp = (c: number, { n, percent, s }: Trials): Interval => {
  const log = interval.log(ratio(100 * s, n * percent));
  const exponent = interval.subtract(ratio(100 * s - n * percent, 100), interval.multiply([s, s], log));
  return interval.exp(interval.multiply([c, c], exponent));
};

export default readings({
  'chernoff-sharp': claim({
    title: 'A sum of independent trials is at least (1 + δ)μ with probability at most (e^δ/(1 + δ)^(1 + δ))^μ',
    place,
    statement: String.raw`\delta>0:\quad\Pr[S\ge(1+\delta)\mu]\le\Big(\frac{e^\delta}{(1+\delta)^{1+\delta}}\Big)^\mu`,
    over: 'the trials',
    forAll: anyAbove,
    value: upper,
    valueAtMost: (setting) => sharp(1, setting),
    expect: 'upheld',
    note: String.raw`With $s=(1+\delta)\mu$ the right side is $e^{s-\mu}(\mu/s)^s$. Tried on trials of equal probability.`,
    literature: [mitzenmacher],
    twin: { claims: 'The same with 5/4 μ in the exponent', valueAtMost: (setting) => sharp(5 / 4, setting) },
  }),
  'chernoff-upper': claim({
    title: 'A sum of independent trials is at least (1 + δ)μ with probability at most exp(−μδ²/3), for 0 < δ ≤ 1',
    place,
    statement: String.raw`0<\delta\le1:\quad\Pr[S\ge(1+\delta)\mu]\le e^{-\mu\delta^2/3}`,
    over: 'the trials',
    forAll: upToTwice,
    where: isAtMostTwice,
    uses: ['chernoff-sharp'],
    value: upper,
    valueAtMost: (setting) => bound(3, setting),
    repairs: 'chernoff-upper-two',
    expect: 'upheld',
    literature: [mitzenmacher],
    twin: { claims: 'With probability at most exp(−μδ²)', valueAtMost: (setting) => bound(1, setting) },
  }),
  'chernoff-upper-two': claim({
    title: 'A sum of independent trials is at least (1 + δ)μ with probability at most exp(−μδ²/2), for 0 < δ ≤ 1',
    place: 'Variant with the constant of the lower tail',
    statement: String.raw`0<\delta\le1:\quad\Pr[S\ge(1+\delta)\mu]\le e^{-\mu\delta^2/2}`,
    over: 'the trials',
    forAll: upToTwice,
    where: isAtMostTwice,
    value: upper,
    valueAtMost: (setting) => bound(2, setting),
    expect: 'refuted',
    note: String.raw`At $\delta=1$ and small success probability the true exponent is $\mu(2\ln2-1)=0.386\mu$, less than $\frac\mu2$; but the factor before the power hides this until $\mu$ is about 20. The bound is right for the lower tail (chernoff-lower).`,
  }),
  'chernoff-upper-any': claim({
    title: 'A sum of independent trials is at least (1 + δ)μ with probability at most exp(−μδ²/3), for every δ > 0',
    place: 'Variant without the condition on δ',
    statement: String.raw`\delta>0:\quad\Pr[S\ge(1+\delta)\mu]\le e^{-\mu\delta^2/3}`,
    over: 'the trials',
    forAll: anyAbove,
    value: upper,
    valueAtMost: (setting) => bound(3, setting),
    expect: 'refuted',
    note: String.raw`For large $\delta$ the tail falls like $\delta^{-\mu\delta}$ and not like $e^{-\mu\delta^2/3}$.`,
  }),
  'chernoff-upper-any-repaired': claim({
    title:
      'A sum of independent trials is at least (1 + δ)μ with probability at most exp(−μδ²/(2 + δ)), for every δ > 0',
    place,
    statement: String.raw`\delta>0:\quad\Pr[S\ge(1+\delta)\mu]\le e^{-\mu\delta^2/(2+\delta)}`,
    over: 'the trials',
    forAll: anyAbove,
    uses: ['chernoff-sharp'],
    value: upper,
    // μδ²/(2 + δ) = (s − μ)²/(s + μ)
    valueAtMost: ({ n, percent, s }) => expMinus((100 * s - n * percent) ** 2, 100 * (100 * s + n * percent)),
    repairs: 'chernoff-upper-any',
    expect: 'upheld',
    note: String.raw`From $\ln(1+\delta)\ge\frac{2\delta}{2+\delta}$ and chernoff-sharp. For $\delta\le1$ it is better than $e^{-\mu\delta^2/3}$.`,
    twin: {
      claims: 'With probability at most exp(−2μδ²/(2 + δ))',
      valueAtMost: ({ n, percent, s }) => expMinus(2 * (100 * s - n * percent) ** 2, 100 * (100 * s + n * percent)),
    },
  }),
  'chernoff-lower': claim({
    title: 'A sum of independent trials is at most (1 − δ)μ with probability at most exp(−μδ²/2), for 0 < δ ≤ 1',
    place,
    statement: String.raw`0<\delta\le1:\quad\Pr[S\le(1-\delta)\mu]\le e^{-\mu\delta^2/2}`,
    over: 'the trials',
    forAll: { ...many, s: integers(0, ({ n, percent }) => Math.ceil((n * percent) / 100) - 1) },
    value: ({ n, percent, s }) => lowerTailEnclosure(n, percent / 100, s),
    valueAtMost: (setting) => bound(2, setting),
    expect: 'upheld',
    note: String.raw`Printed for $\delta<1$; it holds at $\delta=1$ too.`,
    literature: [mitzenmacher],
    twin: { claims: 'With probability at most exp(−μδ²)', valueAtMost: (setting) => bound(1, setting) },
  }),
  'chernoff-power-of-two': claim({
    title: 'A sum of independent trials is at least R with probability at most 2⁻ᴿ, for R ≥ 6μ',
    place,
    statement: String.raw`R\ge6\mu:\quad\Pr[S\ge R]\le2^{-R}`,
    over: 'the trials',
    forAll: {
      n: integers(1, 150),
      percent: integers(1, 16),
      R: integers(({ n, percent }) => (6 * n * percent) / 100, 'n'),
    },
    value: ({ n, percent, R }) => upperTail(n, new Fraction(percent, 100), R),
    valueAtMost: ({ R }) => new Fraction(1, 2n ** BigInt(R)),
    expect: 'upheld',
    literature: [mitzenmacher],
    twin: { claims: 'At most 4⁻ᴿ', valueAtMost: ({ R }) => new Fraction(1, 4n ** BigInt(R)) },
  }),
});
