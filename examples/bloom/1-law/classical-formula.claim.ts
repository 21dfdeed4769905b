import { claim, integers, readings } from 'refutable';
import { classical, exponential, falsePositive, load, setProbability } from '../filter.ts';
import { bose, christensen, survey } from '../sources.ts';

const place = 'The formula of textbooks';
const sizes = { n: integers(1, 12), m: integers(1, 64), k: integers(1, 6) };

export default readings({
  'classical-formula': claim({
    title: 'A Bloom filter gives a false positive with probability (1 − (1 − 1/m)ᵏⁿ)ᵏ',
    place,
    statement: String.raw`\Pr[\text{false positive}]=\Big(1-\big(1-\tfrac1m\big)^{kn}\Big)^k`,
    over: 'all hash values',
    forAll: sizes,
    value: falsePositive,
    valueEquals: classical,
    expect: 'refuted',
    note: String.raw`The formula multiplies the probabilities that the $k$ bits of the query are set, as if these were independent. Given the number $X$ of set bits the probability is $(X/m)^k$, so that it is $E(X/m)^k$, while the formula is $(EX/m)^k$. With two bits, one item and two hash functions: the item sets one bit or two, each with probability ½, so the probability is $\frac12\cdot\frac14+\frac12\cdot1=\frac58$, and the formula gives $\frac9{16}$.`,
    literature: [survey, bose, christensen],
  }),
  'classical-formula-one-hash': claim({
    title: 'With one hash function, a Bloom filter gives a false positive with probability 1 − (1 − 1/m)ⁿ',
    place,
    statement: String.raw`k=1:\quad\Pr[\text{false positive}]=1-\big(1-\tfrac1m\big)^n`,
    over: 'all hash values',
    forAll: { n: integers(1, 60), m: integers(1, 64) },
    value: ({ n, m }) => falsePositive({ n, m, k: 1 }),
    valueEquals: ({ n, m }) => classical({ n, m, k: 1 }),
    expect: 'upheld',
    note: 'A mean of a first power: here nothing depends on independence.',
    twin: {
      claims: 'The same with two hash functions',
      value: ({ n, m }) => falsePositive({ n, m, k: 2 }),
      valueEquals: ({ n, m }) => classical({ n, m, k: 2 }),
    },
  }),
  'classical-formula-set-bit': claim({
    title: 'After n items a given bit is set with probability 1 − (1 − 1/m)ᵏⁿ',
    place,
    statement: String.raw`\Pr[\text{bit 1 is set}]=\frac{EX}m=1-\big(1-\tfrac1m\big)^{kn}`,
    over: 'the hash values of the items',
    forAll: sizes,
    uses: ['classical-formula-one-hash'],
    value: ({ n, m, k }) => falsePositive({ n: k * n, m, k: 1 }),
    valueEquals: setProbability,
    expect: 'upheld',
    note: String.raw`The first step of the usual derivation, and right: what $kn$ hash values set is set by $kn$ items with one hash function, and a query with one hash function meets a given bit. The error is in the second step, the power.`,
    twin: {
      claims: 'It is set with probability kn/m, if that is at most 1',
      vacuousWhen: ({ n, m, k }) => k * n > m,
      valueEquals: ({ n, m, k }) => (k * n) / m,
    },
  }),
  'classical-formula-exponential': claim({
    title: 'A Bloom filter gives a false positive with probability (1 − exp(−kn/m))ᵏ',
    place,
    statement: String.raw`\Pr[\text{false positive}]=\Big(1-e^{-kn/m}\Big)^k`,
    over: 'all hash values',
    forAll: sizes,
    value: falsePositive,
    valueEquals: (setting) => exponential(load(setting), setting.k),
    expect: 'refuted',
    note: String.raw`Often written with an equals sign. The left side is rational and the right side is not, so they are never equal; what is meant is a limit (relative-excess-limit).`,
    literature: [survey],
  }),
});
