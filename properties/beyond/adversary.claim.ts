import { claim, integers, readings, type Rng } from 'refutable';
import { sphereUpperTail } from 'refutable/numeric';
import { allInputs, chosenDots, decode, encode, equiangularVectors, isPresent } from 'refutable/superposition';

const place = 'After Lemma 3';

interface Frame {
  readonly n: number;
  readonly k: number;
}

/** The smallest value read for an absent feature, over all inputs with exactly k of n features present. */
function leastAbsent({ n, k }: Frame, cosine: number): number {
  const W = equiangularVectors(n, cosine);
  let least = Infinity;
  for (const x of allInputs(n, k)) {
    if (x.present.length !== k) continue;
    decode(W, encode(W, x)).forEach((value, i) => {
      if (!isPresent(x, i)) least = Math.min(least, value);
    });
  }
  return least;
}

/** The most that rounding adds to a sum of at most ten dot products. */
const ROUNDING = 1e-12;

interface Sizes {
  readonly digits: number;
  readonly k: number;
}

/** 8 k ln n dimensions for n = 10^digits, rounded up. */
const dimensions = ({ digits, k }: Sizes): number => Math.ceil(8 * k * digits * Math.LN10);

/**
 * The probability, given a draw, that a threshold at ½ reads all n − k absent features wrongly when the adversary gives
 * all directions a common component: W_i = √a e₀ + √(1 − a) V_i, with V_i uniform on the sphere of the other m − 1
 * dimensions.
 *
 * An absent feature is read as ak + (1 − a) V_i·h', with h' the sum of the k present V_j; given h', the V_i·h' are
 * independent.
 */
function allWrong(rng: Rng, sizes: Sizes, common: number): number {
  const { digits, k } = sizes;
  const m = dimensions(sizes) - 1;
  const { length } = chosenDots(rng, k, m);
  const right = sphereUpperTail((common * k - 1 / 2) / ((1 - common) * length), m);
  return Math.exp((10 ** digits - k) * Math.log1p(-right));
}

const sizes = { digits: integers(2, 12), k: integers(2, 10) };

export default readings({
  adversary: claim({
    title:
      'If the coherence δ is at most 1/(2√k), a threshold at ½ recovers some input of k features, even for adversarial directions',
    place,
    statement: String.raw`\delta\sqrt k\le\tfrac12\ \Rightarrow\ x''=x\text{ for some input of }k\text{ features}`,
    forAll: { n: integers(3, 10), k: integers(1, ({ n }) => n - 1) },
    holds: (frame) => leastAbsent(frame, 1 / (2 * Math.sqrt(frame.k))) <= 1 / 2 + ROUNDING,
    expect: 'refuted',
    note: 'An adversary makes all pairwise angles equal: then nothing cancels, every absent feature is read as $k\\delta$ for every input, and choosing the input at random does not help. The printed remark after Lemma 3 needs the signs of the dot products to be random, or their mean to be small.',
  }),
  'adversary-repaired': claim({
    title:
      'For δ > 1/(2k), an adversary can choose directions that misread every absent feature of every input of k features',
    place,
    statement: String.raw`W_i\cdot W_j=\delta>\tfrac1{2k}\text{ for all }i\ne j\ \Rightarrow\ x''_i=1\text{ for every absent }i\text{ and every input}`,
    forAll: { n: integers(3, 10), k: integers(1, ({ n }) => n - 1) },
    holds: (frame) => leastAbsent(frame, 0.51 / frame.k) > 1 / 2,
    repairs: 'adversary',
    uses: ['lemma-3-worst'],
    expect: 'upheld',
    note: 'Tried at $\\delta=0.51/k$ over all inputs with exactly $k$ features. Below $\\frac1{2k}$ no adversary does any harm, since the error is at most $k\\delta<\\frac12$ (Lemma 3): the limit is the same for a random input as for the worst one.',
    twin: { claims: 'The same at δ = 0.49/k', holds: (frame) => leastAbsent(frame, 0.49 / frame.k) > 1 / 2 },
  }),
  'adversary-in-few-dimensions': claim({
    title:
      'With m = 8 k ln n, enough for random directions to recover x at least half the time, adversarial directions misread every absent feature with probability at least 9/10',
    place,
    statement: String.raw`m=\lceil8k\ln n\rceil,\ W_i=\tfrac1{\sqrt k}e_0+\sqrt{1-\tfrac1k}\,V_i:\quad\Pr\big[x''_i=1\text{ for all absent }i\big]\ge\tfrac9{10}\qquad(2\le k\le10,\ 10^2\le n\le10^{12})`,
    over: 'V and x',
    forAll: sizes,
    draw: (rng, setting) => allWrong(rng, setting, 1 / setting.k),
    chance: (wrong) => wrong,
    probabilityAtLeast: () => 0.9,
    uses: ['theorem-2-smallest-m'],
    expect: 'upheld',
    note: '$n=10^{\\text{digits}}$. A common component of length $1/\\sqrt k$ adds 1 to what is read of every feature, for every input; the coherence, about $1/\\sqrt{2k}$ for random directions, goes up by less than $\\frac1k$. A decoder that knows $k$ and the component can subtract it again. That random directions recover $x$ there is `theorem-2-smallest-m`.',
    twin: {
      claims: 'The same with a common component of half that length',
      draw: (rng, setting) => allWrong(rng, setting, 1 / (4 * setting.k)),
    },
  }),
});
