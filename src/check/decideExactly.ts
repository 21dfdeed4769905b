import type { Always, AlwaysDrawn, Computed, Law, Shown, Step } from '../claim/Claim.ts';
import type { SettingResult, ShownFigure } from '../claim/ClaimResult.ts';
import { type Comparison, compareExactly, type Quantity, type Relation, toNumber } from '../claim/Comparison.ts';
import { evaluateFormula, exactValue, sides } from '../claim/evaluateFormula.ts';
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
    const values = Object.fromEntries(Object.entries(setting).map(([name, value]) => [name, exactValue(value)]));
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

/** The labelled values of a counterexample, where the claim gives any. */
function shown(
  setting: Setting,
  compute: () => Readonly<Record<string, Shown>> | undefined,
): Pick<SettingResult, 'shown'> {
  const values = run('show', setting, compute);
  if (values === undefined) return {};
  return { shown: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shownFigure(value)])) };
}

function judged(key: string, setting: Setting, verdict: boolean | Comparison): SettingResult {
  if (typeof verdict === 'boolean') return { setting, status: verdict ? 'upheld' : 'refuted', draws: 0, tightness: 0 };
  if (typeof verdict !== 'object' || verdict === null || typeof verdict.holds !== 'boolean') {
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
    tightness: tightnessOf(toNumber(left), relation, toNumber(right)),
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
    tightness: tightnessOf(toNumber(measured), relation, toNumber(claimed)),
  };
}

const middle = ([lo, hi]: Enclosure): Quantity =>
  compareExactly(lo, hi) === 0 ? lo : (toNumber(lo) + toNumber(hi)) / 2;

function enclosed(key: string, setting: Setting, value: Computed): Enclosure {
  const [lo, hi] = Array.isArray(value)
    ? (value as readonly [number, number])
    : ([value, value] as readonly [Quantity, Quantity]);
  const isNumber = (side: unknown): boolean =>
    typeof side === 'bigint' ||
    (typeof side === 'number' && !Number.isNaN(side)) ||
    (typeof side === 'object' && side !== null && 'compare' in side);
  if (!isNumber(lo) || !isNumber(hi) || !(compareExactly(lo, hi) <= 0)) {
    throw fault(
      key,
      setting,
      `${key} returned ${written(value)} at ${settingText(setting)}; a number or an enclosure [lo, hi] is needed`,
    );
  }
  return [lo, hi];
}

function slackOf(left: Quantity, relation: Relation, right: Quantity) {
  const difference = toNumber(left) - toNumber(right);
  return figure(
    relation === '=' ? -Math.abs(difference) : relation === '≤' || relation === '<' ? -difference : difference,
  );
}

/** The share of its bound that the smaller side makes up, where both are positive; else how near the two are. */
function tightnessOf(left: number, relation: Relation, right: number): number {
  const [small, large] = relation === '≥' || relation === '>' ? [right, left] : [left, right];
  if (small > 0 && large > 0) return relation === '=' ? Math.abs(Math.log(small / large)) : Math.log(small / large);
  return relation === '=' ? Math.abs(small - large) : small - large;
}
