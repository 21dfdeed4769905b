import type { SettingResult } from '../results/ClaimResult.ts';
import { estimates, isAtSettings } from '../claim/kindOf.ts';
import type { NamedClaim } from '../claim/NamedClaim.ts';
import { settingText } from '../claim/Setting.ts';
import { truthFrom } from './validate/ClaimFault.ts';
import { BLOCK, type Resources } from './decide/Decider.ts';
import { deciderOf } from './decide/deciderOf.ts';
import { beyondValue, hasCode, isMeant } from './search/exactSetting.ts';
import { guardedKindOf } from './validate/guardParameters.ts';
import { drawStreams } from './decide/streams.ts';
import { placeWord, readSetting, type Token } from './search/token.ts';

/** Levels that no evidence reaches, so that a replay makes exactly the draws that its token names. */
const NEVER = { refuted: 1e-300, upheld: 1e-300 };

/**
 * Decides the setting of a token again from the same streams, with its numbers.
 *
 * @throws RangeError when the token does not fit the claim; ClaimFault when the claim's code is at fault
 */
export function replayClaim({ id, claim }: NamedClaim, token: Token): SettingResult {
  const kinded = guardedKindOf(claim);
  if (!isAtSettings(kinded)) throw new RangeError(`${id} is a claim of growth, which has no counterexample to replay`);
  const { place, seed } = token;
  if ((place.kind === 'fresh') !== estimates(kinded))
    throw new RangeError(
      `the replay token ends in ${placeWord(place)}, but ${id} is decided ${estimates(kinded) ? 'by an estimate from many draws, and its tokens end in fresh.DRAWS' : 'without an estimate, and its tokens end in draw.BLOCK.INDEX or exact'}; copy the token of its refutation`,
    );
  const { setting, isBeyond } = readSetting(
    claim.forAll,
    token.setting,
    kinded.kind === 'step' ? beyondValue : undefined,
  );
  if (isBeyond && (hasCode(claim) || !isMeant(claim, setting)))
    throw new RangeError(`the replay token gives ${settingText(setting)}, which is not in the domain`);
  const { where } = kinded.claim;
  if (where !== undefined && !truthFrom('where', setting, () => where(setting)))
    throw new RangeError(`the replay token gives ${settingText(setting)}, which does not meet the precondition`);
  const means = (use: 'search' | 'fresh', draws: number): Resources => ({
    stream: drawStreams(seed, id, setting, use),
    alpha: NEVER,
    draws,
    interval: true,
    regardless: true,
  });
  const decide = deciderOf(kinded);
  if (place.kind === 'fresh') return decide(setting, means('fresh', place.draws));
  return decide(setting, means('search', place.kind === 'draw' ? place.block * BLOCK + place.index + 1 : 1));
}
