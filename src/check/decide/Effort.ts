import { ARRIVALS } from '../../inference/splitting/logPowers.ts';
import { estimates, type Kinded, samples } from '../../claim/kindOf.ts';
import type { EffortName } from '../../results/Results.ts';

/** How much a run may do for one claim. */
export interface Effort {
  /** Settings chosen at random, besides the edges, for claims that draw. */
  readonly settings: number;
  /** Settings tried from the smallest up, for claims that draw. */
  readonly smallest: number;
  /** Settings chosen near the tightest ones. */
  readonly near: number;
  /** Settings tried, smallest first, then at random, where nothing is drawn. */
  readonly exactSettings: number;
  /** Draws at one setting at most, for probabilities and means. */
  readonly draws: number;
  /** Draws at one setting for claims on every draw. */
  readonly alwaysDraws: number;
  /** Settings tried while shrinking. */
  readonly shrinks: number;
}

/** The levels of effort. They change how many settings and draws there are, and nothing else. */
export const EFFORTS: Readonly<Record<EffortName, Effort>> = {
  quick: { smallest: 30, settings: 20, near: 9, exactSettings: 160, draws: 20_000, alwaysDraws: 64, shrinks: 80 },
  standard: {
    smallest: 90,
    settings: 60,
    near: 24,
    exactSettings: 1500,
    draws: 200_000,
    alwaysDraws: 256,
    shrinks: 200,
  },
  thorough: {
    smallest: 300,
    settings: 250,
    near: 99,
    exactSettings: 10_000,
    draws: 2_000_000,
    alwaysDraws: 2048,
    shrinks: 600,
  },
};

/** Draws at one setting of a claim at most; 0 where nothing is drawn. */
export const drawsAt = ({ draws, alwaysDraws }: Effort, kinded: Kinded): number =>
  estimates(kinded) ? Math.ceil(draws / drawCost(kinded)) : samples(kinded) ? alwaysDraws : 0;

/** How many draws one of a claim counts as: by splitting one draw is so many arrivals at each level. */
export const drawCost = ({ kind }: Kinded): number => (kind === 'splitting' ? ARRIVALS : 1);
