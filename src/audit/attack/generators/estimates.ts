import type { Setting } from '../../../claim/Setting.ts';
import type { Chooser } from '../Chooser.ts';
import { FALSE, type Made, NOTHING, type Standing, TRUE, WITHIN } from '../Planted.ts';
import { approximately, compare, minus, plus, type Rational, rational, rationalOfDouble } from '../Rational.ts';
import { chanceOfAtLeast, exactLaw, type ExactLaw, meanOf } from './exactLaws.ts';

/** How far the truth lies on the right side of a bound; negative where it lies on the wrong one. */
const DISTANCES = [0.3, 0.2, 0.1, 0.1, 0.05, 0.02, 0.003, 1e-6, 0, 0, -1e-6, -0.003, -0.02, -0.05, -0.1, -0.2, -0.3];
const MARGINS = [0, 0, 1e-6, 0.01, 0.05, 0.05, 0.1, 0.2];

/** A distance; often just more than the margin, where one that counts twice would uphold as soon as the claim is refuted. */
const distance = (margin: number, choose: Chooser): number =>
  margin > 0.001 && choose.chance(0.35) ? -1.05 * margin : choose.of(DISTANCES);

/** The settings of a claim: one, a few, or many of which one may be unlike the others. */
interface Places {
  readonly forAll: string;
  readonly count: number;
  /** Settings at which the distance is another one. */
  readonly odd: ReadonlySet<number>;
  /** What the odd ones are left out by, if they are. */
  readonly keys: readonly string[];
  readonly without: 'where' | 'vacuousWhen' | undefined;
}

function places(choose: Chooser): Places {
  const count = choose.of([1, 1, 2, 5, 12]);
  const odd = new Set(count > 1 && choose.chance(0.6) ? [choose.whole(1, count)] : []);
  const without = odd.size > 0 && choose.chance(0.3) ? choose.of(['where', 'vacuousWhen'] as const) : undefined;
  const [at] = odd;
  const keys =
    without === undefined ? [] : [`${without}: ({ n }) => n ${without === 'where' ? '!==' : '==='} ${String(at)}`];
  return { forAll: `forAll: { n: integers(1, ${count}) }`, count, odd, keys, without };
}

/** A number of each setting, as a claim file writes them: one for all where they are alike. */
const perSetting = (values: readonly number[]): string =>
  new Set(values).size === 1 ? `() => ${values[0]}` : `({ n }) => [${values.join(', ')}][n - 1]`;

const numberOf = (setting: Setting): number => Number(setting['n']);

/** Joins how a claim stands at each setting into the truth of the whole. */
function truthOf(standings: readonly Standing[], { odd, without }: Places, mean: number): Made['truth'] {
  const at = (setting: Setting): Standing => {
    const n = numberOf(setting);
    return without !== undefined && odd.has(n) ? NOTHING : standings[n - 1]!;
  };
  const all = standings.map((_, i) => at({ n: i + 1 }));
  return {
    at,
    isFalse: all.some(({ refuted }) => refuted),
    saysSomething: all.some(({ upheld, refuted }) => upheld || refuted),
    isWithin: !all.some(({ upheld, refuted }) => refuted && !upheld),
    mean: () => mean,
  };
}

/** How `p ≥ bound` (or `p ≤ bound`), with a margin and values in [lo, hi], stands. */
export function standing(
  p: Rational,
  least: boolean,
  bound: number,
  margin: number,
  [lo, hi]: readonly [number, number],
): Standing {
  const [b, m] = [rationalOfDouble(bound), rationalOfDouble(margin)];
  const far = least ? minus(b, m) : plus(b, m);
  const saysNothing = least ? bound <= lo : bound >= hi;
  if (saysNothing) return NOTHING;
  const isTrue = least ? compare(p, b) >= 0 : compare(p, b) <= 0;
  const isWithin = least ? compare(p, far) >= 0 : compare(p, far) <= 0;
  // Nothing could make it false by more than a margin that reaches past the range: to uphold it would say nothing.
  const isFree = margin > 0 && (least ? bound - margin <= lo : bound + margin >= hi);
  if (isFree) return isTrue ? NOTHING : { upheld: false, refuted: true };
  return isTrue ? TRUE : isWithin ? WITHIN : FALSE;
}

/** A bound at a distance from p, kept between lo and hi. */
function boundAt(
  p: Rational,
  least: boolean,
  distance: number,
  scale: number,
  [lo, hi]: readonly [number, number],
): number {
  const value = approximately(p) + (least ? -1 : 1) * distance * scale;
  return Math.min(hi, Math.max(lo, value));
}

/** A probability, by event or by chance. */
export function probability(choose: Chooser): Made {
  const law = exactLaw(choose);
  const values = [...law.law.keys()];
  const threshold = choose.chance(0.08) ? values[0]! : choose.of(values);
  const p = chanceOfAtLeast(law.law, threshold);
  const least = choose.chance(0.5);
  const where = places(choose);
  const margin = choose.of(MARGINS);
  const [usual, other] = [distance(margin, choose), distance(margin, choose)];
  const bounds = Array.from({ length: where.count }, (_, i) =>
    boundAt(p, least, where.odd.has(i + 1) ? other : usual, 1, [0, 1]),
  );
  // A probability of at least 1 or at most 0 may be claimed, and is refuted by one draw.
  const key = least ? 'probabilityAtLeast' : 'probabilityAtMost';
  return {
    family: `P(${law.says} ≥ ${threshold}) ${least ? '≥' : '≤'} bound`,
    keys: [
      where.forAll,
      ...where.keys,
      `draw: (rng) => ${bodyOf(law)}`,
      ...seen(law, threshold, choose),
      `${key}: ${perSetting(bounds)}`,
      ...(margin === 0 ? [] : [`margin: () => ${margin}`]),
    ],
    truth: truthOf(
      bounds.map((bound) => standing(p, least, bound, margin, [0, 1])),
      where,
      approximately(p),
    ),
  };
}

const bodyOf = ({ draw }: ExactLaw): string => draw;

/** The event, or a chance whose mean is that of the event: a mixture with a number that hides part of it. */
function seen(law: ExactLaw, threshold: number, choose: Chooser): string[] {
  if (choose.chance(0.6)) return [`event: (x) => x >= ${threshold}`];
  const p = approximately(chanceOfAtLeast(law.law, threshold));
  // Half of the event, and half of its probability: the mean is the same and the spread is half.
  return choose.chance(0.5)
    ? [`chance: (x) => Number(x >= ${threshold})`]
    : [`chance: (x) => (Number(x >= ${threshold}) + ${p}) / 2`];
}

/** A mean of a quantity, with a range that is tight, loose or without an upper end. */
export function mean(choose: Chooser): Made {
  const law = exactLaw(choose);
  const values = [...law.law.keys()];
  const [least, most] = [values[0]!, values.at(-1)!];
  const factor = choose.of([1, 1, -1, 0.25, 1000]);
  const offset = choose.of([0, 0, -3, 1e6]);
  const ends = [least * factor + offset, most * factor + offset].sort((a, b) => a - b) as [number, number];
  const spread = Math.max(ends[1] - ends[0], Math.abs(factor));
  const loose = choose.of([0, 0, 1, 30]);
  const range: [number, number] = [
    ends[0] - (loose + (least === most ? 1 : 0)) * spread,
    ends[1] + (loose + 1e-9) * spread,
  ];
  const open = choose.chance(0.15);
  const shownRange: [number, number] = open ? [range[0], Infinity] : range;
  const exact = plus(timesNumber(meanOf(law.law), factor), rationalOfDouble(offset));
  const where = places(choose);
  const share = choose.of(MARGINS);
  const [usual, other] = [distance(share, choose), distance(share, choose)];
  const kind = open ? choose.of(['least', 'most'] as const) : choose.of(['least', 'most', 'equals'] as const);
  const within = choose.of([0.3, 0.05, 0.01, 1e-3]) * spread;
  const margin = share * spread;
  const sided = kind !== 'most';
  const bounds = Array.from({ length: where.count }, (_, i) =>
    boundAt(exact, sided, where.odd.has(i + 1) ? other : usual, spread, range),
  );
  const key = { least: 'meanAtLeast', most: 'meanAtMost', equals: 'meanEquals' }[kind];
  return {
    family: `mean of ${law.says}, times ${factor} plus ${offset}, ${{ least: '≥', most: '≤', equals: '=' }[kind]} bound`,
    keys: [
      where.forAll,
      ...where.keys,
      `draw: (rng) => ${bodyOf(law)}`,
      `quantity: (x) => x * ${factor} + ${offset}`,
      `range: () => [${shownRange.join(', ')}]`,
      `${key}: ${perSetting(bounds)}`,
      ...(kind === 'equals' ? [`within: () => ${within}`] : margin === 0 ? [] : [`margin: () => ${margin}`]),
    ],
    truth: truthOf(
      bounds.map((bound) =>
        kind === 'equals'
          ? equalStanding(exact, bound, within, range)
          : standing(exact, kind === 'least', bound, margin, shownRange),
      ),
      where,
      approximately(exact),
    ),
  };
}

const timesNumber = (value: Rational, factor: number): Rational => {
  const { over, under } = rationalOfDouble(factor);
  return rational(value.over * over, value.under * under);
};

export function equalStanding(
  exact: Rational,
  bound: number,
  within: number,
  [lo, hi]: readonly [number, number],
): Standing {
  const b = rationalOfDouble(bound);
  const order = compare(exact, b);
  const away = order < 0 ? minus(b, exact) : minus(exact, b);
  const isWithin = compare(away, rationalOfDouble(within)) <= 0;
  const isFree = bound - within <= lo && bound + within >= hi;
  if (isFree) return order === 0 ? NOTHING : { upheld: false, refuted: true };
  // What was rounded away between the exact mean and the bound is no falsehood that any draw could show.
  return order === 0 ? TRUE : isWithin ? WITHIN : FALSE;
}

/**
 * A probability far below or above a bound that no allowed number of draws could uphold: true, or false by a factor that
 * more draws, or those that are allowed, can show.
 */
export function nearTheEnds(choose: Chooser): Made {
  const bits = choose.whole(6, 22);
  const p = rational(1, 2 ** bits);
  const rare = choose.chance(0.5);
  const truth = rare ? p : minus(rational(1), p);
  const factor = choose.of([1 / 1000, 1 / 30, 1 / 2, 1, 2, 30]);
  const bound = rare ? factor * 2 ** -bits : 1 - factor * 2 ** -bits;
  const margin = choose.of([0, 0, 2 ** -bits / 4]);
  const isLeast = choose.chance(0.3) ? rare : !rare;
  const easy = choose.chance(0.6);
  const key = isLeast ? 'probabilityAtLeast' : 'probabilityAtMost';
  const easyBound = isLeast ? (rare ? 0 : 0.25) : rare ? 0.75 : 1;
  const bounds = easy ? [easyBound, bound] : [bound, bound];
  const standings = bounds.map((one) => standing(truth, isLeast, one, margin, [0, 1]));
  return {
    family: `a chance of 2^-${bits}${rare ? '' : ' to fail'} against ${factor} times as much`,
    keys: [
      'forAll: { n: integers(1, 2) }',
      `draw: (rng) => rng()`,
      `event: (x) => ${rare ? '' : '!('}x < ${2 ** -bits}${rare ? '' : ')'}`,
      `${key}: ${perSetting(bounds)}`,
      ...(margin === 0 ? [] : [`margin: () => ${margin}`]),
    ],
    truth: {
      at: (setting) => standings[numberOf(setting) - 1]!,
      isFalse: standings.some(({ refuted }) => refuted),
      saysSomething: standings.some(({ upheld, refuted }) => upheld || refuted),
      mean: () => approximately(truth),
    },
  };
}

/** A claim on every draw that holds always, fails half of the time, or fails rarely, perhaps at one setting alone. */
export function everyDraw(choose: Chooser): Made {
  const law = exactLaw(choose);
  const values = [...law.law.keys()];
  const where = places(choose);
  const [lowest, highest] = [values[0]!, values.at(-1)!];
  const limits = Array.from({ length: where.count }, (_, i) => {
    const isOdd = where.odd.has(i + 1);
    return isOdd
      ? choose.of([highest, choose.of(values), lowest - 1])
      : choose.chance(0.8)
        ? highest
        : choose.of(values);
  });
  const standings = limits.map((limit): Standing => {
    const fails = approximately(chanceOfAtLeast(law.law, limit + 1));
    // Of 64 draws, the least that are made, none fails with probability (1 − fails)^64.
    return fails === 0 ? TRUE : (1 - fails) ** 64 < 1e-12 ? FALSE : WITHIN;
  });
  const [text, comparison] = choose.of([
    ['<=', 'atMost(x, limit)'],
    ['<=', 'below(x, limit + 0.5)'],
    ['<=', 'atLeast(limit, x)'],
    ['<=', 'x <= limit'],
    ['<=', 'above(BigInt(limit) + 1n, x)'],
    ['<=', 'atMost(new Fraction(x, 3), new Fraction(limit, 3))'],
  ] as const);
  const truth = truthOf(standings, where, 0);
  return {
    family: `${law.says} ${text} limit in every draw`,
    keys: [
      where.forAll,
      ...where.keys,
      `draw: (rng) => ${bodyOf(law)}`,
      `always: (x, { n }) => { const limit = [${limits.join(', ')}][n - 1]; return ${comparison}; }`,
    ],
    truth: { at: truth.at, isFalse: truth.isFalse, saysSomething: truth.saysSomething },
  };
}

/** An exact law: a tail or a mean of a known law against a bound, exact or enclosed. */
export function exactValue(choose: Chooser): Made {
  const law = exactLaw(choose);
  const values = [...law.law.keys()];
  const isTail = choose.chance(0.5);
  const threshold = choose.of(values);
  const exact = isTail ? chanceOfAtLeast(law.law, threshold) : meanOf(law.law);
  const where = places(choose);
  const tiny = (): Rational =>
    rational(choose.of([-1, -1, 0, 0, 1, 1]), 10n ** BigInt(choose.of([1, 4, 6, 15, 17, 30, 300])));
  const enclosed = choose.chance(0.4);
  const odd = tiny();
  // Beside an enclosure, a difference that it hides.
  const usual = enclosed || choose.chance(0.5) ? tiny() : rational(0);
  const relation = choose.of(['AtLeast', 'AtMost', 'Equals'] as const);
  const fraction = ({ over, under }: Rational): string => `new Fraction(${over}n, ${under}n)`;
  const bounds = Array.from({ length: where.count }, (_, i) => plus(exact, where.odd.has(i + 1) ? odd : usual));
  const pad = choose.of([2 ** -40, 1e-3]);
  const approximate = approximately(exact);
  const value = enclosed ? `[${approximate - pad}, ${approximate + pad}]` : fraction(exact);
  const standings = bounds.map((bound): Standing => {
    const order = compare(exact, bound);
    const isTrue = relation === 'AtLeast' ? order >= 0 : relation === 'AtMost' ? order <= 0 : order === 0;
    return isTrue ? TRUE : FALSE;
  });
  const truth = truthOf(standings, where, approximate);
  const exhaustive = choose.chance(0.5);
  return {
    family: `${isTail ? `P(${law.says} ≥ ${threshold})` : `mean of ${law.says}`} ${relation}, ${enclosed ? 'enclosed' : 'exact'}`,
    keys: [
      where.forAll,
      ...where.keys,
      `value: () => ${value}`,
      `value${relation}: ({ n }) => [${bounds.map(fraction).join(', ')}][n - 1]`,
      ...(exhaustive ? ['exhaustive: true'] : []),
    ],
    truth: { at: truth.at, isFalse: truth.isFalse, saysSomething: truth.saysSomething },
  };
}

/** A mean of a power of a uniform number, of which no two draws are alike: what is drawn twice is seen to be. */
export function continuous(choose: Chooser): Made {
  const k = choose.whole(1, 3);
  const exact = rational(1, k + 1);
  const least = choose.chance(0.5);
  const margin = choose.of([0.02, 0.05, 0.1]);
  const bound = boundAt(exact, least, choose.of([0, -0.03, -0.15, -0.15, -0.2]), 1, [0, 1]);
  const stands = standing(exact, least, bound, margin, [0, 1]);
  return {
    family: `mean of a uniform number to the power ${k} ${least ? '≥' : '≤'} bound`,
    keys: [
      'forAll: {}',
      `draw: (rng) => rng() ** ${k}`,
      'quantity: (x) => x',
      'range: () => [0, 1]',
      `meanAt${least ? 'Least' : 'Most'}: () => ${bound}`,
      `margin: () => ${margin}`,
    ],
    truth: {
      at: () => stands,
      isFalse: stands.refuted,
      saysSomething: true,
      isWithin: stands.upheld,
      isContinuous: true,
      mean: () => approximately(exact),
    },
  };
}
