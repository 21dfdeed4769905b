import { claim, integers, readings, reals } from 'refutable';
import { epsilonTypical, expectedLoss } from 'refutable/superposition';

const place = 'Antipodal Pairs, total error';

interface Setting {
  readonly pairs: number;
  readonly m: number;
  readonly k: number;
  readonly cPrime: number;
}

const shared = {
  place,
  over: 'W and x',
  forAll: {
    pairs: integers(1, 500, { scale: 'logarithmic' }),
    m: integers(10, 3000, { scale: 'logarithmic' }),
    k: integers(1, ({ pairs }) => Math.min(pairs, 4)),
    cPrime: reals(0.5, 3, { steps: 5 }),
  },
  // Lemma 4 supposes ε < ½. There are n/2 directions.
  vacuousWhen: ({ pairs, m, k, cPrime }: Setting) => pairs < 2 || epsilonTypical(pairs, m, k, cPrime) >= 1 / 2,
} as const;

/** Expected loss of antipodal pairs per input and feature, with the shift 2ε and features present with probability k/n. */
function measured({ pairs, m, k, cPrime }: Setting): readonly [number, number] {
  const n = 2 * pairs;
  const shift = 2 * epsilonTypical(pairs, m, k, cPrime);
  const loss = expectedLoss({ design: 'antipodal', n, m, inputs: { bernoulli: k / n }, activation: { shift } }) / n;
  return [loss - 1e-9, loss + 1e-9];
}

const twoSources = ({ pairs, m, k, cPrime }: Setting): number =>
  (3 * epsilonTypical(pairs, m, k, cPrime)) ** 2 + Math.exp((-cPrime * cPrime) / 2);

export default readings({
  'loss-three-sources': claim({
    ...shared,
    title: 'The expected loss of antipodal pairs equals (3ε)² + e^{−c′²/2} + 2(k/n)² per input and feature, as printed',
    quote: String.raw`In conclusion, the error from these last three source will total $\exp L = \sum_x \sum_i (x_i'' - x_i)^2 = ((3\epsilon)^2 + e^{-c'^2/2} + 2(\frac{k}{n})^2)|\{x\}||\{i\}|$.`,
    subject: 'the loss per input and feature',
    statement: String.raw`E\,L=\left((3\varepsilon)^2+e^{-c'^2/2}+2\left(\tfrac kn\right)^2\right)|\{x\}||\{i\}|`,
    showAt: { cPrime: 1 },
    uses: ['loss-two-sources', 'antipodal-expected-error-per-feature'],
    value: measured,
    valueEquals: (setting) => twoSources(setting) + 2 * (setting.k / (2 * setting.pairs)) ** 2,
    expect: 'refuted',
    note: 'Three upper bounds are added, and the third is the loss of a pair multiplied by the number of features.',
  }),
  'loss-three-sources-bound': claim({
    ...shared,
    title: 'The expected loss of antipodal pairs is at most (3ε)² + e^{−c′²/2} + 2(k/n)² per input and feature',
    statement: String.raw`E\,L\le\left((3\varepsilon)^2+e^{-c'^2/2}+2\left(\tfrac kn\right)^2\right)|\{x\}||\{i\}|`,
    value: measured,
    valueAtMost: (setting) => twoSources(setting) + 2 * (setting.k / (2 * setting.pairs)) ** 2,
    repairs: 'loss-three-sources',
    expect: 'upheld',
    twin: {
      claims: 'It is at most (ε/2)²',
      valueAtMost: ({ pairs, m, k, cPrime }) => (epsilonTypical(pairs, m, k, cPrime) / 2) ** 2,
    },
  }),
  'loss-three-sources-repaired': claim({
    ...shared,
    title: 'The expected loss of antipodal pairs is at most (3ε)² + e^{−c′²/2} + (k/n)² per input and feature',
    statement: String.raw`E\,L\le\left((3\varepsilon)^2+e^{-c'^2/2}+\left(\tfrac kn\right)^2\right)|\{x\}||\{i\}|`,
    value: measured,
    valueAtMost: (setting) => twoSources(setting) + (setting.k / (2 * setting.pairs)) ** 2,
    repairs: 'loss-three-sources',
    alsoAt: [{ pairs: 2, m: 2984, k: 2, cPrime: 2 }],
    expect: 'upheld',
    twin: {
      claims: 'It is at most the third term alone, (k/n)²',
      valueAtMost: (setting) => (setting.k / (2 * setting.pairs)) ** 2,
    },
  }),
});
