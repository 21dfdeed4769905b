import { atMost, atMostUpTo, claim, integers, reals, readings } from 'refutable';
import { atMostK, decodedValue, isPresent, unitVectors } from 'refutable/superposition';
import type { Rng } from 'refutable';

const place = 'After Lemma 3';
const domain = { n: integers(2, 60), m: integers(1, 60), k: integers(1, 'n'), epsilon: reals(0, 0.5, { steps: 50 }) };

interface Outcome {
  readonly x: 0 | 1;
  readonly decoded: number;
}

function draw(rng: Rng, { n, m, k }: { n: number; m: number; k: number }): Outcome {
  const [W, x, i] = [unitVectors(rng, n, m), atMostK(rng, n, k), Math.floor(rng() * n)];
  return { x: isPresent(x, i) ? 1 : 0, decoded: decodedValue(W, x, i) };
}

const relu = ({ decoded }: Outcome, epsilon: number): number => Math.max(0, decoded - 2 * epsilon);
const show = (o: Outcome, { epsilon }: { epsilon: number }) => ({
  x_i: o.x,
  "x'_i": o.decoded,
  "x''_i": relu(o, epsilon),
});

export default readings({
  'failure-cost': claim({
    title: 'With a threshold at ½, a feature adds at most 1 to L, however large its error',
    place,
    statement: String.raw`(x''_i-x_i)^2\le1,\qquad x''_i=\mathrm{Threshold}_{1/2}(x'_i)`,
    forAll: { n: domain.n, m: domain.m, k: domain.k },
    draw,
    always: (o) => atMost((Number(o.decoded > 1 / 2) - o.x) ** 2, 1),
    expect: 'upheld',
    twin: { claims: 'It adds nothing', always: (o) => atMost((Number(o.decoded > 1 / 2) - o.x) ** 2, 0) },
  }),
  'failure-cost-relu': claim({
    title: 'With ReLU(x′ − 2ε), a feature whose error exceeds ε adds at most 1 to L',
    place,
    quote: String.raw`This will add $e^{-c'^2/2} |\{x\}| |\{i\}|$ to $L = \sum_x \sum_i (x''_i - x_i)^2$.`,
    statement: String.raw`|x'_i-x_i|>\varepsilon\ \Rightarrow\ (x''_i-x_i)^2\le1,\qquad x''_i=\mathrm{ReLU}(x'_i-2\varepsilon)`,
    forAll: domain,
    draw,
    always: (o, { epsilon }) => Math.abs(o.decoded - o.x) <= epsilon || atMost((relu(o, epsilon) - o.x) ** 2, 1),
    show,
    expect: 'refuted',
    note: "The output of a ReLU has no upper bound: an error as large as $k$ costs about $k^2$. The conclusion that failures add $e^{-c'^2/2}$ per input and feature is proved for the threshold only.",
  }),
  'failure-cost-relu-repaired': claim({
    title: 'With ReLU(x′ − 2ε), a feature adds at most (|error| + 2ε)² to L',
    place,
    statement: String.raw`(x''_i-x_i)^2\le(|x'_i-x_i|+2\varepsilon)^2`,
    forAll: domain,
    draw,
    always: (o, { epsilon }) =>
      atMostUpTo(Math.abs(relu(o, epsilon) - o.x), Math.abs(o.decoded - o.x) + 2 * epsilon, {
        ulps: 8,
        scale: 1 + Math.abs(o.decoded),
      }),
    show,
    repairs: 'failure-cost-relu',
    expect: 'upheld',
    note: "ReLU does not increase the distance between two numbers and leaves $x_i\\ge0$ unchanged, so $|x''_i-x_i|\\le|x'_i-2\\varepsilon-x_i|$.",
    twin: {
      claims: 'It adds at most the square of the error alone',
      always: (o, { epsilon }) =>
        atMostUpTo(Math.abs(relu(o, epsilon) - o.x), Math.abs(o.decoded - o.x), {
          ulps: 8,
          scale: 1 + Math.abs(o.decoded),
        }),
    },
  }),
});
