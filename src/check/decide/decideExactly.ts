import { type JsonNumber, jsonNumber } from '../../results/jsonNumber.ts';
import { Fraction } from 'fraction.js';
import type { Always, AlwaysDrawn, Computed, Law, Shown, Step } from '../../claim/Claim.ts';
import type { SettingResult, ShownValue } from '../../results/ClaimResult.ts';
import { type Comparison, compareExactly, type Relation } from '../../claim/Comparison.ts';
import { type Exact, readExact } from '../../claim/exact/Exact.ts';
import { exactPoint } from '../../claim/formula/ExactPoint.ts';
import type { Formula } from '../../claim/formula/Formula.ts';
import { formulaSigns } from '../../claim/formula/formulaSigns.ts';
import { parseFormula } from '../../claim/formula/parseFormula.ts';
import { isFiniteQuantity, isQuantity, type Quantity, quotientOf } from '../../claim/exact/Quantity.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import { type Setting, settingText } from '../../claim/Setting.ts';
import { answerFrom, fault, run, written } from '../validate/ClaimFault.ts';
import { BLOCK, type Decider, vacuousAt } from './Decider.ts';
import { shownValue } from './shownValue.ts';
import { parameterView } from '../validate/parameterView.ts';
import { differenceOf, tightnessOf } from './tightness.ts';

/** Decides a claim on every draw at a setting: the first failing draw refutes. */
export function decideAlways(claim: AlwaysDrawn<Domain, unknown>): Decider {
  return (setting, { stream, draws }) => {
    const view = parameterView(setting);
    let tightest: SettingResult | undefined;
    let drawn = 0;
    for (let block = 0; drawn < draws; block++) {
      const rng = stream(block);
      for (let index = 0; index < BLOCK && drawn < draws; index++) {
        const outcome = run('draw', setting, () => claim.draw(rng, view));
        drawn++;
        const found = judged(
          'always',
          setting,
          // A comparison that is taken for true is so in every draw; to watch it costs more than most draws.
          block === 0
            ? answerFrom('always', setting, () => claim.always(outcome, view))
            : run('always', setting, () => claim.always(outcome, view)),
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
    return { ...(tightest ?? vacuousAt(setting, 'no draw is made')), draws: drawn };
  };
}

/** Decides a claim on every setting, exactly. */
export function decideHolds(claim: Always<Domain>): Decider {
  return (setting) => ({
    ...judged(
      'holds',
      setting,
      answerFrom('holds', setting, () => claim.holds(setting)),
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

/** Why a step says nothing at a setting that meets its hypotheses. */
export const dividesBy0 = ({ concludes }: Step<Domain>): string => `${concludes} divides by 0`;

/** Decides a step of algebra at a setting in exact arithmetic; a setting that meets no hypothesis says nothing. */
export function decideStep(claim: Step<Domain>): Decider {
  const given = (claim.given ?? []).map((text) => parseFormula(text));
  const concludes = parseFormula(claim.concludes);
  return (setting) => {
    const { truth: truthOf, sides } = exactPoint(exactValues(setting));
    const unmet = given.findIndex((formula) => truthOf(formula) !== true);
    if (unmet >= 0) return vacuousAt(setting, `the hypothesis ${formulaSigns(claim.given![unmet]!)} is not satisfied`);
    const truth = truthOf(concludes);
    if (truth === undefined) return vacuousAt(setting, dividesBy0(claim));
    const show = (text: string, formula: Formula): readonly [string, ShownValue] => [
      formulaSigns(text),
      `${sides(formula)}, which is ${String(truthOf(formula))}`,
    ];
    const lines = Object.fromEntries([
      ...(claim.given ?? []).map((text, i) => show(text, given[i]!)),
      show(claim.concludes, concludes),
    ]);
    return { setting, status: truth ? 'upheld' : 'refuted', draws: 0, tightness: 0, shown: lines };
  };
}

function exactValues(setting: Setting): Readonly<Record<string, Exact>> {
  return Object.fromEntries(
    Object.entries(setting).map(([name, value]) => {
      const exact = readExact(value);
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
  return { shown: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shownValue(value)])) };
}

function judged(key: string, setting: Setting, verdict: boolean | Comparison): SettingResult {
  if (typeof verdict === 'boolean') return { setting, status: verdict ? 'upheld' : 'refuted', draws: 0, tightness: 0 };
  if (
    typeof verdict !== 'object' ||
    verdict === null ||
    typeof verdict.holds !== 'boolean' ||
    !RELATIONS.has(verdict.relation) ||
    !isQuantity(verdict.left) ||
    !isQuantity(verdict.right)
  ) {
    throw fault(
      key,
      setting,
      `${key} returned ${written(verdict)} at ${settingText(setting)}; it must return true, false or a comparison`,
    );
  }
  const { left, relation, right, holds } = verdict;
  return {
    setting,
    status: holds ? 'upheld' : 'refuted',
    draws: 0,
    measured: jsonNumber(left),
    relation,
    claimed: jsonNumber(right),
    slack: slackOf(left, relation, right),
    tightness: tightnessOf(left, relation, right),
  };
}

const RELATIONS: ReadonlySet<Relation> = new Set(['≤', '<', '≥', '>', '=']);

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
  const [measured, claimed] = [middle(value), middle(bound)];
  return {
    setting,
    status,
    draws: 0,
    measured: jsonNumber(measured),
    relation,
    claimed: jsonNumber(claimed),
    ...(order(value[0], value[1]) === 0 ? {} : { interval: ends(value) }),
    ...(order(bound[0], bound[1]) === 0 ? {} : { claimedInterval: ends(bound) }),
    slack: slackOf(measured, relation, claimed),
    tightness: tightnessOf(measured, relation, claimed),
  };
}

const ends = ([lo, hi]: Enclosure): readonly [JsonNumber, JsonNumber] => [jsonNumber(lo), jsonNumber(hi)];

/** The middle of an enclosure, which is between its ends; of doubles it is a double, and else exact. */
function middle([lo, hi]: Enclosure): Quantity {
  if (compareExactly(lo, hi) === 0) return lo;
  if (typeof lo === 'number' && typeof hi === 'number') return lo === -hi ? 0 : lo / 2 + hi / 2;
  if (!isFiniteQuantity(lo)) return lo;
  if (!isFiniteQuantity(hi)) return hi;
  const [[a, b], [c, d]] = [quotientOf(lo), quotientOf(hi)];
  return new Fraction(a * d + c * b, 2n * b * d);
}

function enclosed(key: string, setting: Setting, value: Computed): Enclosure {
  const [lo, hi, ...more] = Array.isArray(value)
    ? (value as readonly Quantity[])
    : ([value, value] as readonly [Quantity, Quantity]);
  if (!isQuantity(lo) || !isQuantity(hi) || more.length > 0 || !(compareExactly(lo, hi) <= 0)) {
    throw fault(
      key,
      setting,
      `${key} returned ${written(value)} at ${settingText(setting)}; it must return a number or an enclosure [lo, hi]`,
    );
  }
  // A double that has overflowed is some number beyond the largest double.
  return [lo === Infinity ? Number.MAX_VALUE : lo, hi === -Infinity ? -Number.MAX_VALUE : hi];
}

function slackOf(left: Quantity, relation: Relation, right: Quantity) {
  const distance = differenceOf(left, right);
  return jsonNumber(
    relation === '=' ? -Math.abs(distance) : relation === '≤' || relation === '<' ? -distance : distance,
  );
}
