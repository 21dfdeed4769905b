import { claim, Fraction, integers, readings } from 'refutable';
import { classical, falsePositive } from '../filter.ts';
import { survey } from '../sources.ts';
import { partitionedLaw, type Parts } from '../variants.ts';

const place = 'Bits of its own for each hash function';
const sizes = { n: integers(1, 12), k: integers(1, 6), part: integers(1, 24) };

/** (1 − (1 − k/m)^n)^k with m = k·part. */
const formula = ({ n, k, part }: Parts): Fraction => new Fraction(1).sub(new Fraction(part - 1, part).pow(n)).pow(k);

export default readings({
  partitioned: claim({
    title: 'If each hash function has m/k bits of its own, a false positive has probability (1 − (1 − k/m)ⁿ)ᵏ exactly',
    place,
    statement: String.raw`\Pr[\text{false positive}]=\Big(1-\big(1-\tfrac km\big)^n\Big)^k`,
    over: 'all hash values',
    forAll: sizes,
    value: partitionedLaw,
    valueEquals: formula,
    repairs: 'classical-formula',
    expect: 'upheld',
    note: String.raw`The parts are independent, so here the second step of the usual derivation is right: $E\prod_jX_j/s=\prod_jEX_j/s$ with $s=m/k$, and $X_j$ is the number of bits set in part $j$.`,
    literature: [survey],
    twin: {
      claims: 'It is (1 − (1 − 1/m)ᵏⁿ)ᵏ, as for the common bits',
      valueEquals: ({ n, k, part }) => classical({ n, m: k * part, k }),
    },
  }),
  'partitioned-worse': claim({
    title: 'Bits of its own for each hash function never give fewer false positives than as many common bits',
    place,
    statement: String.raw`\Big(1-\big(1-\tfrac km\big)^n\Big)^k\ge\Pr[\text{false positive with common bits}]`,
    over: 'all hash values',
    forAll: sizes,
    uses: ['partitioned', 'occupancy-law'],
    value: formula,
    valueAtLeast: ({ n, k, part }) => falsePositive({ n, m: k * part, k }),
    expect: 'upheld',
    note: String.raw`Checked at these sizes, not proved. For large filters at load $c=kn/m$ the relative excess over $(1-e^{-c})^k$ is $\binom k2\frac{c\,e^{-c}}{1-e^{-c}}\cdot\frac1m$ more with parts of its own and $\binom k2\frac{e^{-c}(1-(1+c)e^{-c})}{(1-e^{-c})^2}\cdot\frac1m$ more with common bits, and the former is larger because $c>1-e^{-c}$.`,
    literature: [survey],
    twin: {
      claims: 'They never give fewer than common bits one in ten fewer',
      valueAtLeast: ({ n, k, part }) => falsePositive({ n, m: Math.ceil(0.9 * k * part), k }),
    },
  }),
});
