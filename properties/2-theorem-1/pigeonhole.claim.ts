import { claim, integers, readings } from 'refutable';
import { binomial, countAtMost } from 'refutable/numeric';
import { allInputs, type SparseInput } from 'refutable/superposition';

const place = 'Proof of Theorem 1';

/**
 * Whether `strings` different strings can be given to `inputs` inputs, one each: by trying all ways, one input after
 * the other.
 */
function isOneToOnePossible(inputs: number, strings: number, taken: readonly boolean[] = []): boolean {
  if (inputs === 0) return true;
  for (let string = 0; string < strings; string++) {
    if (taken[string]) continue;
    const next = [...taken];
    next[string] = true;
    if (isOneToOnePossible(inputs - 1, strings, next)) return true;
  }
  return false;
}

/** The least m with 2^m ≥ count: how many binary digits count − 1 has. */
const bitsFor = (count: bigint): bigint => (count === 1n ? 0n : BigInt((count - 1n).toString(2).length));

/**
 * The place of an input in a list of all inputs with at most k ones: those with fewer ones come first, and those with
 * present features c_1 < c_2 < … < c_s in the order of Σ C(c_j, j), the combinatorial number system.
 */
function placeOf({ n, present }: SparseInput): bigint {
  let place = countAtMost(n, present.length - 1);
  for (const [j, feature] of present.entries()) place += binomial(feature, j + 1);
  return place;
}

export default readings({
  pigeonhole: claim({
    title: 'A one-to-one map into m-bit strings exists just when 2^m is at least the number of inputs',
    place,
    statement: String.raw`\exists\,\text{one-to-one }\{x\in\{0,1\}^n:|x|\le k\}\to\{0,1\}^m\iff2^m\ge\binom n{\le k}`,
    forAll: { n: integers(1, 4), k: integers(1, 'n'), m: integers(0, 3) },
    holds: ({ n, k, m }) => isOneToOnePossible([...allInputs(n, k)].length, 2 ** m) === 2 ** m >= countAtMost(n, k),
    expect: 'upheld',
    note: String.raw`Every way of giving strings to inputs is tried, so the principle is used nowhere. In general: a one-to-one map takes as many values as there are inputs.`,
    twin: {
      claims: 'One string fewer than there are inputs is enough',
      holds: ({ n, k, m }) =>
        isOneToOnePossible([...allInputs(n, k)].length, 2 ** m) === 2 ** m >= countAtMost(n, k) - 1n,
    },
  }),
  'pigeonhole-attained': claim({
    title: 'Numbering the inputs shows that as many bits as the count demands are enough',
    place,
    statement: String.raw`m=\Big\lceil\log_2\binom n{\le k}\Big\rceil\text{ bits suffice for perfect recovery}`,
    forAll: { n: integers(1, 11), k: integers(1, 'n') },
    holds: ({ n, k }) => {
      const count = countAtMost(n, k);
      const places = new Set(Array.from(allInputs(n, k), placeOf));
      return BigInt(places.size) === count && [...places].every((place) => place < 1n << bitsFor(count));
    },
    expect: 'upheld',
    note: String.raw`Each input gets a number below $\binom n{\le k}$ of its own, written in binary: put inputs with fewer ones first, and among those with ones at $c_1<\dots<c_s$ (counted from 0) use $\sum_j\binom{c_j}j$. So the lower bound of Theorem 1 for bits, taken as $\lceil\log_2\binom n{\le k}\rceil$, is attained; the map is not linear.`,
    twin: {
      claims: 'One bit less is enough',
      holds: ({ n, k }) =>
        Array.from(allInputs(n, k), placeOf).every((place) => 2n * place < 1n << bitsFor(countAtMost(n, k))),
    },
  }),
});
