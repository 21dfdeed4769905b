import { sequentialTest, type SequentialTestOptions } from '../sequentialTest.ts';
import type { Stops } from './exactStops.ts';

/** What simulated runs have found. */
export interface SimulatedStops extends Stops {
  /** Of the draws on average, estimated from the runs; NaN for one run. */
  readonly standardError: number;
}

/**
 * How often the sequential test ends in which way, over simulated runs: for laws whose evidence does not depend on
 * counts alone, and so cannot be computed.
 *
 * @param options the question and the levels
 * @param draw one value of the quantity
 * @param rngOf the stream of each run, so that runs may be split among threads
 * @param runs how many, at least 1
 * @param times when the test looks; what is not decided at the last of them is `running`
 * @returns counts of runs, and the draws on average
 * @throws RangeError for a question that the test refuses
 */
export function simulatedStops(
  options: SequentialTestOptions,
  draw: (rng: () => number) => number,
  rngOf: (run: number) => () => number,
  runs: number,
  times: readonly number[],
): SimulatedStops {
  const found = { refuted: 0, upheld: 0, running: 0 };
  const draws: number[] = [];
  for (let run = 0; run < runs; run++) {
    const rng = rngOf(run);
    const test = sequentialTest(options);
    for (const time of times) {
      while (test.draws < time) test.observe(draw(rng));
      if (test.status() !== 'running') break;
    }
    found[test.status()]++;
    draws.push(test.draws);
  }
  const meanDraws = draws.reduce((sum, of) => sum + of, 0) / runs;
  const squares = draws.reduce((sum, of) => sum + (of - meanDraws) ** 2, 0);
  return { ...found, meanDraws, standardError: Math.sqrt(squares / (runs - 1) / runs) };
}
