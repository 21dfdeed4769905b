import { sequentialTest } from '../src/inference/sequentialTest.ts';
import type { Goal } from './Benchmark.ts';
import { spread } from './spread.ts';

/** A ratio that is worse than the recorded one by more than this factor is a regression. */
export const FACTOR = 1.25;

/** Probability of reporting a regression of one benchmark where there is none, at most. */
export const FALSE_ALARM = 0.001;

/** Rounds after which a regression is no longer looked for. */
const MOST_ROUNDS = 44;

/** The rounds that showed a regression. */
export interface Regression {
  readonly rounds: number;
  /** How many of them were worse than the recorded ratio by more than {@link FACTOR}. */
  readonly worse: number;
}

/**
 * Decides whether a ratio has become worse than the recorded one by more than a quarter.
 *
 * Each round, which measures both sides one after the other, is an event: its own ratio is worse than the recorded one by
 * more than {@link FACTOR}. If half of all rounds or fewer are, as when the median ratio is not so much worse, a regression
 * is reported with probability at most {@link FALSE_ALARM}, however many rounds are added while their median looks bad,
 * by Ville's inequality. That takes 13 rounds which are all worse, so no single figure decides.
 *
 * @param goal of the ratio; it says which direction is better
 * @param recorded the ratio of an earlier run, positive
 * @param first ratios of the rounds that were measured
 * @param more measures further rounds, at least one; it is called only while the median ratio is so much worse
 * @returns undefined where no regression was shown
 */
export async function regressionOf(
  goal: Goal,
  recorded: number,
  first: readonly number[],
  more: () => Promise<readonly number[]>,
): Promise<Regression | undefined> {
  const isWorse = (ratio: number): boolean =>
    'atLeast' in goal ? ratio < recorded / FACTOR : ratio > recorded * FACTOR;
  const question = { hypothesis: { atMost: 1 / 2 }, margin: 1 / 4, range: 'event' } as const;
  const test = sequentialTest({ ...question, alphaRefuted: FALSE_ALARM, alphaUpheld: FALSE_ALARM });
  const ratios: number[] = [];
  for (let batch = first; ; batch = await more()) {
    for (const ratio of batch) {
      ratios.push(ratio);
      test.observe(Number(isWorse(ratio)));
      if (test.status() === 'refuted') return { rounds: ratios.length, worse: ratios.filter(isWorse).length };
    }
    const isOpen = test.status() === 'running' && batch.length > 0 && ratios.length < MOST_ROUNDS;
    if (!isOpen || !isWorse(spread(ratios).median)) return undefined;
  }
}

/** A regression as a sentence. */
export const regressionText = (name: string, recorded: number, { rounds, worse }: Regression): string =>
  `${name}: REGRESSION: in ${worse} of ${rounds} rounds the ratio was worse than the recorded ${Number(recorded.toPrecision(3))} ` +
  `by more than a quarter; the recorded row is kept; to record the new one, run npm run bench -- ${name} --accept`;
