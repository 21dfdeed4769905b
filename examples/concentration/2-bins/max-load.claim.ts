import { claim, Fraction, integers, readings } from 'refutable';
import { loadAtMost } from '../laws.ts';
import { mitzenmacher } from '../sources.ts';

const place = 'The fullest of n bins';
const balls = { n: integers(3, 40) };
/** c ln n/ln ln n. */
const scale = (c: number, n: number): number => (c * Math.log(n)) / Math.log(Math.log(n));
/** The probability that some bin gets more than `load` of n balls. */
const isFuller = (n: number, load: number): Fraction => new Fraction(1).sub(loadAtMost(n, Math.floor(load)));

const factorial = (of: number): bigint => (of <= 1 ? 1n : BigInt(of) * factorial(of - 1));

export default readings({
  'max-load': claim({
    title: 'With n ≥ 3 balls in n bins, the largest load is more than 3 ln n/ln ln n with probability at most 1/n',
    place,
    statement: String.raw`\Pr\Big[\text{largest load}>\frac{3\ln n}{\ln\ln n}\Big]\le\frac1n`,
    over: 'the throws',
    forAll: balls,
    value: ({ n }) => isFuller(n, scale(3, n)),
    valueAtMost: ({ n }) => new Fraction(1, n),
    repairs: 'max-load-one',
    expect: 'upheld',
    note: String.raw`Printed for $n$ sufficiently large. At $n=3$, where $\ln\ln n$ is small, the bound is above the number of balls.`,
    literature: [mitzenmacher],
    twin: { claims: 'The same without the factor 3', value: ({ n }) => isFuller(n, scale(1, n)) },
  }),
  'max-load-one': claim({
    title: 'With n balls in n bins, the largest load is at most ln n/ln ln n with probability at least ½',
    place: 'Variant with the constant of the limit',
    statement: String.raw`\Pr\Big[\text{largest load}\le\frac{\ln n}{\ln\ln n}\Big]\ge\tfrac12`,
    over: 'the throws',
    forAll: balls,
    value: ({ n }) => loadAtMost(n, Math.floor(scale(1, n))),
    valueAtLeast: () => new Fraction(1, 2),
    expect: 'refuted',
    note: String.raw`The largest load divided by $\frac{\ln n}{\ln\ln n}$ tends to 1, but so slowly, and from above, that this says nothing at sizes that occur.`,
  }),
  'max-load-union': claim({
    title: 'With n balls in n bins, some bin gets at least M balls with probability at most n/M!',
    place,
    statement: String.raw`\Pr[\text{largest load}\ge M]\le n\binom nM\frac1{n^M}\le\frac n{M!}`,
    over: 'the throws',
    forAll: { n: integers(1, 40), M: integers(1, 'n') },
    vacuousWhen: ({ n, M }) => factorial(M) <= n,
    value: ({ n, M }) => isFuller(n, M - 1),
    valueAtMost: ({ n, M }) => new Fraction(BigInt(n), factorial(M)),
    expect: 'upheld',
    note: 'A union over the bins and the sets of M balls: the first step to max-load.',
    literature: [mitzenmacher],
    twin: {
      claims: 'At most n/(M + 1)!',
      vacuousWhen: ({ n, M }) => factorial(M + 1) <= n,
      valueAtMost: ({ n, M }) => new Fraction(BigInt(n), factorial(M + 1)),
    },
  }),
});
