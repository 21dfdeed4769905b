import { isQuantity } from '../../claim/exact/Quantity.ts';
import type { Splitting } from '../../claim/Claim.ts';
import { type KindedThat, samples } from '../../claim/kindOf.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import { atSetting, type Setting } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';
import type { Fault } from '../../results/ClaimResult.ts';
import { ClaimFault, fault, run, written } from '../validate/ClaimFault.ts';
import { parameterView } from '../validate/parameterView.ts';
import { observing } from './observing.ts';
import type { KindedDraw } from './outcomesOf.ts';
import { splitterAt } from './splitting/splitterAt.ts';

/**
 * Makes the first draw at a setting twice before it counts, and looks at each. A draw that keeps what a stream gave it, as a
 * cache does, asks the stream for fewer numbers the second time; to look later would be too late. What alternates from call
 * to call differs between the two, and not between a block of draws and the same block later.
 *
 * @throws ClaimFault when the two differ
 */
export function drawTwice(kinded: KindedThat<'atSettings'>, setting: Setting, streams: (block: number) => Rng): void {
  if (!samples(kinded)) return;
  const seenIn = kinded.kind === 'splitting' ? startsSeen(kinded.claim, setting) : outcomeSeen(kinded, setting);
  const [once, twice] = [streams(0), streams(0)].map((rng) => ({ seen: seenIn(rng), next: rng() }));
  const key = kinded.kind === 'splitting' ? 'start or advance' : 'draw';
  if (once!.next !== twice!.next)
    throw fault(
      kinded.kind === 'splitting' ? 'start' : 'draw',
      setting,
      `${key} asked the same stream for more or fewer numbers the second time${atSetting(setting)}; it must keep nothing from one draw for the next, such as a number that rng gave`,
    );
  if (once!.seen !== twice!.seen) throw new ClaimFault(notRepeatable(kinded, setting));
}

/** What is observed in an outcome, as text. */
function outcomeSeen(kinded: KindedDraw, setting: Setting): (rng: Rng) => string {
  const { draw } = kinded.claim;
  const [key, observe] = observing(kinded);
  const view = parameterView(setting);
  return (rng) => {
    const outcome = run('draw', setting, () => draw(rng, view));
    const answer = run(key, setting, () => observe(outcome, view));
    return run(key, setting, () => answerText(answer));
  };
}

/** Which of a few starts at each level arrive, as text. */
function startsSeen(claim: Splitting<Domain, unknown>, setting: Setting): (rng: Rng) => string {
  const { levels, start, advance } = splitterAt(claim, setting);
  return (rng) =>
    Array.from({ length: levels }, (_, level) =>
      Array.from({ length: STARTS }, () => Number(advance(start(rng, level), rng, level) !== null)).join(''),
    ).join(' ');
}

/** Starts at each level that are made twice. */
const STARTS = 8;

/** An answer of a claim as text, the same for the same numbers. */
function answerText(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return written(answer);
  const { left, relation, right, holds } = answer as Readonly<Record<string, unknown>>;
  return [left, relation, right, holds].map((part) => (isQuantity(part) ? String(part) : written(part))).join(' ');
}

/** The fault of a claim to which the same stream gives another result the second time: it draws from something else too. */
export const notRepeatable = ({ kind }: KindedThat<'atSettings'>, setting: Setting): Fault => ({
  message: `the same draws gave another result the second time; ${kind === 'splitting' ? 'start and advance must take their' : 'draw must take its'} randomness from rng alone and change nothing outside`,
  key: kind === 'splitting' ? 'start' : 'draw',
  setting,
});
