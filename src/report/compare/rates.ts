import type { ClaimResult, SettingResult } from '../../results/ClaimResult.ts';
import type { Results } from '../../results/Results.ts';

/** How often an event happened, and how often it did not. */
interface Tally {
  readonly successes: number;
  readonly failures: number;
}

/** The evidence that two independent samples have different rates, as ln of an e-value that holds whenever each was stopped. */
export type RateEvidence = (one: Tally, other: Tally) => number;

/** The chance that any rate of a comparison is said to have changed though none has, at most. */
export const RATES_ALPHA = 1e-6;

/** What a comparison does with the rates that both runs estimated. */
export interface RateTest {
  /** Whether so much more of the draws of one run than of the other are successes that the rate has changed. */
  readonly hasChanged: (before: SettingResult, after: SettingResult) => boolean;
  /** Settings whose rates were compared so far. */
  readonly settings: () => number;
}

/**
 * Tests the rates of claims for a change, each at a share of the error allowed: the settings that both runs decided are as
 * many as those of the run that decided fewer, at most.
 */
export function rateTest(before: Results, after: Results, evidence: RateEvidence): RateTest {
  const old = new Map(before.claims.map((claim) => [claim.id, claim]));
  const shares = after.claims
    .filter(({ kind }) => kind === 'probability')
    .reduce((sum, { id, settings }) => sum + Math.min(settings, old.get(id)?.settings ?? 0), 0);
  const least = Math.log(Math.max(1, shares) / RATES_ALPHA);
  let settings = 0;
  return {
    hasChanged: (one, other) => {
      const [was, is] = [tallyOf(one), tallyOf(other)];
      if (was === undefined || is === undefined) return false;
      settings++;
      return evidence(was, is) >= least;
    },
    settings: () => settings,
  };
}

/** Whether two results of a claim are estimates of rates: of probabilities, by the shares of their draws. */
export const estimateRates = (before: ClaimResult, after: ClaimResult): boolean =>
  [before, after].every(({ kind, weighed }) => kind === 'probability' && weighed === undefined);

/** Of an estimated probability how often the event happened; undefined where nothing is estimated. */
export function tallyOf({ measured, draws, sides, quantile, place }: SettingResult): Tally | undefined {
  const isRate = sides === undefined && quantile === undefined && place === undefined;
  if (!isRate || typeof measured !== 'number' || !(measured >= 0 && measured <= 1) || draws === 0) return undefined;
  return { successes: measured * draws, failures: (1 - measured) * draws };
}
