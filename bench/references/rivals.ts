import { clopperPearson } from '../../src/inference/calibration/clopperPearson.ts';
import { chenXuStops, type StopRule } from '../../src/inference/calibration/estimateRules.ts';
import type { Drawn } from './Drawn.ts';

/**
 * The draws of Wald's sequential test of two simple hypotheses about an event, p and q, each of which it is told, with an error
 * of at most α on either side; undefined where it takes more than allowed.
 *
 * @see Wald, "Sequential tests of statistical hypotheses" (1945); in statistical model checking since Younes and Simmons (2002)
 */
export function sprtDraws(drawn: Drawn, p: number, q: number, alpha: number, most: number): number | undefined {
  const [success, failure] = [Math.log(p / q), Math.log((1 - p) / (1 - q))];
  const threshold = Math.log((1 - alpha) / alpha);
  let [evidence, values] = [0, drawn.upTo(1)];
  for (let draws = 1; draws <= most; draws++) {
    if (draws > values.length || draws % 1024 === 1) values = drawn.upTo(draws + 1023);
    evidence += values[draws - 1] === 1 ? success : failure;
    if (Math.abs(evidence) >= threshold) return draws;
  }
  return undefined;
}

/** The draws until Clopper and Pearson's interval is no wider than 2ε, looked at after every hundredth more. */
export const clopperPearsonDraws = (drawn: Drawn, epsilon: number, alpha: number, most: number): number | undefined =>
  stopsAfter(drawn, most, (draws, successes) => {
    const [lo, hi] = clopperPearson(successes, draws, alpha);
    return hi - lo <= 2 * epsilon;
  });

/** The draws of the rule of Chen and Xu, looked at after every hundredth more. */
export const chenXuDraws = (drawn: Drawn, epsilon: number, alpha: number, most: number): number | undefined =>
  stopsAfter(drawn, most, chenXuStops(epsilon, alpha));

function stopsAfter(drawn: Drawn, most: number, stops: StopRule): number | undefined {
  let [successes, counted] = [0, 0];
  for (let draws = 1; draws <= most; draws = Math.max(draws + 1, Math.floor(draws * 1.01))) {
    const values = drawn.upTo(draws);
    for (; counted < draws; counted++) successes += values[counted]!;
    if (stops(draws, successes)) return draws;
  }
  return undefined;
}
