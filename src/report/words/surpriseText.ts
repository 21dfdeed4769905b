import type { ClaimResult } from '../../results/ClaimResult.ts';
import { twinVerdict } from './twinVerdict.ts';

/**
 * Why a result is a surprise, in a few words.
 *
 * @example surpriseText(result) // 'expected upheld, found refuted'
 */
export function surpriseText({ kind, expect, verdict, twin }: ClaimResult): string {
  const reasons = [
    expect === null
      ? verdict === 'refuted' || verdict === 'vacuous' || verdict === 'faulty'
        ? [`a conjecture, found ${verdict}`]
        : []
      : expect === verdict
        ? []
        : [`expected ${expect}, found ${verdict}`],
    twin === null || twin.verdict === twinVerdict(kind)
      ? []
      : [`its twin should be ${twinVerdict(kind)}, and is ${twin.verdict}`],
  ].flat();
  return reasons.length === 0 ? `found ${verdict}` : reasons.join('; ');
}
