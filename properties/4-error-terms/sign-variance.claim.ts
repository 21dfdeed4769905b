import { claim, Fraction, integers, readings } from 'refutable';
import { binomial } from 'refutable/numeric';

/** The variance of the number of heads minus the number of tails of k fair coins, exactly. */
function variance(k: number): Fraction {
  let total = 0n;
  for (let heads = 0; heads <= k; heads++) total += binomial(k, heads) * BigInt(2 * heads - k) ** 2n;
  return new Fraction(total, 1n << BigInt(k));
}

const shared = {
  place: 'Proof of Lemma 3',
  over: 'the signs',
  forAll: { k: integers(1, 400) },
} as const;

export default readings({
  'sign-variance': claim({
    ...shared,
    title: 'The number of positive terms minus the number of negative ones has variance √k, as printed',
    quote: String.raw`The expectation of this difference is zero and the variance is $\sqrt{k}$.`,
    subject: 'the variance',
    statement: String.raw`\operatorname{Var}\Big(\sum_{j\le k}\pm1\Big)=\sqrt k`,
    value: ({ k }) => variance(k),
    valueEquals: ({ k }) => enclosedRoot(k),
    expect: 'refuted',
    note: 'True only at $k=1$. The standard deviation is $\\sqrt k$, and the proof continues with that.',
  }),
  'sign-variance-repaired': claim({
    ...shared,
    title: 'The number of positive terms minus the number of negative ones has variance k',
    statement: String.raw`\operatorname{Var}\Big(\sum_{j\le k}\pm1\Big)=k`,
    value: ({ k }) => variance(k),
    valueEquals: ({ k }) => k,
    repairs: 'sign-variance',
    expect: 'upheld',
    twin: { claims: 'The variance is k − 1', valueEquals: ({ k }) => k - 1 },
  }),
  'sign-variance-mean': claim({
    ...shared,
    title: 'The number of positive terms minus the number of negative ones has mean 0',
    statement: String.raw`E\sum_{j\le k}\pm1=0`,
    value: ({ k }) => {
      let total = 0n;
      for (let heads = 0; heads <= k; heads++) total += binomial(k, heads) * BigInt(2 * heads - k);
      return total;
    },
    valueEquals: () => 0,
    expect: 'upheld',
    twin: { claims: 'The mean is 1', valueEquals: () => 1 },
  }),
  'sign-variance-deviation': claim({
    ...shared,
    title: 'The number of positive terms minus the number of negative ones has standard deviation √k',
    statement: String.raw`\operatorname{sd}\Big(\sum_{j\le k}\pm1\Big)^2=\left(\sqrt k\right)^2`,
    value: ({ k }) => variance(k),
    valueEquals: ({ k }) => BigInt(k),
    repairs: 'sign-variance',
    expect: 'upheld',
    twin: { claims: 'The square of the standard deviation is k + 1', valueEquals: ({ k }) => BigInt(k + 1) },
  }),
});

/** √k: exact for a square, else between two neighbouring doubles. */
function enclosedRoot(k: number): number | readonly [number, number] {
  const root = Math.sqrt(k);
  return Number.isInteger(root) ? root : [root * (1 - Number.EPSILON), root * (1 + Number.EPSILON)];
}
