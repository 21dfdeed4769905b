import { claim, integers, reals, readings } from 'refutable';
import { epsilonTypical, expectedLoss } from 'refutable/superposition';

const place = 'Error Measure L';

const shared = {
  place,
  over: 'W and x',
  forAll: {
    n: integers(2, 100_000, { scale: 'logarithmic' }),
    m: integers(10, 5000, { scale: 'logarithmic' }),
    k: integers(1, ({ n }) => Math.min(n, 10)),
    cPrime: reals(0.5, 3, { steps: 10 }),
  },
  // Lemma 4 supposes ε < ½.
  vacuousWhen: ({ n, m, k, cPrime }: Setting) => epsilonTypical(n, m, k, cPrime) >= 1 / 2,
} as const;

interface Setting {
  readonly n: number;
  readonly m: number;
  readonly k: number;
  readonly cPrime: number;
}

/** Expected loss per input and feature, with the shift 2ε of Lemma 4 and exactly k features present. */
function measured({ n, m, k, cPrime }: Setting): readonly [number, number] {
  const shift = 2 * epsilonTypical(n, m, k, cPrime);
  const loss = expectedLoss({ design: 'plain', n, m, inputs: { exactly: k }, activation: { shift } }) / n;
  return [loss - 1e-12, loss + 1e-12];
}

/** (3ε)² + e^{−c′²/2}. */
const printed = ({ n, m, k, cPrime }: Setting): number =>
  (3 * epsilonTypical(n, m, k, cPrime)) ** 2 + Math.exp((-cPrime * cPrime) / 2);

export default readings({
  'loss-two-sources': claim({
    ...shared,
    title: 'The expected loss with ReLU(x′ − 2ε) equals (3ε)² + e^{−c′²/2} per input and feature, as printed',
    quote: String.raw`In conclusion, the error from these last two source will total $\exp L = \sum_x \sum_i (x''_i - x_i)^2 = ((3\epsilon)^2 + e^{-c'^2/2}) |\{x\}| |\{i\}|$.`,
    subject: 'the loss per input and feature',
    statement: String.raw`E\,L=\left((3\varepsilon)^2+e^{-c'^2/2}\right)|\{x\}||\{i\}|,\qquad\varepsilon=\delta c'\sqrt k`,
    showAt: { cPrime: 1 },
    uses: ['lemma-3-typical', 'lemma-4-relu', 'failure-cost-relu'],
    value: measured,
    valueEquals: printed,
    expect: 'refuted',
    note: 'Both terms are upper bounds, which no feature attains on average.',
  }),
  'loss-two-sources-bound': claim({
    ...shared,
    title: 'The expected loss with ReLU(x′ − 2ε) is at most (3ε)² + e^{−c′²/2} per input and feature',
    statement: String.raw`E\,L\le\left((3\varepsilon)^2+e^{-c'^2/2}\right)|\{x\}||\{i\}|`,
    value: measured,
    valueAtMost: printed,
    repairs: 'loss-two-sources',
    expect: 'upheld',
    twin: {
      claims: 'It is at most (ε/2)²',
      valueAtMost: ({ n, m, k, cPrime }) => (epsilonTypical(n, m, k, cPrime) / 2) ** 2,
    },
  }),
  'loss-two-sources-tight': claim({
    ...shared,
    title: 'The printed (3ε)² + e^{−c′²/2} per input and feature is at most ten times the expected loss',
    statement: String.raw`10\,E\,L\ge\left((3\varepsilon)^2+e^{-c'^2/2}\right)|\{x\}||\{i\}|`,
    value: (setting) => {
      const [lo, hi] = measured(setting);
      return [10 * lo, 10 * hi];
    },
    valueAtLeast: printed,
    expect: 'refuted',
    note: 'Only the $k$ present features of $n$ lose the shift; the printed formula charges all $n$.',
  }),
  'loss-two-sources-repaired': claim({
    ...shared,
    title:
      'The expected loss per input is at most k(4ε² + (k − 1)/m) for present features plus (n − k)(2k/m)e^{−2ε²m/k} for absent ones',
    statement: String.raw`E\,L\le\left[k\left(4\varepsilon^2+\tfrac{k-1}{m}\right)+(n-k)\,\tfrac{2k}{m}\,e^{-2\varepsilon^2m/k}\right]|\{x\}|`,
    value: ({ n, m, k, cPrime }) => {
      const [lo, hi] = measured({ n, m, k, cPrime });
      return [n * lo, n * hi];
    },
    valueAtMost: ({ n, m, k, cPrime }) => {
      const epsilon = epsilonTypical(n, m, k, cPrime);
      const present = k * (4 * epsilon ** 2 + (k - 1) / m);
      const absent = (n - k) * ((2 * k) / m) * Math.exp((-2 * epsilon ** 2 * m) / k);
      return (present + absent) * (1 + 1e-4);
    },
    repairs: 'loss-two-sources-tight',
    expect: 'upheld',
    note: 'Present features pay for the shift, absent ones next to nothing; the bound is tested to one part in ten thousand. A present feature comes out as $\\mathrm{ReLU}(1+S-2\\varepsilon)$, no further from 1 than $S-2\\varepsilon$ is from 0 (or 1 away when the ReLU is closed, and then $|S-2\\varepsilon|>1$): $E(S-2\\varepsilon)^2=4\\varepsilon^2+(k-1)/m$. For an absent one $S$ is sub-Gaussian with variance $k/m$, so $E(S-2\\varepsilon)_+^2\\le\\int_0^\\infty2u\\,e^{-(u+2\\varepsilon)^2m/(2k)}du\\le\\frac{2k}{m}e^{-2\\varepsilon^2m/k}$.',
    twin: {
      claims: 'The expected loss is at most kε²: present features pay only half of the shift',
      valueAtMost: ({ n, m, k, cPrime }) => k * epsilonTypical(n, m, k, cPrime) ** 2,
    },
  }),
});
