import { Fraction } from 'fraction.js';
import type { Always, AlwaysDrawn, Computed, Law, Shown, Step } from '../claim/Claim.ts';
import type { SettingResult, ShownFigure } from '../claim/ClaimResult.ts';
import { type Comparison, compareExactly, type Quantity, type Relation, toNumber } from '../claim/Comparison.ts';
import { evaluateFormula, sides } from '../claim/evaluateFormula.ts';
import { exactValue } from '../claim/exactValue.ts';
import type { Formula } from '../claim/Formula.ts';
import { parseFormula } from '../claim/parseFormula.ts';
import type { Domain } from '../claim/Range.ts';
import { type Setting, settingText } from '../claim/Setting.ts';
import { fault, run, written } from './ClaimFault.ts';
import { BLOCK, type Decider, vacuousAt } from './Decider.ts';
import { figure, shownFigure } from './figure.ts';

/** Decides a claim on every draw at a setting: the first failing draw refutes. */
export function decideAlways(claim: AlwaysDrawn<Domain, unknown>): Decider {
  return (setting, { stream, draws }) => {
    let tightest: SettingResult | undefined;
    let drawn = 0;
    for (let block = 0; drawn < draws; block++) {
      const rng = stream(block);
      for (let index = 0; index < BLOCK && drawn < draws; index++) {
        const outcome = run('draw', setting, () => claim.draw(rng, setting));
        drawn++;
        const found = judged(
          'always',
          setting,
          run('always', setting, () => claim.always(outcome, setting)),
        );
        if (found.status === 'refuted') {
          return {
            ...found,
            draws: drawn,
            at: { block, index },
            ...shown(setting, () => claim.show?.(outcome, setting)),
          };
        }
        if (tightest === undefined || found.tightness > tightest.tightness) tightest = found;
      }
    }
    return { ...(tightest ?? vacuousAt(setting)), draws: drawn };
  };
}

/** Decides a claim on every setting, exactly. */
export function decideHolds(claim: Always<Domain>): Decider {
  return (setting) => ({
    ...judged(
      'holds',
      setting,
      run('holds', setting, () => claim.holds(setting)),
    ),
    ...shown(setting, () => claim.show?.(setting)),
  });
}

/** Decides an exact law at a setting: by its value, or by an enclosure, which may be too wide to decide. */
export function decideComputed(claim: Law<Domain>): Decider {
  const [key, relation] =
    claim.valueAtLeast !== undefined
      ? (['valueAtLeast', '≥'] as const)
      : claim.valueAtMost !== undefined
        ? (['valueAtMost', '≤'] as const)
        : (['valueEquals', '='] as const);
  return (setting) => {
    const value = enclosed(
      'value',
      setting,
      run('value', setting, () => claim.value(setting)),
    );
    const bound = enclosed(
      key,
      setting,
      run(key, setting, () => claim[key]!(setting)),
    );
    return {
      ...compared(setting, value, relation, bound),
      ...shown(setting, () => claim.show?.(setting)),
    };
  };
}

/** Decides a step of algebra at a setting in exact rationals; a setting that meets no hypothesis says nothing. */
export function decideStep(claim: Step<Domain>): Decider {
  const given = (claim.given ?? []).map((text) => parseFormula(text));
  const concludes = parseFormula(claim.concludes);
  return (setting) => {
    const values = exactValues(setting);
    if (given.some((formula) => evaluateFormula(formula, values) !== true)) return vacuousAt(setting);
    const truth = evaluateFormula(concludes, values);
    if (truth === undefined) return vacuousAt(setting);
    const show = (text: string, formula: Formula): readonly [string, ShownFigure] => [
      text,
      `${sides(formula, values)}, which is ${String(evaluateFormula(formula, values))}`,
    ];
    const lines = Object.fromEntries([
      ...(claim.given ?? []).map((text, i) => show(text, given[i]!)),
      show(claim.concludes, concludes),
    ]);
    return { setting, status: truth ? 'upheld' : 'refuted', draws: 0, tightness: 0, shown: lines };
  };
}

function exactValues(setting: Setting): Readonly<Record<string, Fraction>> {
  return Object.fromEntries(
    Object.entries(setting).map(([name, value]) => {
      const exact = exactValue(value);
      if (exact !== undefined) return [name, exact];
      throw fault(
        'forAll',
        setting,
        `${name} is ${written(value)} at ${settingText(setting)}; a step of algebra takes numbers, and rationals as text such as "2/3"`,
      );
    }),
  );
}

/** The labelled values of a counterexample, where the claim gives any. */
function shown(
  setting: Setting,
  compute: () => Readonly<Record<string, Shown>> | undefined,
): Pick<SettingResult, 'shown'> {
  const values = run('show', setting, compute);
  if (typeof values !== 'object' || values === null) return {};
  return { shown: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shownFigure(value)])) };
}

function judged(key: string, setting: Setting, verdict: boolean | Comparison): SettingResult {
  if (typeof verdict === 'boolean') return { setting, status: verdict ? 'upheld' : 'refuted', draws: 0, tightness: 0 };
  if (
    typeof verdict !== 'object' ||
    verdict === null ||
    typeof verdict.holds !== 'boolean' ||
    !isQuantity(verdict.left) ||
    !isQuantity(verdict.right)
  ) {
    throw fault(
      key,
      setting,
      `${key} returned ${written(verdict)} at ${settingText(setting)}; true, false or a comparison is needed`,
    );
  }
  const { left, relation, right, holds } = verdict;
  return {
    setting,
    status: holds ? 'upheld' : 'refuted',
    draws: 0,
    measured: figure(left),
    relation,
    claimed: figure(right),
    slack: slackOf(left, relation, right),
    tightness: tightnessOf(left, relation, right),
  };
}

type Enclosure = readonly [lo: Quantity, hi: Quantity];

function compared(setting: Setting, value: Enclosure, relation: Relation, bound: Enclosure): SettingResult {
  const order = (left: Quantity, right: Quantity): number => compareExactly(left, right);
  const holds = { '≥': order(value[0], bound[1]) >= 0, '≤': order(value[1], bound[0]) <= 0, '=': false }[
    relation as '≥' | '≤' | '='
  ];
  const fails = { '≥': order(value[1], bound[0]) < 0, '≤': order(value[0], bound[1]) > 0, '=': false }[
    relation as '≥' | '≤' | '='
  ];
  const apart = order(value[1], bound[0]) < 0 || order(value[0], bound[1]) > 0;
  const same = order(value[0], value[1]) === 0 && order(bound[0], bound[1]) === 0 && order(value[0], bound[0]) === 0;
  const status =
    relation === '='
      ? apart
        ? 'refuted'
        : same
          ? 'upheld'
          : 'undecided'
      : fails
        ? 'refuted'
        : holds
          ? 'upheld'
          : 'undecided';
  const isExact = order(value[0], value[1]) === 0;
  const [measured, claimed] = [middle(value), middle(bound)];
  return {
    setting,
    status,
    draws: 0,
    measured: figure(measured),
    relation,
    claimed: figure(claimed),
    ...(isExact ? {} : { interval: [figure(value[0]), figure(value[1])] as const }),
    slack: slackOf(measured, relation, claimed),
    tightness: tightnessOf(measured, relation, claimed),
  };
}

const middle = ([lo, hi]: Enclosure): Quantity =>
  compareExactly(lo, hi) === 0 ? lo : (toNumber(lo) + toNumber(hi)) / 2;

function enclosed(key: string, setting: Setting, value: Computed): Enclosure {
  const [lo, hi] = Array.isArray(value)
    ? (value as readonly [number, number])
    : ([value, value] as readonly [Quantity, Quantity]);
  if (!isQuantity(lo) || !isQuantity(hi) || !(compareExactly(lo, hi) <= 0)) {
    throw fault(
      key,
      setting,
      `${key} returned ${written(value)} at ${settingText(setting)}; a number or an enclosure [lo, hi] is needed`,
    );
  }
  return [lo, hi];
}

const isQuantity = (side: unknown): side is Quantity =>
  typeof side === 'bigint' || (typeof side === 'number' && !Number.isNaN(side)) || side instanceof Fraction;

function slackOf(left: Quantity, relation: Relation, right: Quantity) {
  const rounded = toNumber(left) - toNumber(right);
  // Beyond the largest double only the order is left to tell.
  const order = compareExactly(left, right);
  const difference = Number.isNaN(rounded) ? (order === 0 ? 0 : order * Infinity) : rounded;
  return figure(
    relation === '=' ? -Math.abs(difference) : relation === '≤' || relation === '<' ? -difference : difference,
  );
}

/** The share of its bound that the smaller side makes up, where both are positive; else how near the two are. */
function tightnessOf(left: Quantity, relation: Relation, right: Quantity): number {
  const [small, large] = relation === '≥' || relation === '>' ? [right, left] : [left, right];
  const [a, b] = [toNumber(small), toNumber(large)];
  const near = a > 0 && b > 0 ? logShare(small, large) : a - b;
  if (Number.isNaN(near)) return 0;
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, relation === '=' ? Math.abs(near) : near));
}

/** ln(small/large) of positive numbers, also where one of them is beyond the doubles. */
function logShare(small: Quantity, large: Quantity): number {
  const share = toNumber(small) / toNumber(large);
  return share > 0 && share < Infinity ? Math.log(share) : logOf(small) - logOf(large);
}

function logOf(value: Quantity): number {
  if (value instanceof Fraction) return logOf(value.n) - logOf(value.d);
  if (typeof value === 'number' || value < Number.MAX_VALUE) return Math.log(Number(value));
  const digits = String(value);
  return Math.log(Number(digits.slice(0, 17))) + (digits.length - 17) * Math.LN10;
}
