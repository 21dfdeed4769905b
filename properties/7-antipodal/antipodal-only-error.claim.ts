import { choices, claim, integers, readings } from 'refutable';
import {
  type Directions,
  type SparseInput,
  antipodalPairs,
  decode,
  directions,
  encode,
  exactlyK,
  perfectlyRecovered,
  relu,
  sparseInput,
  threshold,
} from 'refutable/superposition';

const PAIR = directions([[1], [-1]]);
const place = 'Antipodal Pairs, after the block of a pair';
const pair = { a: choices(0, 1), b: choices(0, 1) };

const isRight = (a: number, b: number, activation: (decoded: Float64Array) => ArrayLike<number>): boolean => {
  const x = sparseInput(2, [...(a === 1 ? [0] : []), ...(b === 1 ? [1] : [])]);
  return perfectlyRecovered(activation(decode(PAIR, encode(PAIR, x))), x);
};

interface Outcome {
  readonly W: Directions;
  readonly x: SparseInput;
}

export default readings({
  'antipodal-only-error': claim({
    title: 'An antipodal pair perpendicular to everything else errs only when both its features are present',
    place,
    statement: String.raw`x''\ne x\iff x=(1,1),\qquad x''=\mathrm{ReLU}(W^\top Wx)`,
    forAll: pair,
    exhaustive: true,
    holds: ({ a, b }) => isRight(a, b, (decoded) => relu(decoded, 0)) === !(a === 1 && b === 1),
    uses: ['antipodal-one', 'antipodal-both'],
    expect: 'proved',
    twin: { claims: 'It never errs', holds: ({ a, b }) => isRight(a, b, (decoded) => relu(decoded, 0)) },
  }),
  'antipodal-only-error-threshold': claim({
    title: 'With a threshold at ½, an antipodal pair errs only when both its features are present',
    place,
    statement: String.raw`x''\ne x\iff x=(1,1),\qquad x''=\mathrm{Threshold}_{1/2}(W^\top Wx)`,
    forAll: pair,
    exhaustive: true,
    holds: ({ a, b }) => isRight(a, b, (decoded) => threshold(decoded)) === !(a === 1 && b === 1),
    expect: 'proved',
    twin: { claims: 'It never errs', holds: ({ a, b }) => isRight(a, b, (decoded) => threshold(decoded)) },
  }),
  'antipodal-only-error-interference': claim({
    title: 'Random antipodal pairs that share a space err only when both features of some pair are present',
    place,
    statement: String.raw`\mathrm{Threshold}_{1/2}(W^\top Wx)\ne x\ \Rightarrow\ \exists i:\ x_{2i}=x_{2i+1}=1`,
    forAll: { pairs: integers(2, 30), m: integers(1, 60), k: integers(1, 'pairs') },
    draw: (rng, { pairs, m, k }) => ({ W: antipodalPairs(rng, 2 * pairs, m), x: exactlyK(rng, 2 * pairs, k) }),
    always: ({ W, x }: Outcome) => {
      const complete = x.present.some((i, at) => i % 2 === 0 && x.present[at + 1] === i + 1);
      return complete || perfectlyRecovered(threshold(decode(W, encode(W, x))), x);
    },
    show: ({ W, x }: Outcome) => ({ present: x.present, "x'": decode(W, encode(W, x)) }),
    expect: 'refuted',
    note: 'The pairs of the paper are perpendicular to all other features; then $m$ dimensions hold at most $2m$ features. Random pairs interfere with each other as random directions do.',
  }),
  'antipodal-only-error-interference-repaired': claim({
    title: 'Up to m pairs perpendicular to each other err exactly when both features of some pair are present',
    place,
    statement: String.raw`n\le2m,\ W\text{ orthogonal pairs}:\quad \mathrm{Threshold}_{1/2}(W^\top Wx)\ne x\iff\exists i:\ x_{2i}=x_{2i+1}=1`,
    forAll: { m: integers(1, 30), k: integers(1, ({ m }) => 2 * m) },
    draw: (rng, { m, k }) => exactlyK(rng, 2 * m, k),
    always: (x, { m }) => {
      const W = orthogonalPairs(m);
      const complete = x.present.some((i, at) => i % 2 === 0 && x.present[at + 1] === i + 1);
      return complete === !perfectlyRecovered(threshold(decode(W, encode(W, x))), x);
    },
    repairs: 'antipodal-only-error-interference',
    expect: 'upheld',
    twin: {
      claims: 'They never err',
      always: (x, { m }) => perfectlyRecovered(threshold(decode(orthogonalPairs(m), encode(orthogonalPairs(m), x))), x),
    },
  }),
});

/** ±e_1, ..., ±e_m. */
function orthogonalPairs(m: number): ReturnType<typeof directions> {
  return directions(
    Array.from({ length: 2 * m }, (_, i) =>
      Array.from({ length: m }, (_, row) => (row === i >> 1 ? 1 - 2 * (i % 2) : 0)),
    ),
  );
}
