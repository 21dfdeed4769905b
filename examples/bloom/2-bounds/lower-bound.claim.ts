import { claim, integers, readings } from 'refutable';
import { interval } from 'refutable/numeric';
import { classical, exponential, falsePositive, falsePositiveEnclosure, largeSizes, load } from '../filter.ts';
import { bose } from '../sources.ts';

const place = 'Against the formula';

export default readings({
  'lower-bound': claim({
    title: 'A false positive is at least as probable as (1 − (1 − 1/m)ᵏⁿ)ᵏ',
    place,
    statement: String.raw`\Pr[\text{false positive}]\ge\Big(1-\big(1-\tfrac1m\big)^{kn}\Big)^k`,
    over: 'all hash values',
    forAll: { n: integers(1, 12), m: integers(2, 64), k: integers(2, 6) },
    value: falsePositive,
    valueAtLeast: classical,
    expect: 'upheld',
    note: String.raw`Jensen's inequality for $x\mapsto x^k$. It is strict when $k\ge2$ and $m\ge2$, for then $X$ is not constant.`,
    literature: [bose],
    twin: {
      claims: 'It is larger by at least one part in a hundred',
      valueAtLeast: (setting) => classical(setting).mul('1.01'),
    },
  }),
  'lower-bound-exponential': claim({
    title: 'A false positive is at least as probable as (1 − exp(−kn/m))ᵏ',
    place,
    statement: String.raw`\Pr[\text{false positive}]\ge\Big(1-e^{-kn/m}\Big)^k`,
    over: 'all hash values',
    forAll: largeSizes(2),
    uses: ['lower-bound'],
    value: falsePositiveEnclosure,
    valueAtLeast: (setting) => exponential(load(setting), setting.k),
    expect: 'upheld',
    note: String.raw`From lower-bound, because $1-\frac1m<e^{-1/m}$. So the formula that is easier to remember promises even less than the other.`,
    twin: {
      claims: 'It is at least (1 − exp(−kn/(m − 1)))ᵏ',
      valueAtLeast: ({ n, m, k }) => exponential(interval.divide([k * n, k * n], [m - 1, m - 1]), k),
    },
  }),
});
