import { atLeast, atMost, choices, claim, Fraction, readings } from 'refutable';
import { bestActivation, expectedLoss, type StorageScheme } from 'refutable/superposition';

const place = 'The last paragraph';
const [n, m] = [20, 5];

const READINGS = ['threshold ½', 'ReLU', 'best threshold', 'best shift'] as const;

/** Expected loss at the author's sizes; features present independently, or exactly k of them. */
function lossOf(
  design: StorageScheme['design'],
  k: number,
  inputs: string,
  reading: (typeof READINGS)[number],
): number {
  const scheme = { design, n, m, inputs: inputs === 'exactly k' ? { exactly: k } : { bernoulli: k / n } };
  switch (reading) {
    case 'threshold ½':
      return expectedLoss({ ...scheme, activation: { threshold: 1 / 2 } });
    case 'ReLU':
      return expectedLoss({ ...scheme, activation: { shift: 0 } });
    case 'best threshold':
      return bestActivation(scheme, 'threshold').loss;
    case 'best shift':
      return bestActivation(scheme, 'shift').loss;
  }
}

const sizes = { k: choices(1, 2) };
const designs = { k: choices(2, 1), inputs: choices('Bernoulli', 'exactly k'), reading: choices(...READINGS) };

export default readings({
  'experiment-check': claim({
    title: 'At n = 20, m = 5 and k = 1 or 2 the condition m ≥ 2n²/k does not hold, as the author notes',
    place,
    statement: String.raw`5<\frac{2\cdot20^2}{k},\qquad k\in\{1,2\}`,
    forAll: sizes,
    exhaustive: true,
    holds: ({ k }) => !atLeast(m, new Fraction(2 * n * n, k)).holds,
    expect: 'proved',
    note: 'The arithmetic is right: $5<400$ and $5<800$. The trained models used antipodal pairs all the same, so the condition cannot be the one that decides. It was turned round when it was solved for $m$.',
    literature: [
      {
        reference: 'Elhage et al., Toy Models of Superposition (2022)',
        says: 'The experiment has n = 20, m = 5, importances 0.7^i and features uniform on [0, 1], present with probability 1 − S each: k is not a parameter of it, and k = 20(1 − S) runs down from 20. Pairs are the first superposition to appear.',
        checked: 'text',
      },
    ],
    twin: { claims: 'It holds', holds: ({ k }) => atLeast(m, new Fraction(2 * n * n, k)) },
  }),
  'experiment-check-repaired-rule': claim({
    title:
      'The condition with its inequality put right, m ≤ 2n²/k, holds there, and speaks for pairs as the experiments do',
    place,
    statement: String.raw`5\le\frac{2\cdot20^2}{k},\qquad k\in\{1,2\}`,
    uses: ['antipodal-conclusion-repaired'],
    forAll: sizes,
    exhaustive: true,
    holds: ({ k }) => atMost(m, new Fraction(2 * n * n, k)),
    expect: 'proved',
    note: 'It would hold at any $m$ up to 400, so it is no evidence that it is the right condition: see `antipodal-conclusion-advice-turned`.',
    twin: {
      claims: 'It holds up to a hundredth of the bound too',
      holds: ({ k }) => atMost(m, new Fraction(2 * n * n, 200 * k)),
    },
  }),
  'experiment-check-losses': claim({
    title: 'At these sizes pairs really lose less than plain random directions, however the outputs are read',
    place,
    statement: String.raw`E\,L_{\text{pairs}}\le E\,L_{\text{plain}}\quad\text{at } n=20,\ m=5,\ k\in\{1,2\}`,
    over: 'W and x',
    forAll: designs,
    value: ({ k, inputs, reading }) => {
      const loss = lossOf('antipodal', k, inputs, reading);
      return [loss - 1e-8, loss + 1e-8];
    },
    valueAtMost: ({ k, inputs, reading }) => lossOf('plain', k, inputs, reading) + 1e-8,
    expect: 'upheld',
    twin: {
      claims: 'Pairs lose at least a fifth less',
      valueAtMost: ({ k, inputs, reading }) => 0.8 * lossOf('plain', k, inputs, reading),
    },
  }),
});
