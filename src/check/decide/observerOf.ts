import type { Mean, Probability } from '../../claim/Claim.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import { type Setting, settingText } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';
import { fault, numberFrom, run, truthFrom, written } from '../validate/ClaimFault.ts';
import { parameterView } from '../validate/parameterView.ts';
import type { Estimate } from './estimate/estimateOf.ts';

/** What is observed in each draw at a setting. */
export interface Observer {
  /** Where the numbers lie. */
  readonly range: readonly [number, number];
  /** Whether they are 0 and 1 and nothing between. */
  readonly isEvent: boolean;
  /** Makes a draw and tells what is observed. @throws ClaimFault when the claim's code is at fault */
  readonly draw: (rng: Rng) => number;
}

/** What a claim about a probability or a mean observes at a setting. @throws ClaimFault for a range that is none */
export function observerOf(claim: Estimate, setting: Setting): Observer {
  const view = parameterView(setting);
  const make = (rng: Rng): unknown => claim.draw(rng, view);
  const { range, isEvent, observe } = 'quantity' in claim ? ofMean(claim, setting) : ofProbability(claim, setting);
  return { range, isEvent, draw: (rng) => observe(run('draw', setting, make, rng)) };
}

type Observing = Pick<Observer, 'range' | 'isEvent'> & { readonly observe: (outcome: unknown) => number };

function ofProbability({ event, chance }: Probability<Domain, unknown>, setting: Setting): Observing {
  const range = [0, 1] as const;
  const view = parameterView(setting);
  const happens = (outcome: unknown): boolean => event!(outcome, view);
  const chanceOf = (outcome: unknown): number => chance!(outcome, view);
  return {
    range,
    isEvent: event !== undefined,
    observe:
      event === undefined
        ? (outcome) => within('chance', setting, range, numberFrom('chance', setting, chanceOf, outcome))
        : (outcome) => Number(truthFrom('event', setting, happens, outcome)),
  };
}

function ofMean(claim: Mean<Domain, unknown>, setting: Setting): Observing {
  const range: unknown = run('range', setting, () => claim.range(setting));
  if (!isRange(range)) {
    throw fault(
      'range',
      setting,
      `range returned ${written(range)} at ${settingText(setting)}; it must return [lo, hi], numbers with lo ≤ hi`,
    );
  }
  const view = parameterView(setting);
  const quantity = (outcome: unknown): number => claim.quantity(outcome, view);
  return {
    range,
    isEvent: false,
    observe: (outcome) => within('quantity', setting, range, numberFrom('quantity', setting, quantity, outcome)),
  };
}

const isRange = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) &&
  value.length === 2 &&
  Number.isFinite(value[0]) &&
  typeof value[1] === 'number' &&
  value[0] <= value[1];

/** Rounding, as a share of the larger end of a range: some thousand units in the last place. */
const ROUNDING = 1e-12;
/** Putting a value on the end of a range never moves it by more than this share of the width of the range. */
const MOVED = 1e-6;

/** A value in a range; one that is beyond an end by rounding alone is put on it, and of one that is further off there is none. */
export function onRange([lo, hi]: readonly [number, number], value: number): number | undefined {
  if (value >= lo && value <= hi && value < Infinity) return value;
  // A range without an upper end does not bound the numbers that were added.
  const size = Number.isFinite(hi) ? Math.max(Math.abs(lo), Math.abs(hi)) : Math.abs(lo);
  const rounding = Math.min(ROUNDING * size, MOVED * (hi - lo));
  if (value < lo - rounding || value > hi + rounding || !Number.isFinite(value)) return undefined;
  return Math.min(hi, Math.max(lo, value));
}

function within(key: string, setting: Setting, range: readonly [number, number], value: number): number {
  const placed = onRange(range, value);
  if (placed !== undefined) return placed;
  const [lo, hi] = range;
  throw fault(key, setting, `${key} returned ${value} at ${settingText(setting)}; it must lie in [${lo}, ${hi}]`);
}
