import { bettingEProcess } from '../bettingEProcess.ts';
import { eventConfidenceSequence } from '../eventConfidenceSequence.ts';
import { meanConfidenceSequence } from '../meanConfidenceSequence.ts';
import type { OneSided } from '../Question.ts';
import { allPaths, coin, meanOverPaths, type PathLaw } from './allPaths.ts';
import type { Identity } from './Identity.ts';

/**
 * Over all sequences of draws the interval leaves out the truth on the way with probability α at most, and at each end
 * the likelihood ratio, averaged by Jeffreys' prior, is 1/α: B(½ + s, ½ + f)/B(½, ½) = (½)ₛ(½)_f/(s + f)!, here as a
 * product.
 */
const intervals: Identity = {
  says: 'a confidence sequence for a probability leaves out the truth with probability α at most, and reaches it at its ends',
  broken: () => {
    for (const alpha of [0.2, 0.01]) {
      for (const over of [1, 8, 15]) {
        const chance = meanOverPaths(coin(over, 16), 11, (path) => {
          let [successes, draws] = [0, 0];
          for (const x of path) {
            [successes, draws] = [successes + x, draws + 1];
            const [lo, hi] = eventConfidenceSequence(successes, draws - successes, alpha);
            if (over / 16 < lo || over / 16 > hi) return 1;
          }
          return 0;
        });
        if (chance > alpha) return `p = ${over}/16 is left out with probability ${chance}, above ${alpha}`;
      }
    }
    for (const alpha of [0.05, 1e-9]) {
      for (const [successes, failures] of [
        [30, 70],
        [500, 500],
        [3, 9000],
        [9000, 3],
      ] as const) {
        for (const end of eventConfidenceSequence(successes, failures, alpha)) {
          let ratio = -successes * Math.log(end) - failures * Math.log1p(-end);
          for (let i = 1; i <= successes; i++) ratio += Math.log(i - 0.5);
          for (let i = 1; i <= failures; i++) ratio += Math.log(i - 0.5);
          for (let i = 1; i <= successes + failures; i++) ratio -= Math.log(i);
          if (ratio < -Math.log(alpha) - 1e-6)
            return `${end} is left out after ${successes} of ${successes + failures} with ln e = ${ratio}, below ${-Math.log(alpha)}`;
        }
      }
    }
    return undefined;
  },
};

/** The chance that some interval on the way leaves out the mean is at most the level, and each end is rejected at half of it. */
const meanIntervals: Identity = {
  says: 'the ends of a confidence sequence for a mean are rejected at half the level each',
  broken: () => {
    const alpha = 0.1;
    const law: PathLaw = { values: [0, 0.5, 1], weights: [1n, 1n, 1n] };
    for (const { draws } of allPaths(law, 4)) {
      // The same few draws, over and over: enough of them to leave something out.
      const values = Float64Array.from({ length: 120 }, (_, i) => draws[i % draws.length]!);
      const [lo, hi] = meanConfidenceSequence(values, [0, 1], alpha);
      const evidence = (nullHypothesis: OneSided): number => {
        const process = bettingEProcess(nullHypothesis, [0, 1]);
        process.observeAll(values, 0, values.length);
        return process.logEvidence();
      };
      const enough = Math.log(2 / alpha) - 1e-6;
      const below = lo <= 0 ? Infinity : evidence({ atMost: lo });
      const above = hi >= 1 ? Infinity : evidence({ atLeast: hi });
      if (below < enough || above < enough)
        return `[${lo}, ${hi}] of ${draws.join(', ')} over and over: ln e is ${below} and ${above}, below ${enough}`;
    }
    return undefined;
  },
};

/** What must hold exactly of confidence sequences. */
export const INTERVAL_IDENTITIES: readonly Identity[] = [intervals, meanIntervals];
