import { expectedLoss } from 'refutable/superposition';
import { numberPresent } from './numberPresent.ts';
import type { Sizes } from './Sizes.ts';

/** Designs whose expected loss is known exactly. */
export type LawfulDesign = 'plain' | 'antipodal' | 'own';

/** With more features present the sums over their numbers, or over complete pairs, take too long for a picture. */
const MAX_PRESENT = { exactly: 3000, 'at most': 300, independent: 300 } as const;

/** Whether the exact losses are computed at these sizes. No loss is known for the worst input; exactly k are taken instead. */
export const hasLossLaw = ({ k, inputs }: Pick<Sizes, 'k' | 'inputs'>): boolean =>
  k <= MAX_PRESENT[inputs === 'worst' ? 'exactly' : inputs];

/**
 * The expected loss E Σ_i (x''_i − x_i)² of one input over all n features, exactly, over W and x.
 *
 * @param m the number of dimensions, in place of that of the sizes
 * @see `expectedLoss`; for one neuron each: m features have an axis of their own and no interference, the others are
 * not stored and are read as the activation of 0
 */
export function lossAt(design: LawfulDesign, sizes: Sizes, m: number): number {
  const { n, k, inputs, activation, shift } = sizes;
  if (design === 'own') return ownLoss(sizes, m);
  const scheme = { design, n, m, activation: activation === 'threshold' ? { threshold: 1 / 2 } : { shift } };
  if (inputs === 'independent') return expectedLoss({ ...scheme, inputs: { bernoulli: k / n } });
  return numberPresent(inputs === 'worst' ? 'exactly' : inputs, n, k, 0).reduce(
    (loss, { value, probability }) => loss + probability * expectedLoss({ ...scheme, inputs: { exactly: value } }),
    0,
  );
}

function ownLoss({ n, k, inputs, activation, shift }: Sizes, m: number): number {
  const read = (value: number): number =>
    activation === 'threshold' ? Number(value > 0.5) : Math.max(0, value - shift);
  const law = numberPresent(inputs === 'worst' ? 'exactly' : inputs, n, k, k / n);
  const present = law.reduce((mean, { value, probability }) => mean + probability * value, 0);
  const stored = Math.min(1, m / n);
  const missed = stored * (read(1) - 1) ** 2 + (1 - stored) * (read(0) - 1) ** 2;
  return present * missed + (n - present) * read(0) ** 2;
}
