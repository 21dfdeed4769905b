import type { Compared, Mean, Probability } from '../../claim/Claim.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import { atSetting, type Setting } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';
import { fault, numberFrom, run, truthFrom, written } from '../validate/ClaimFault.ts';
import { parameterView } from '../validate/parameterView.ts';
import { onRange } from './estimate/onRange.ts';
import { outcomesOf } from './outcomesOf.ts';
import { type DrawInLoop, drawInLoop } from './estimate/drawInLoop.ts';
import type { Estimate } from './estimate/estimateOf.ts';
import { cutOff, type Tail, tailAt } from './estimate/tail.ts';
import { weighed } from './estimate/weighed.ts';

/** What is observed in each draw at a setting. */
export interface Observer {
  /** Where the numbers lie. */
  readonly range: readonly [number, number];
  /** Whether they are 0 and 1 and nothing between. */
  readonly isEvent: boolean;
  /** Where they lie before they are weighed, if they are. */
  readonly unweighed?: readonly [number, number];
  /** What is claimed of the values beyond their range, which count as its upper end; see `tailAt`. */
  readonly tail?: Tail;
  /** Makes a draw and tells what is observed. @throws ClaimFault when the claim's code is at fault */
  readonly draw: (rng: Rng) => number;
  /** Makes many draws at less cost, where each is but a call of `draw` and one of what the claim looks at. */
  readonly drawMany?: DrawInLoop;
  /** The right side in the draw that was made last, where two sides are compared and their difference is observed. */
  readonly right?: () => number;
}

/** What a claim about a probability or a mean observes at a setting. @throws ClaimFault for a range that is none */
export function observerOf(claim: Estimate, setting: Setting): Observer {
  const outcome = outcomesOf(claim, setting);
  const { observe, ...observed } = observing(claim, setting);
  const drawMany = loopOf(claim, setting, observed);
  return { ...observed, draw: (rng) => observe(outcome(rng)), ...(drawMany === undefined ? {} : { drawMany }) };
}

/** What is observed in an outcome that is there. */
export type Observing = Omit<Observer, 'draw' | 'drawMany'> & { readonly observe: (outcome: unknown) => number };

/** The loop for the draws of a claim; undefined where a draw is more than two calls. */
function loopOf(
  claim: Estimate,
  setting: Setting,
  { range, tail }: Pick<Observing, 'range' | 'tail'>,
): DrawInLoop | undefined {
  if ('left' in claim || claim.givenThat !== undefined || claim.weight !== undefined) return undefined;
  const at = { setting, view: parameterView(setting), draw: claim.draw };
  const placedAs = (key: string) => (value: number) =>
    within(key, setting, range, tail === undefined ? value : cutOff(value, range));
  if ('quantity' in claim)
    return drawInLoop({ ...at, key: 'quantity', look: claim.quantity, placed: placedAs('quantity') });
  const { event, chance } = claim;
  return event === undefined
    ? drawInLoop({ ...at, key: 'chance', look: chance, placed: placedAs('chance') })
    : drawInLoop({ ...at, key: 'event', look: event });
}

function observing(claim: Estimate, setting: Setting): Observing {
  if ('left' in claim) return ofCompared(claim, setting);
  return weighed(claim, setting, 'quantity' in claim ? ofMean(claim, setting) : ofProbability(claim, setting));
}

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
  const range = rangeFrom('range', setting, () => claim.range(setting));
  const view = parameterView(setting);
  const quantity = (outcome: unknown): number => claim.quantity(outcome, view);
  const tail = tailAt(claim, setting, range);
  if (tail === undefined) {
    return {
      range,
      isEvent: false,
      observe: (outcome) => within('quantity', setting, range, numberFrom('quantity', setting, quantity, outcome)),
    };
  }
  return {
    range,
    tail,
    isEvent: false,
    observe: (outcome) =>
      within('quantity', setting, range, cutOff(numberFrom('quantity', setting, quantity, outcome), range)),
  };
}

/**
 * The difference of two sides, on common draws: E[left] − E[right] is its mean, whatever the dependence of both. With left
 * in [a, b] and right in [c, d] it lies in [a − d, b − c].
 */
function ofCompared(claim: Compared<Domain, unknown>, setting: Setting): Observing {
  const [left, right] = sidesOf(claim, setting);
  const [lo, hi] = [left.range[0] - right.range[1], left.range[1] - right.range[0]];
  if (lo === -Infinity && hi === Infinity)
    throw fault(
      'rightRange',
      setting,
      `leftRange and rightRange both have no upper end${atSetting(setting)}; at least one must be finite`,
    );
  const { differenceRange } = claim;
  const range =
    differenceRange === undefined
      ? ([lo, hi] as const)
      : rangeFrom('differenceRange', setting, () => differenceRange(setting));
  let last = 0;
  return {
    range,
    isEvent: false,
    observe: (outcome) => {
      const difference = left.observe(outcome) - (last = right.observe(outcome));
      // Both sides are in their ranges; only a range of the author's own can be left.
      return differenceRange === undefined ? difference : within('left − right', setting, range, difference, 'left');
    },
    right: () => last,
  };
}

/** Both sides of a comparison. @throws ClaimFault for a range that is none */
export const sidesOf = (claim: Compared<Domain, unknown>, setting: Setting): readonly [left: Side, right: Side] => [
  sideOf('left', claim.left, claim.leftRange, setting),
  sideOf('right', claim.right, claim.rightRange, setting),
];

/** One of two sides that are compared: where it lies, and its value in an outcome. */
type Side = Pick<Observing, 'range' | 'observe'>;

/** One of two sides that are compared; true counts as 1 and false as 0. */
function sideOf(
  key: 'left' | 'right',
  side: (outcome: unknown, setting: Setting) => number | boolean,
  rangeAt: ((setting: Setting) => readonly [number, number]) | undefined,
  setting: Setting,
): Side {
  const range = rangeAt === undefined ? ([0, 1] as const) : rangeFrom(`${key}Range`, setting, () => rangeAt(setting));
  const view = parameterView(setting);
  const value = (outcome: unknown): number => {
    const returned = side(outcome, view);
    return typeof returned === 'boolean' ? Number(returned) : returned;
  };
  return {
    range,
    observe: (outcome) => {
      const found = numberFrom(key, setting, value, outcome);
      const placed = onRange(range, found);
      if (placed !== undefined) return placed;
      const cure = rangeAt === undefined ? `; state ${key}Range` : '';
      throw outOfRange(key, key, setting, range, found, cure);
    },
  };
}

/** A range that a claim returned. @throws ClaimFault when it is none */
function rangeFrom(key: string, setting: Setting, compute: () => readonly [number, number]): readonly [number, number] {
  const range: unknown = run(key, setting, compute);
  if (isRange(range)) return range;
  throw fault(
    key,
    setting,
    `${key} returned ${written(range)}${atSetting(setting)}; it must return [lo, hi], numbers with lo ≤ hi`,
  );
}

const isRange = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) &&
  value.length === 2 &&
  Number.isFinite(value[0]) &&
  typeof value[1] === 'number' &&
  value[0] <= value[1];

function within(
  name: string,
  setting: Setting,
  range: readonly [number, number],
  value: number,
  key: string = name,
): number {
  const placed = onRange(range, value);
  if (placed !== undefined) return placed;
  throw outOfRange(name, key, setting, range, value);
}

function outOfRange(
  name: string,
  key: string,
  setting: Setting,
  [lo, hi]: readonly [number, number],
  value: number,
  cure = '',
): Error {
  const returned = name === key ? `${key} returned` : `${name} is`;
  return fault(key, setting, `${returned} ${value}${atSetting(setting)}; it must lie in [${lo}, ${hi}]${cure}`);
}
