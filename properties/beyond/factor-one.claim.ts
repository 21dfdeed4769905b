import { claim, Fraction, integers, readings, reals, picture } from 'refutable';
import { binomial } from 'refutable/numeric';
import { sphereSumTail } from 'refutable/superposition';

const place = 'Lemma 3 and its proof';

interface Jump {
  readonly k: number;
  readonly j: number;
}

/** P(|R_k| ≥ j) for the sum R_k of k random signs, exactly; j > 0. */
function signsReach({ k, j }: Jump): Fraction {
  let favourable = 0n;
  for (let heads = Math.ceil((k + j) / 2); heads <= k; heads++) favourable += binomial(k, heads);
  return new Fraction(2n * favourable, 1n << BigInt(k));
}

/** e^{−c′²/2} at c′ = j/√k, with the error of its rounding. */
function promised({ k, j }: Jump): readonly [number, number] {
  const bound = Math.exp((-j * j) / (2 * k));
  return [bound * (1 - 1e-14), bound * (1 + 1e-14)];
}

/** P(|S_k| > c′√(k/m)) for the sum S_k of k dot products of random directions, with its numerical error. */
function dotsBeyond({ k, m, cPrime }: { readonly k: number; readonly m: number; readonly cPrime: number }) {
  const tail = 2 * sphereSumTail(k, m, cPrime * Math.sqrt(k / m));
  return [tail - 1e-10, tail + 1e-10] as const;
}

/** Where the distribution of the sum of k signs jumps: the bound is tightest just below c′ = j/√k. */
const jumps = { k: integers(1, 200), j: integers(1, 'k') };
const isJump = ({ k, j }: Jump): boolean => (k - j) % 2 === 0;

const statement = String.raw`\Pr\Big[\Big|\sum_{j\le k}\pm1\Big|>c'\sqrt k\Big]\le e^{-c'^2/2}`;

const windows = picture<{ k: number; cPrime: number }>({
  title: 'Three signs: where the probability exceeds the bound with factor 1',
  at: { k: 3 },
  along: 'cPrime',
  values: Array.from({ length: 241 }, (_, i) => i / 100),
  y: 'probability',
  curves: {
    'three signs beyond c′√3': ({ k, cPrime }) => {
      const j = [1, 3].find((reach) => reach > cPrime * Math.sqrt(k));
      return j === undefined ? 0 : signsReach({ k, j }).valueOf();
    },
    'e^(−c′²/2)': ({ cPrime }) => Math.exp((-cPrime * cPrime) / 2),
    'twice that': ({ cPrime }) => Math.min(1, 2 * Math.exp((-cPrime * cPrime) / 2)),
  },
  marks: { '√3': Math.sqrt(3) },
});

export default readings({
  'factor-one': claim({
    title: 'If all dot products are ±δ, the bound of Lemma 3 without a factor 2 holds for every c′ ≥ 1.7',
    place,
    statement: String.raw`${statement}\qquad(c'\ge1.7)`,
    over: 'the signs',
    forAll: jumps,
    where: (jump) => isJump(jump) && jump.j ** 2 > 1.7 ** 2 * jump.k,
    value: signsReach,
    valueAtMost: promised,
    expect: 'refuted',
    picture: windows,
    note: "Between two values of the sum the probability is constant and the bound falls, so that it is enough to look just below each value $j$, at $c'=j/\\sqrt k$. Three signs agree with probability $\\frac14$, and $e^{-3/2}$ is 0.223.",
  }),
  'factor-one-repaired': claim({
    title:
      'If all dot products are ±δ, the bound of Lemma 3 without a factor 2 holds for every c′ ≥ √3 and up to 200 of them',
    place,
    statement: String.raw`${statement}\qquad(c'\ge\sqrt3,\ k\le200)`,
    over: 'the signs',
    forAll: jumps,
    where: (jump) => isJump(jump) && jump.j ** 2 > 3 * jump.k,
    value: signsReach,
    valueAtMost: promised,
    exhaustive: true,
    repairs: 'factor-one',
    expect: 'proved',
    note: 'All jumps of up to 200 signs are tried, in exact arithmetic against an enclosure of the exponential. $\\sqrt3$ is the best constant: three signs fail just below it.',
    twin: {
      claims: 'The same with a bound smaller by a tenth',
      valueAtMost: (jump) => [0.9 * promised(jump)[0], 0.9 * promised(jump)[1]],
    },
  }),
  'factor-one-five': claim({
    title:
      'If all k dot products are ±δ, 5 ≤ k ≤ 200, the factor 1 holds in Lemma 3 for every c′ ≥ 1/√k, and for every c′ when k is even',
    place,
    statement: String.raw`${statement}\qquad\Big(5\le k\le200,\ c'\ge\tfrac1{\sqrt k}\text{ or }k\text{ even}\Big)`,
    over: 'the signs',
    forAll: { k: integers(5, 200), j: integers(2, 'k') },
    where: isJump,
    value: signsReach,
    valueAtMost: promised,
    exhaustive: true,
    expect: 'proved',
    note: "An odd number of signs never adds up to 0, so that below $c'=1/\\sqrt k$ the probability is 1 and the bound is less. Fewer signs fail elsewhere too: two for $c'$ from 1.178 to $\\sqrt2$, three from 1.666 to $\\sqrt3$, four from 0.970 to 1.",
    twin: {
      claims: 'The same with a bound smaller by a tenth',
      valueAtMost: (jump) => [0.9 * promised(jump)[0], 0.9 * promised(jump)[1]],
    },
  }),
  'factor-one-directions': claim({
    title: 'For random directions in two or more dimensions, the factor 1 holds in Lemma 3 for every c′',
    place,
    statement: String.raw`\Pr_W\left[|error_i|>c'\sqrt{k/m}\right]\le e^{-c'^2/2}\qquad(2\le m\le2000,\ k\le50)`,
    over: 'W',
    forAll: {
      m: integers(2, 2000, { scale: 'logarithmic' }),
      k: integers(1, 50),
      cPrime: reals(0.02, 4, { steps: 199 }),
    },
    value: dotsBeyond,
    valueAtMost: ({ cPrime }) => Math.exp((-cPrime * cPrime) / 2),
    expect: 'upheld',
    note: 'By the exact distribution of a sum of $k$ coordinates, with $i$ absent. The sum has no atoms, and the factor 2 of the two-sided Chernoff bound is never needed; with $\\delta=\\sqrt{4\\ln n/m}$ in place of $1/\\sqrt m$ there is even more room. One dimension is the case of signs.',
    twin: {
      claims: 'The same with four fifths of the deviation',
      value: ({ k, m, cPrime }) => dotsBeyond({ k, m, cPrime: 0.8 * cPrime }),
    },
  }),
});
