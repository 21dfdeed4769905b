import { estimates, type KindedThat, samples } from '../../claim/kindOf.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import { confirm } from '../decide/confirm.ts';
import { deciderOf } from '../decide/deciderOf.ts';
import type { SettingTester } from '../decide/SettingTester.ts';
import { drawStreams } from '../decide/streams.ts';
import { writeToken } from '../search/token.ts';
import { changedResult } from './changedAnswer.ts';
import type { DecideOptions, Outcome } from './Decision.ts';

/** What is said of a claim that fails at a setting, once it has failed there again: on fresh draws, where it is estimated. */
export function refuted(
  id: string,
  kinded: KindedThat<'atSettings'>,
  tester: SettingTester,
  smallest: SettingResult,
  tried: readonly SettingResult[],
  { seed }: DecideOptions,
  isBeyond = false,
): Outcome {
  const { setting, at } = smallest;
  const failed = tried.filter(({ status }) => status === 'refuted').length;
  if (estimates(kinded)) {
    const confirmation = tester.confirmation(smallest)!;
    if ('message' in confirmation) return { fault: confirmation };
    const unlike = tester.repeat(tried);
    if (unlike !== undefined) return { fault: unlike };
    const token = writeToken(id, seed, setting, { kind: 'fresh', draws: confirmation.draws });
    return { verdict: 'refuted', evidence: { by: 'counterexample', smallest, failed, confirmation, token }, tried };
  }
  const unlike = samples(kinded)
    ? confirm(deciderOf(kinded), smallest, drawStreams(seed, id, setting, 'search'))
    : changedResult(kinded, [smallest]);
  if (unlike !== undefined) return { fault: unlike };
  const token = writeToken(id, seed, setting, at === undefined ? { kind: 'exact' } : { kind: 'draw', ...at });
  const foundBy = isBeyond ? { foundBy: 'Z3' } : {};
  return { verdict: 'refuted', evidence: { by: 'counterexample', smallest, failed, token, ...foundBy }, tried };
}
