import type { SettingResult } from '../../results/ClaimResult.ts';
import type { Kinded } from '../../claim/kindOf.ts';
import { type Setting, settingText } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';
import { run } from './ClaimFault.ts';
import { parameterView } from './parameterView.ts';
import { drawStreams } from '../decide/streams.ts';

/** Settings at which a draw is made once more, at most: the largest, for at small ones there may be nothing to draw. */
const LOOKS = 8;

/**
 * What the author of a claim should know, whatever its verdict is: that its draw never asks the stream for a number, so
 * that all draws at a setting are one and the claim is not about chance.
 */
export function remarksOf(
  id: string,
  { kind, claim }: Kinded,
  tried: readonly SettingResult[],
  seed: string,
): readonly string[] {
  if (kind !== 'always' && kind !== 'probability' && kind !== 'mean') return [];
  const [observed, observe] = observing(claim);
  const drawn = tried.filter(({ draws }) => draws > 0).map(({ setting }) => setting);
  const looked = drawn.slice(-LOOKS);
  const asks = (setting: Setting): boolean => {
    const rng = drawStreams(seed, id, setting, 'search')(0);
    let asked = false;
    const counting: Rng = () => ((asked = true), rng());
    const view = parameterView(setting);
    const outcome = run('draw', setting, () => claim.draw(counting, view));
    // What is drawn may ask only where it is looked at, as a generator does.
    if (!asked) run(observed, setting, () => observe(outcome, view));
    return asked;
  };
  if (looked.length === 0 || looked.some((setting) => asks(setting))) return [];
  const where =
    looked.length === 1 ? settingText(looked[0]!) : `${looked.length} settings, such as ${settingText(looked.at(-1)!)}`;
  return [
    `draw never asks rng for a number (looked at ${where}): all draws at a setting are the same, and nothing is random. Draw from rng, or state the claim with holds or value.`,
  ];
}

/** The keys of which a claim that draws has one, to look at what was drawn. */
const OBSERVED = ['always', 'event', 'chance', 'quantity'] as const;

type Looking = Readonly<Partial<Record<(typeof OBSERVED)[number], (outcome: unknown, setting: Setting) => unknown>>>;

/** What a claim looks at in a draw, and its key. */
function observing(claim: Looking): readonly [key: string, observe: (outcome: unknown, setting: Setting) => unknown] {
  const key = OBSERVED.find((one) => claim[one] !== undefined)!;
  return [key, claim[key]!];
}
