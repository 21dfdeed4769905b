import type { Mean, Probability } from '../../src/claim/Claim.ts';
import type { Domain } from '../../src/claim/ranges/Range.ts';
import { intervalOfMean, meansOf, questionAt, testedRange } from '../../src/check/decide/questionAt.ts';
import { observerOf } from '../../src/check/decide/observerOf.ts';
import { eventConfidenceSequence } from '../../src/inference/eventConfidenceSequence.ts';
import { lookTimes } from '../../src/inference/lookTimes.ts';
import { meanConfidenceSequence } from '../../src/inference/meanConfidenceSequence.ts';
import { sequentialTest } from '../../src/inference/sequentialTest.ts';
import type { Drawn } from './Drawn.ts';

type Estimate = Probability<Domain, unknown> | Mean<Domain, unknown>;

/** What is found of a claim without parameters. */
export interface Found {
  readonly status: 'running' | 'refuted' | 'upheld' | 'vacuous';
  readonly draws: number;
}

const claimOf = (keys: object, bound: object): Estimate => ({ ...keys, ...bound }) as unknown as Estimate;

/** Decides a claim on given draws as the engine does at one setting, each answer at a level of α. */
export function decide(keys: object, bound: object, drawn: Drawn, most: number, alpha: number): Found {
  const question = questionAt(claimOf(keys, bound), {});
  if (typeof question === 'string') return { status: 'vacuous', draws: 0 };
  const { hypothesis, margin, isEvent, tail } = question;
  const range = isEvent ? ('event' as const) : testedRange(question);
  const test = sequentialTest({
    hypothesis,
    margin,
    range,
    means: meansOf(question),
    tail: tail?.atMost,
    alphaRefuted: alpha,
    alphaUpheld: alpha,
  });
  for (const look of lookTimes(most)) {
    test.observeAll(drawn.upTo(look), test.draws, look);
    if (test.status() !== 'running') break;
  }
  return { status: test.status(), draws: test.draws };
}

/** What is observed in a draw of a simulation. */
export const observed = (keys: object): ReturnType<typeof observerOf> => observerOf(claimOf(keys, {}), {});

/** Our confidence interval for the probability or mean after so many draws. */
export function intervalAfter(keys: object, drawn: Drawn, draws: number, alpha: number): readonly [number, number] {
  const observer = observed(keys);
  const values = drawn.upTo(draws).slice(0, draws);
  if (!observer.isEvent) return intervalOfMean(observer, meanConfidenceSequence(values, observer.range, alpha));
  const successes = values.reduce((sum, value) => sum + value, 0);
  return eventConfidenceSequence(successes, draws - successes, alpha);
}
