import { logSumExp } from '../../numeric/logSumExp.ts';
import { checkAlpha } from '../checkAlpha.ts';
import { nullHypotheses } from '../nullHypotheses.ts';
import type { ForEachAnswer, OneSided, Question } from '../Question.ts';
import type { ArrivalEvidence } from './ArrivalEvidence.ts';

/** A claim on a product of probabilities, and the probability of error that each answer may have. */
export interface ProductQuestion extends Pick<Question, 'hypothesis' | 'margin'> {
  readonly alpha: ForEachAnswer;
}

/** A test of a claim on a product, of the draws that its evidence has taken. */
export interface ProductTest {
  /** Looks; an answer, once given, stays. */
  status(): 'running' | 'refuted' | 'upheld';
  /** ln of the evidence that the claim is false, and that it is not false by more than the margin. */
  logEvidence(): ForEachAnswer;
  /** Further draws that would be expected to decide; ∞ where that cannot be told. */
  furtherDraws(): number;
}

/**
 * Tests a claim on a product of probabilities in both directions, as `sequentialTest` tests one on a single probability:
 * the same null hypotheses, and the same guarantees, by Ville's inequality.
 *
 * @throws RangeError for a question that `nullHypotheses` refuses, or a level outside (0, 1)
 */
export function productTest({ hypothesis, margin, alpha }: ProductQuestion, evidence: ArrivalEvidence): ProductTest {
  checkAlpha(alpha.refuted);
  checkAlpha(alpha.upheld);
  const { refuted, upheld } = nullHypotheses({ hypothesis, margin, range: [0, 1] });
  const [enoughToRefute, enoughToUphold] = [-Math.log(alpha.refuted), -Math.log(alpha.upheld)];
  const against = (nullHypothesis: OneSided): number => evidence.logEvidence(nullHypothesis);
  const logEvidence = (): ForEachAnswer => ({
    refuted: refuted.nulls.length === 0 ? 0 : logSumExp(refuted.nulls.map(against)) - Math.log(refuted.nulls.length),
    upheld: upheld.nulls.length === 0 ? 0 : Math.min(...upheld.nulls.map(against)),
  });
  let status: 'running' | 'refuted' | 'upheld' = 'running';
  return {
    logEvidence,
    status() {
      if (status !== 'running') return status;
      const found = logEvidence();
      if (found.refuted >= enoughToRefute) status = 'refuted';
      else if (found.upheld >= enoughToUphold) status = 'upheld';
      return status;
    },
    furtherDraws: () =>
      Math.min(
        ...refuted.nulls.map((one) => evidence.furtherDraws(one, enoughToRefute + Math.log(refuted.nulls.length))),
        upheld.nulls.length === 0
          ? Infinity
          : Math.max(...upheld.nulls.map((one) => evidence.furtherDraws(one, enoughToUphold))),
      ),
  };
}
