import type { Inputs } from 'refutable/superposition';

/** The training that Toy Models publishes: Adam at the rate 10⁻³ for 10⁴ steps of 1024 fresh inputs. */
export const PUBLISHED = { steps: 10_000, batch: 1024, rate: 1e-3, schedule: 'constant' } as const;

/** Sizes at which designs are compared, each with the number of starts from which directions are learned. */
export const SIZES = [
  { n: 2, m: 1, starts: 24 },
  { n: 5, m: 2, starts: 24 },
  { n: 20, m: 5, starts: 24 },
  { n: 80, m: 20, starts: 4 },
  { n: 100, m: 20, starts: 3 },
] as const;
/** More starts at the author's sizes: n = 20, m = 5, with 1 and 2 features present on average. */
const MORE_STARTS = { n: 20, densities: [0.05, 0.1] as readonly number[], starts: 96 };

/** From how many starts directions are learned at a size and for some inputs. */
export const startsAt = ({ n, starts }: (typeof SIZES)[number], inputs: Inputs): number =>
  n === MORE_STARTS.n && inputs.density !== undefined && MORE_STARTS.densities.includes(inputs.density)
    ? MORE_STARTS.starts
    : starts;

/** The densities at which designs are compared: the probability with which each feature is present. */
export const DENSITIES = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5] as const;
/** Besides, exactly so many features are present. */
export const PRESENT = [1, 2] as const;

/** Binary inputs with a density, or with exactly so many features present. */
export type BinaryInputs = Extract<Inputs, { density: number }> | Extract<Inputs, { present: number }>;

/** The inputs of a comparison with n features. With all n present there is nothing to tell apart. */
export function inputsAt(n: number): readonly BinaryInputs[] {
  return [
    ...DENSITIES.map((density) => ({ values: 'binary', density }) as const),
    ...PRESENT.filter((k) => k < n).map((present) => ({ values: 'binary', present }) as const),
  ];
}

/** Sizes along m = c·k·ln n, each feature present with probability k/n, for k = 2. */
export const GROWTH = [1, 2].flatMap((c) =>
  [10, 20, 40, 80, 160].map((n) => ({ c, k: 2, n, m: Math.round(c * 2 * Math.log(n)), starts: 3 })),
);

/** How inputs are called in files and tables. */
export const inputsName = (inputs: Inputs): string =>
  inputs.present === undefined ? `density ${inputs.density}` : `exactly ${inputs.present}`;

/** A figure of Toy Models that is trained again: features uniform on [0, 1] where present. */
export interface Panel {
  readonly figure: 'importance' | 'phase' | 'pentagon' | 'uniform';
  readonly n: number;
  readonly m: number;
  readonly density: number;
  /** I_i = importance^i for feature i, from 0 on */
  readonly importance: number;
  /** the probability with which feature 0 is kept where it is present */
  readonly kept: number;
  /** The start of least loss over fresh inputs is kept of so many. */
  readonly starts: number;
}

const steps = (count: number, from: number, to: number): number[] =>
  Array.from({ length: count }, (_, step) => Number((from * (to / from) ** (step / (count - 1))).toPrecision(4)));

/** Relative importances of the second of two features, and densities, of the phase diagram. */
export const PHASE = { importances: steps(11, 0.1, 10), densities: steps(11, 0.01, 1) } as const;
/** Densities of equal features, n = 80 and m = 6. */
export const UNIFORM = steps(13, 0.01, 1);
/** Densities of the panels with importances 0.7^i. */
export const PANELS = [1, 0.3, 0.1, 0.03, 0.01, 0.003] as const;

export const FIGURES: readonly Panel[] = [
  ...PANELS.map(
    (density) => ({ figure: 'importance', n: 20, m: 5, density, importance: 0.7, kept: 1, starts: 3 }) as const,
  ),
  ...[0.02, 0.05, 0.1, 0.2, 1].map(
    (density) => ({ figure: 'pentagon', n: 5, m: 2, density, importance: 1, kept: 1, starts: 5 }) as const,
  ),
  ...[0.2, 0.4].map(
    (kept) => ({ figure: 'pentagon', n: 5, m: 2, density: 0.05, importance: 1, kept, starts: 5 }) as const,
  ),
  ...PHASE.densities.flatMap((density) =>
    PHASE.importances.map(
      (importance) => ({ figure: 'phase', n: 2, m: 1, density, importance, kept: 1, starts: 3 }) as const,
    ),
  ),
  ...UNIFORM.map(
    (density) => ({ figure: 'uniform', n: 80, m: 6, density, importance: 1, kept: 1, starts: 1 }) as const,
  ),
];
