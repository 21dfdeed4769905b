import type { SettingResult } from '../../results/ClaimResult.ts';
import { type Kinded, type KindedThat, samples } from '../../claim/kindOf.ts';
import { type Setting, settingText } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';
import { run } from '../validate/ClaimFault.ts';
import { parameterView } from '../validate/parameterView.ts';
import { observing } from './observing.ts';
import { splitterAt } from './splitting/splitterAt.ts';
import { rareLevelRemarks } from './splitting/rareLevelRemarks.ts';
import { drawStreams } from './streams.ts';

/** Settings at which a draw is made once more, at most: the largest, for at small ones there may be nothing to draw. */
const LOOKS = 8;

/**
 * What the author of a claim should know, whatever its verdict is: that its draw never asks the stream for a number, so
 * that all draws at a setting are one and the claim is not about chance, or that a level by splitting is hardly ever reached.
 */
export function remarksOf(
  id: string,
  kinded: Kinded,
  tried: readonly SettingResult[],
  seed: string,
): readonly string[] {
  if (!samples(kinded)) return [];
  return [...rareLevelRemarks(tried), ...neverAsks(id, kinded, tried, seed)];
}

function neverAsks(
  id: string,
  kinded: KindedThat<'samples'>,
  tried: readonly SettingResult[],
  seed: string,
): readonly string[] {
  const drawn = tried.filter(({ draws }) => draws > 0).map(({ setting }) => setting);
  const looked = drawn.slice(-LOOKS);
  const asks = (setting: Setting): boolean => {
    const rng = drawStreams(seed, id, setting, 'search')(0);
    let asked = false;
    lookAt(
      kinded,
      setting,
      () => ((asked = true), rng()),
      () => asked,
    );
    return asked;
  };
  if (looked.length === 0 || looked.some((setting) => asks(setting))) return [];
  const where =
    looked.length === 1 ? settingText(looked[0]!) : `${looked.length} settings, such as ${settingText(looked.at(-1)!)}`;
  return [
    `${kinded.kind === 'splitting' ? 'start and advance never ask' : 'draw never asks'} rng for a number (looked at ${where}): all draws at a setting are the same, and nothing is random. Draw from rng, or state the claim with holds or value.`,
  ];
}

/** Makes a draw, and looks at it where it has not asked for a number: what is drawn may ask only there, as a generator does. */
function lookAt(kinded: KindedThat<'samples'>, setting: Setting, rng: Rng, hasAsked: () => boolean): void {
  if (kinded.kind === 'splitting') {
    const { levels, start, advance } = splitterAt(kinded.claim, setting);
    for (let level = 0; level < levels && !hasAsked(); level++) advance(start(rng, level), rng, level);
    return;
  }
  const { claim } = kinded;
  const [observed, observe] = observing(kinded);
  const view = parameterView(setting);
  const outcome = run('draw', setting, () => claim.draw(rng, view));
  if (!hasAsked()) run(observed, setting, () => observe(outcome, view));
}
