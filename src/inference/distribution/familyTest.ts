import { logSumExp } from '../../numeric/logSumExp.ts';
import { checkAlpha } from '../checkAlpha.ts';
import type { ForEachAnswer, OneSided, ValueRange } from '../Question.ts';
import { type FiniteEvidence, finiteLogEvidence } from './finiteLogEvidence.ts';
import type { IndicatorDifferences } from './IndicatorDifferences.ts';

/** A bound from one side on one mean of a family: that of the difference which a series counts at a place. */
export interface FamilyBound {
  readonly series: number;
  readonly place: number;
  readonly nullHypothesis: OneSided;
}

/** What is asked of a family of means. */
export interface FamilyQuestion {
  /** All of them are true where the claim is. */
  readonly toRefute: readonly FamilyBound[];
  /** One of them is true where the claim is false by more than its margin. */
  readonly toUphold: readonly FamilyBound[];
  /** Where the differences lie: [0, 1] where the second indicator is always 0. */
  readonly range: ValueRange;
}

/** A sequential test of a family of means, on what its series have counted. */
export interface FamilyTest {
  /** Looks at what is counted; an answer, once given, stays. */
  status(): 'running' | 'refuted' | 'upheld';
  /** ln of the evidence that the claim is false, and that it is not false by more than its margin. */
  logEvidence(): ForEachAnswer;
  /** About how many draws like those so far it takes in all to decide; ∞ where they do not tell. */
  expectedDraws(): number;
}

/** Evidence against this many bounds is averaged; that of the others, which is less, is taken for 0. */
const LEADING = 8;

/** Evidence, in nats, from which on draws tell on which side of a bound a mean lies. */
const TELLING = 2;

/** What a difference may be, in the order in which it is counted. */
const VALUES = [1, 0, -1];

/**
 * Tests many bounded means at once, all on the same draws, looking as often as one likes.
 *
 * **Refuted** where the average of the e-values against all bounds `toRefute` reaches 1/α. Where the claim is true each of
 * them is a nonnegative supermartingale with respect to the same draws, whatever the dependence between them, and so is their
 * average; by Ville's inequality it ever reaches 1/α with probability at most α. To reject as soon as one of M e-values
 * reaches M/α (Bonferroni) would be valid too, and never sooner: the average is then 1/α or more already. It costs ln M more
 * evidence than a single bound known in advance. E-values that are left out of the sum only make it smaller.
 *
 * **Upheld** where every bound `toUphold` is rejected, each at the full level α: where the claim is false by more than its
 * margin one of the bounds is true, and to reject that one already has probability at most α (intersection–union). So a finer
 * grid takes no more evidence to uphold.
 *
 * @param question the bounds
 * @param series what is counted, which the caller continues
 * @param alpha the levels of the two answers, each in (0, 1)
 * @returns a test that looks at the series
 * @throws RangeError for a level outside (0, 1)
 * @see Berger and Hsu (1996) for intersection–union tests; Vovk and Wang, "E-values: calibration, combination and
 *   applications" (2021), for averages of e-values under any dependence
 */
export function familyTest(
  { toRefute, toUphold, range }: FamilyQuestion,
  series: readonly IndicatorDifferences[],
  alpha: ForEachAnswer,
): FamilyTest {
  checkAlpha(alpha.refuted);
  checkAlpha(alpha.upheld);
  const evidence = evidenceIn(range);
  const [against, beyond] = [toRefute, toUphold].map((bounds) =>
    bounds.map((bound) => ({ ...bound, evidence: evidence(bound.nullHypothesis) })),
  ) as [Watched[], Watched[]];
  const counts = new Float64Array(VALUES.length);
  const counted = ({ series: which, place }: Watched): Float64Array => {
    series[which]!.counts(place, counts);
    return counts;
  };
  const most = (bound: Watched): number => bound.evidence.most(counted(bound));
  const log = (bound: Watched): number => bound.evidence.log(counted(bound));
  const total = (): void => {
    for (const one of series) one.total();
  };
  const refuting = (): number => {
    if (against.length === 0) return 0;
    const leading = against
      .map((bound) => ({ bound, most: most(bound) }))
      .sort((a, b) => b.most - a.most)
      .slice(0, LEADING);
    return logSumExp(leading.map(({ bound }) => log(bound))) - Math.log(against.length);
  };
  const upholding = (): number =>
    beyond.length === 0 ? 0 : beyond.reduce((least, one) => Math.min(least, log(one)), Infinity);
  const [enoughToRefute, enoughToUphold] = [-Math.log(alpha.refuted), -Math.log(alpha.upheld)];
  let status: 'running' | 'refuted' | 'upheld' = 'running';
  /** The bound that was not rejected when last looked at. */
  let slowest = 0;
  const isUpheld = (): boolean => {
    for (let i = 0; i < beyond.length; i++) {
      const at = (slowest + i) % beyond.length;
      if (most(beyond[at]!) >= enoughToUphold && log(beyond[at]!) >= enoughToUphold) continue;
      slowest = at;
      return false;
    }
    return beyond.length > 0;
  };
  return {
    status() {
      if (status !== 'running') return status;
      total();
      // Both at one look means false, but within the margin. False is the stronger statement of the two, so it wins.
      if (against.some((bound) => most(bound) >= enoughToRefute) && refuting() >= enoughToRefute) status = 'refuted';
      else if (isUpheld()) status = 'upheld';
      return status;
    },
    logEvidence() {
      total();
      return { refuted: refuting(), upheld: upholding() };
    },
    expectedDraws() {
      total();
      const draws = series[0]!.draws;
      const needed = (found: number, enough: number): number => (found < TELLING ? Infinity : (draws * enough) / found);
      const shared = Math.log(against.length);
      const toShow = against.map((bound) => needed(most(bound) - shared, enoughToRefute));
      const toReject = beyond.map((bound) => needed(most(bound), enoughToUphold));
      return Math.min(
        toShow.reduce((least, one) => Math.min(least, one), Infinity),
        beyond.length === 0 ? Infinity : toReject.reduce((most, one) => Math.max(most, one), 0),
      );
    },
  };
}

type Watched = FamilyBound & { readonly evidence: FiniteEvidence };

/** The evidence against each bound on means of differences, made once for those that are equal. */
function evidenceIn(range: ValueRange): (nullHypothesis: OneSided) => FiniteEvidence {
  const known = { atLeast: new Map<number, FiniteEvidence>(), atMost: new Map<number, FiniteEvidence>() };
  return (nullHypothesis) => {
    const ofSide = nullHypothesis.atLeast === undefined ? known.atMost : known.atLeast;
    const bound = nullHypothesis.atLeast ?? nullHypothesis.atMost;
    const found = ofSide.get(bound) ?? finiteLogEvidence(nullHypothesis, range, VALUES);
    ofSide.set(bound, found);
    return found;
  };
}
