import { claim, integers, readings } from 'refutable';
import { binomial, countAtMost } from 'refutable/numeric';
import { allInputs, type SparseInput } from 'refutable/superposition';

const place = 'Proof of Theorem 1';

/**
 * Whether each of `inputs` inputs can be given a different one of `strings` strings: all assignments are tried, one
 * input after another.
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
 * The place of an input in the list of all inputs with at most k ones: inputs with fewer ones come first, and those with
 * s ones, at features c_1 < c_2 < … < c_s, are ordered by Σ C(c_j, j), the combinatorial number system.
 */
function placeOf({ n, present }: SparseInput): bigint {
  let place = countAtMost(n, present.length - 1);
  for (const [j, feature] of present.entries()) place += binomial(feature, j + 1);
  return place;
}

export default readings({
  pigeonhole: claim({
    title: 'A one-to-one map into m-bit strings exists if and only if 2^m is at least the number of inputs',
    place,
    statement: String.raw`\exists\,\text{one-to-one }\{x\in\{0,1\}^n:|x|\le k\}\to\{0,1\}^m\iff2^m\ge\binom n{\le k}`,
    forAll: { n: integers(1, 4), k: integers(1, 'n'), m: integers(0, 3) },
    holds: ({ n, k, m }) => isOneToOnePossible([...allInputs(n, k)].length, 2 ** m) === 2 ** m >= countAtMost(n, k),
    expect: 'upheld',
    note: String.raw`All assignments of strings to inputs are tried, so that the pigeonhole principle itself is not used. In general, a one-to-one map takes as many values as there are inputs.`,
    twin: {
      claims: 'One string fewer than there are inputs is enough',
      holds: ({ n, k, m }) =>
        isOneToOnePossible([...allInputs(n, k)].length, 2 ** m) === 2 ** m >= countAtMost(n, k) - 1n,
    },
  }),
  'pigeonhole-attained': claim({
    title: 'If the inputs are numbered, log₂ of their number, rounded up, is enough bits for perfect recovery',
    place,
    statement: String.raw`m=\Big\lceil\log_2\binom n{\le k}\Big\rceil\text{ bits suffice for perfect recovery}`,
    forAll: { n: integers(1, 11), k: integers(1, 'n') },
    holds: ({ n, k }) => {
      const count = countAtMost(n, k);
      const places = new Set(Array.from(allInputs(n, k), placeOf));
      return BigInt(places.size) === count && [...places].every((place) => place < 1n << bitsFor(count));
    },
    expect: 'upheld',
    note: String.raw`Each input gets its own number below $\binom n{\le k}$, written in binary: inputs with fewer ones come first, and among those with s ones an input with ones at $c_1<\dots<c_s$ (counted from 0) has number $\sum_j\binom{c_j}j$. So the lower bound of Theorem 1 for bits, taken as $\lceil\log_2\binom n{\le k}\rceil$, is attained; the map is not linear.`,
    twin: {
      claims: 'One bit fewer is enough',
      holds: ({ n, k }) =>
        Array.from(allInputs(n, k), placeOf).every((place) => 2n * place < 1n << bitsFor(countAtMost(n, k))),
    },
  }),
});
