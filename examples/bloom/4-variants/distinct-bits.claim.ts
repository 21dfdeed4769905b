import { claim, Fraction, integers, readings } from 'refutable';
import { falsePositive, type Sizes } from '../filter.ts';
import { bloom } from '../sources.ts';
import { distinctLaw } from '../variants.ts';

const place = 'Different bits for an item';
const sizes = { n: integers(1, 12), m: integers(1, 40), k: integers(1, ({ m }) => Math.min(6, m)) };

/** (1 − (1 − k/m)^n)^k. */
const formula = ({ n, m, k }: Sizes): Fraction => new Fraction(1).sub(new Fraction(m - k, m).pow(n)).pow(k);

export default readings({
  'distinct-bits': claim({
    title: 'If each item sets k different bits, a false positive has probability (1 − (1 − k/m)ⁿ)ᵏ',
    place,
    statement: String.raw`\Pr[\text{false positive}]=\Big(1-\big(1-\tfrac km\big)^n\Big)^k`,
    over: 'the bits of all items and of the query',
    forAll: sizes,
    value: distinctLaw,
    valueEquals: formula,
    expect: 'refuted',
    note: String.raw`Bloom's own method and formula. With $n=1$ a query passes only if its $k$ bits are those of the item, with probability $1/\binom mk$.`,
    literature: [bloom],
  }),
  'distinct-bits-upper': claim({
    title: 'If each item sets k different bits, a false positive has probability at most (1 − (1 − k/m)ⁿ)ᵏ',
    place,
    statement: String.raw`\Pr[\text{false positive}]\le\Big(1-\big(1-\tfrac km\big)^n\Big)^k`,
    over: 'the bits of all items and of the query',
    forAll: sizes,
    value: distinctLaw,
    valueAtMost: formula,
    repairs: 'distinct-bits',
    expect: 'upheld',
    note: String.raw`Which bits one item sets is negatively associated, as in every random subset of a fixed size, the items are independent, and a union is monotone; so the $k$ different bits of a query are all set with at most the product of their probabilities. For the filter that Bloom described his formula is safe; for the one that is used today it is on the unsafe side (upper-bound).`,
    literature: [bloom],
    twin: {
      claims: 'The same with (1 − (1 − 1/m)ᵏⁿ)ᵏ',
      valueAtMost: ({ n, m, k }) => new Fraction(1).sub(new Fraction(m - 1, m).pow(k * n)).pow(k),
    },
  }),
  'distinct-bits-fewer': claim({
    title: 'Setting k different bits never gives more false positives than k independent hash values',
    place,
    statement: String.raw`\Pr[\text{false positive with different bits}]\le\Pr[\text{false positive with independent hash values}]`,
    over: 'all bits and hash values',
    forAll: sizes,
    value: distinctLaw,
    valueAtMost: falsePositive,
    expect: 'refuted',
    note: 'With as many different bits as the filter has, one item fills it. Different bits fill a filter faster, and a query with different bits is harder to pass; either may weigh more.',
  }),
});
