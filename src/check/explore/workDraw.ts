import type { Distribution } from '../../claim/Claim.ts';
import { estimates, type KindedThat } from '../../claim/kindOf.ts';
import type { NamedClaim } from '../../claim/NamedClaim.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';
import type { ReturnedValue, WorkedDraw } from '../../results/Exploration.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import { jsonNumber } from '../../results/jsonNumber.ts';
import { cut } from '../../results/words/cut.ts';
import { numberText } from '../../results/words/numberText.ts';
import { BLOCK, NO_DRAWS, VACUOUS_WHEN } from '../decide/Decider.ts';
import { deciderOf } from '../decide/deciderOf.ts';
import { estimateOf, type KindedEstimate } from '../decide/estimate/estimateOf.ts';
import { judged } from '../decide/exactly/decideExactly.ts';
import { shown } from '../decide/exactly/shownValue.ts';
import { type KindedDraw, outcomesOf } from '../decide/outcomesOf.ts';
import { splitterAt } from '../decide/splitting/splitterAt.ts';
import { type Weighable, weightAt } from '../decide/estimate/weighed.ts';
import { sidesOf } from '../decide/observerOf.ts';
import { questionAt, statedProbability } from '../decide/questionAt.ts';
import { answerFrom, numberFrom, truthFrom } from '../validate/ClaimFault.ts';
import { parameterView } from '../validate/parameterView.ts';
import { constantsFor, inOrder, whyOutside } from './constantsFor.ts';
import { drawnParts } from './drawnParts.ts';
import { explorationStreams } from './explorePoint.ts';
import { explorable, readConstants } from './planExploration.ts';
import { orRefused, Refusal, type Refused } from './Refused.ts';

/** Which draw is to be worked through. */
export interface WorkOptions {
  /** Values of parameters, as text; those left out are chosen. */
  readonly at: Readonly<Record<string, string>>;
  readonly seed: string;
  /** Which of the draws of an exploration at the setting it is, from 1. */
  readonly draw: number;
}

type Found = Pick<WorkedDraw, 'drawn' | 'returned' | 'shown' | 'says'>;

/**
 * Makes one of the draws that an exploration makes, and tells what each of the claim's functions returns for it.
 *
 * @returns a sentence where the setting is none of the claim's
 * @throws ClaimFault when the claim or its code is at fault
 */
export function workDraw({ id, claim }: NamedClaim, { at, seed, draw }: WorkOptions): WorkedDraw | Refused {
  return orRefused(() => {
    const kinded = explorable({ id, claim }) as KindedThat<'atSettings'>;
    const given = readConstants(claim.forAll, at);
    const chosen = constantsFor(kinded, given);
    const setting = inOrder(claim.forAll, { ...given, ...chosen });
    const outside = whyOutside(kinded, setting);
    if (outside !== undefined)
      throw new Refusal(`the claim says nothing there: ${outside}; choose a setting in its domain`);
    const isDrawn = kinded.kind === 'always' || estimates(kinded);
    const found =
      kinded.kind === 'splitting'
        ? startedAt(kinded, setting, explorationStreams(seed, id, setting)(draw - 1))
        : isDrawn
          ? drawnAt(kinded, setting, nthDraw(kinded, id, setting, seed, draw))
          : exactAt(kinded, setting);
    return { kind: kinded.kind, setting, chosen: Object.keys(chosen), ...(isDrawn ? { draw } : {}), ...found };
  });
}

/** Levels that are shown, at most. */
const LEVELS = 12;

/** One start at each level of a claim by splitting, and what becomes of it. */
function startedAt(
  kinded: Extract<KindedThat<'samples'>, { readonly kind: 'splitting' }>,
  setting: Setting,
  rng: Rng,
): Found {
  const { claim } = kinded;
  const vacuous = returnedVacuous(kinded, setting);
  const { levels, start, advance } = splitterAt(claim, setting);
  const view = parameterView(setting);
  const first = start(rng, 0);
  const parts = { drawn: drawnParts(first), shown: shown(setting, () => claim.show?.(first, view)).shown ?? {} };
  const text = (state: unknown): string => cut(JSON.stringify(state) ?? String(state), 60);
  const started = Array.from({ length: Math.min(levels, LEVELS) }, (_, level) => {
    const from = level === 0 ? first : start(rng, level);
    // It may change the state that it goes on from.
    const before = text(from);
    return { key: `level ${level}`, value: `${before} → ${text(advance(from, rng, level))}` };
  });
  const stated = vacuous.some(({ value }) => value === 'true') ? VACUOUS_WHEN : statedProbability(claim, setting);
  if (typeof stated === 'string') return { ...parts, returned: [...vacuous, ...started], says: SAYS.vacuous(stated) };
  const bound = `${stated.relation} ${numberText(stated.claimed)}`;
  return {
    ...parts,
    returned: [...vacuous, ...started, { key: 'levels', value: levels }, { key: 'bound', value: bound }],
    says: `The claim is about the product of the probabilities of going on at all ${levels} levels, ${bound}; one start at each does not decide it.`,
  };
}

function nthDraw({ claim }: KindedDraw, id: string, setting: Setting, seed: string, draw: number): unknown {
  const rng = explorationStreams(seed, id, setting)(Math.floor((draw - 1) / BLOCK));
  const make = outcomesOf(claim, setting);
  for (let before = (draw - 1) % BLOCK; before > 0; before--) make(rng);
  return make(rng);
}

function drawnAt(kinded: KindedDraw, setting: Setting, outcome: unknown): Found {
  const view = parameterView(setting);
  const vacuous = returnedVacuous(kinded, setting);
  const { claim } = kinded;
  const parts = {
    drawn: drawnParts(outcome),
    shown: shown(setting, () => claim.show?.(outcome, view)).shown ?? {},
  };
  const isVacuous = vacuous.some(({ value }) => value === 'true');
  if (kinded.kind === 'always') {
    const answer = judged(
      'always',
      setting,
      answerFrom('always', setting, () => kinded.claim.always(outcome, view)),
    );
    const returned = [...vacuous, { key: 'always', value: answerText(answer) }];
    if (isVacuous) return { ...parts, returned, says: SAYS.vacuous(VACUOUS_WHEN) };
    return { ...parts, returned, says: `The claim ${answer.status === 'upheld' ? 'holds' : 'fails'} for this draw.` };
  }
  if (kinded.kind === 'distribution') {
    const returned = [...vacuous, ...variablesIn(kinded.claim, setting, outcome)];
    return {
      ...parts,
      returned,
      says: isVacuous
        ? SAYS.vacuous(VACUOUS_WHEN)
        : 'The claim is about the distribution of all draws; one draw does not decide it.',
    };
  }
  const observed = observedIn(kinded, setting, outcome);
  const question = isVacuous ? VACUOUS_WHEN : questionAt(estimateOf(kinded), setting);
  if (typeof question === 'string')
    return { ...parts, returned: [...vacuous, ...observed], says: SAYS.vacuous(question) };
  const { relation, claimed, margin, hypothesis, unweighed, range } = question;
  const bound = { key: 'bound', value: `${relation} ${numberText(claimed)}` };
  const allowance = hypothesis.within ?? margin;
  return {
    ...parts,
    returned: [
      ...vacuous,
      ...observed,
      ...(kinded.kind === 'mean' ? [{ key: 'range', value: (unweighed ?? range).map(jsonNumber) }] : []),
      bound,
      ...(allowance === 0
        ? []
        : [{ key: hypothesis.within === undefined ? 'margin' : 'within', value: jsonNumber(allowance) }]),
    ],
    says: `The claim is about the ${ABOUT[observed.at(-1)!.key] ?? 'mean'} over all draws, ${bound.value}; one draw does not decide it.`,
  };
}

/** What a claim is about, by what is observed in a draw, where that is not simply a mean. */
const ABOUT: Readonly<Record<string, string>> = {
  event: 'probability',
  variable: 'probability of being on the claimed side of the bound',
  'left − right': 'mean of left − right',
};

/** The variables of a claim on a distribution. */
function variablesIn(claim: Distribution<Domain, unknown>, setting: Setting, outcome: unknown): ReturnedValue[] {
  const view = parameterView(setting);
  return (['variable', 'sameDistributionAs', 'independentOf'] as const).flatMap((key) => {
    const of = claim[key];
    return of === undefined ? [] : [{ key, value: jsonNumber(numberFrom(key, setting, () => of(outcome, view))) }];
  });
}

/** What the claim's functions return for an outcome; what is estimated comes last. */
function observedIn(kinded: KindedEstimate, setting: Setting, outcome: unknown): readonly ReturnedValue[] {
  const view = parameterView(setting);
  if (kinded.kind === 'compared') {
    const [left, right] = sidesOf(kinded.claim, setting).map(({ observe }) => observe(outcome));
    return Object.entries({ left, right, 'left − right': left! - right! }).map(([key, value]) => ({
      key,
      value: jsonNumber(value!),
    }));
  }
  if (kinded.kind === 'quantile') {
    const { variable } = kinded.claim;
    return [{ key: 'variable', value: jsonNumber(numberFrom('variable', setting, () => variable(outcome, view))) }];
  }
  if (kinded.kind === 'mean') {
    const { quantity } = kinded.claim;
    return [
      ...weightIn(kinded.claim, setting, outcome),
      { key: 'quantity', value: jsonNumber(numberFrom('quantity', setting, () => quantity(outcome, view))) },
    ];
  }
  // Of a kind that is not told apart here only the outcome is shown.
  if (kinded.kind !== 'probability') return [];
  const { event, chance } = kinded.claim;
  const observed =
    event === undefined
      ? { key: 'chance', value: jsonNumber(numberFrom('chance', setting, () => chance(outcome, view))) }
      : { key: 'event', value: String(truthFrom('event', setting, () => event(outcome, view))) };
  return [...weightIn(kinded.claim, setting, outcome), observed];
}

/** The weight of an outcome, where outcomes have one. */
const weightIn = (claim: Weighable, setting: Setting, outcome: unknown): readonly ReturnedValue[] =>
  claim.weight === undefined ? [] : [{ key: 'weight', value: jsonNumber(weightAt(claim, setting)(outcome)) }];

function exactAt(kinded: KindedThat<'atSettings'>, setting: Setting): Found {
  const result = deciderOf(kinded)(setting, NO_DRAWS);
  const { measured, relation, claimed, interval, claimedInterval, status, why } = result;
  const key = kinded.kind === 'computed' ? 'value' : kinded.kind;
  const returned: ReturnedValue[] =
    measured === undefined || kinded.kind !== 'computed'
      ? status === 'vacuous' || kinded.kind === 'step'
        ? []
        : [{ key, value: answerText(result) }]
      : [
          { key, value: interval ?? measured },
          { key: 'bound', value: `${relation} ${numberText(claimed!)}` },
          ...(claimedInterval === undefined ? [] : [{ key: 'bound lies in', value: claimedInterval }]),
        ];
  return { drawn: [], returned, shown: result.shown ?? {}, says: SAYS[status](why) };
}

const SAYS: Readonly<Record<SettingResult['status'], (why?: string) => string>> = {
  proved: () => 'The claim holds here.',
  upheld: () => 'The claim holds here.',
  refuted: () => 'The claim fails here.',
  undecided: () => 'The enclosure is too wide to tell whether the claim holds here.',
  unreachable: () => 'The claim is open here.',
  vacuous: (why) => `The claim is vacuous here${why === undefined ? '' : `: ${why}`}.`,
};

function returnedVacuous({ claim }: KindedThat<'samples'>, setting: Setting): ReturnedValue[] {
  const { vacuousWhen } = claim;
  if (vacuousWhen === undefined) return [];
  return [{ key: 'vacuousWhen', value: String(truthFrom('vacuousWhen', setting, () => vacuousWhen(setting))) }];
}

/** An answer as its sides and whether it holds. */
function answerText({ status, measured, relation, claimed }: SettingResult): string {
  const truth = status === 'upheld' ? 'true' : 'false';
  return measured === undefined ? truth : `${numberText(measured, 6)} ${relation} ${numberText(claimed!, 6)}: ${truth}`;
}
