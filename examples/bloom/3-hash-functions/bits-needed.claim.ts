import { claim, integers, readings } from 'refutable';
import { falsePositiveEnclosure } from '../filter.ts';
import { goel } from '../sources.ts';

const place = 'The number of bits';
const sizes = { n: integers(1, 200, { scale: 'logarithmic' }), b: integers(1, 12) };

export default readings({
  'bits-needed': claim({
    title: 'With bn/ln 2 bits, rounded up, and b hash functions, a false positive has probability at most 2⁻ᵇ',
    place,
    statement: String.raw`m=\Big\lceil\frac{bn}{\ln2}\Big\rceil,\ k=b:\quad\Pr[\text{false positive}]\le2^{-b}`,
    over: 'all hash values',
    forAll: sizes,
    value: ({ n, b }) => falsePositiveEnclosure({ n, m: Math.ceil((b * n) / Math.LN2), k: b }),
    valueAtMost: ({ b }) => 2 ** -b,
    expect: 'refuted',
    note: String.raw`The usual rule $m=\frac n{\ln2}\log_2\frac1\varepsilon$, at $\varepsilon=2^{-b}$, where the advised number of hash functions is whole.`,
  }),
  'bits-needed-repaired': claim({
    title:
      'With 1 + b(n + ½)/ln 2 bits, rounded up, and b hash functions, a false positive has probability at most 2⁻ᵇ',
    place,
    statement: String.raw`m=\Big\lceil1+\frac{b(n+\frac12)}{\ln2}\Big\rceil,\ k=b:\quad\Pr[\text{false positive}]\le2^{-b}`,
    over: 'all hash values',
    forAll: sizes,
    uses: ['upper-bound-half-item'],
    value: ({ n, b }) => falsePositiveEnclosure({ n, m: Math.ceil(1 + (b * (n + 1 / 2)) / Math.LN2), k: b }),
    valueAtMost: ({ b }) => 2 ** -b,
    repairs: 'bits-needed',
    expect: 'upheld',
    note: String.raw`From upper-bound-half-item: $e^{-k(n+1/2)/(m-1)}\ge\frac12$ as soon as $m-1\ge\frac{k(n+1/2)}{\ln2}$. The guarantee costs as many bits as half an item more, and one.`,
    literature: [goel],
    twin: {
      claims: 'The same with one bit in twenty less',
      value: ({ n, b }) => falsePositiveEnclosure({ n, m: Math.ceil(0.95 * (1 + (b * (n + 1 / 2)) / Math.LN2)), k: b }),
    },
  }),
});
