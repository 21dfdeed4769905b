import { KINDS } from '../../claim/kinds.ts';
import type { JsonNumber } from '../../results/jsonNumber.ts';
import type { ClaimResult, SettingResult } from '../../results/ClaimResult.ts';
import { CLAIM_ALPHA } from '../../inference/errorBudget.ts';
import type { Planted } from './Planted.ts';

/** The outcome of a verdict on a generated claim, given the truth. */
export const OUTCOMES = {
  right: 'right',
  undecided: 'undecided',
  vacuous: 'vacuous',
  missed: 'upheld although false where nothing tried had to show it',
  false: 'false',
} as const;

export type Outcome = keyof typeof OUTCOMES;

/** The outcome, and what is false if it is `false`. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly why?: string;
}

/**
 * Judges a verdict by what it promises: `proved` that the claim is true for all parameters, `upheld` that it is not
 * false by more than its margin at any setting tried and is not vacuous, `refuted` that it is false at the setting
 * shown. Every status of a setting, every interval, the shares of the error budget and the confirmation are judged
 * along with it. A generated claim is well-formed, so `faulty` is false, too.
 */
export function judge({ kind, truth }: Planted, result: ClaimResult): Judgement {
  const wrong = broken(kind, truth, result);
  if (wrong !== undefined) return { outcome: 'false', why: wrong };
  switch (result.verdict) {
    case 'undecided':
    case 'vacuous':
      return { outcome: result.verdict };
    case 'upheld':
      return { outcome: truth.isFalse && truth.isWithin !== true ? 'missed' : 'right' };
    default:
      return { outcome: 'right' };
  }
}

function broken(kind: Planted['kind'], truth: Planted['truth'], result: ClaimResult): string | undefined {
  const { verdict, evidence, tried } = result;
  switch (verdict) {
    case 'faulty':
      return `called faulty: ${result.sentence}`;
    case 'proved':
      if (truth.isFalse) return 'proved, but false';
      if (!truth.isNonVacuous) return 'proved, but vacuous everywhere';
      if (truth.isUndefined === true) return 'proved, but it divides by 0 where its hypotheses hold';
      break;
    case 'upheld': {
      if (!truth.isNonVacuous) return 'upheld, but vacuous everywhere';
      if (truth.isFalse && truth.mustBeMet === true) return 'upheld, but false';
      const bad = tried.find(({ setting }) => isBad(truth.at(setting)));
      if (bad !== undefined) return `upheld, but false at ${text(bad)}, which was tried (${bad.status})`;
      break;
    }
    case 'refuted': {
      if (evidence.by !== 'counterexample') return 'refuted without a counterexample';
      if (!truth.at(evidence.smallest.setting).refuted)
        return `refuted at ${text(evidence.smallest)}, where it is true`;
      const unlike = unconfirmed(kind, truth.isContinuous === true, evidence);
      if (unlike !== undefined) return unlike;
      break;
    }
    default:
  }
  const unfit = tried.find(({ setting, status }) => {
    const groundTruth = truth.at(setting);
    return (
      (status === 'refuted' && !groundTruth.refuted) ||
      ((status === 'upheld' || status === 'proved') && !groundTruth.upheld)
    );
  });
  if (unfit !== undefined) return `${unfit.status} at ${text(unfit)}, which is wrong there`;
  return overspent(kind, tried) ?? excluded(truth, result);
}

const isBad = ({ upheld, refuted }: { readonly upheld: boolean; readonly refuted: boolean }): boolean =>
  refuted && !upheld;

/** A refutation by draws must be confirmed by fresh draws. */
function unconfirmed(
  kind: Planted['kind'],
  isContinuous: boolean,
  { smallest, confirmation }: Extract<ClaimResult['evidence'], { by: 'counterexample' }>,
): string | undefined {
  if (!KINDS[kind].estimates) return undefined;
  if (confirmation === undefined) return `refuted at ${text(smallest)} without fresh draws`;
  if (confirmation.status !== 'refuted') return `refuted at ${text(smallest)}, but fresh draws do not confirm it`;
  if (isContinuous && confirmation.measured === smallest.measured)
    return `confirmed at ${text(smallest)} by the same draws`;
  for (const one of [smallest, confirmation]) {
    const { logEvidence, alpha } = one;
    if (logEvidence === undefined || alpha === undefined) continue;
    if (number(logEvidence.refuted) < -Math.log(alpha.refuted) - 1e-9)
      return `refuted at ${text(one)} with evidence ${logEvidence.refuted}, below its threshold`;
  }
  return undefined;
}

/** The shares of the error budget must add up to at most the claim's budget. */
function overspent(kind: Planted['kind'], tried: readonly SettingResult[]): string | undefined {
  if (!KINDS[kind].estimates) return undefined;
  const spent = tried.reduce((sum, { alpha }) => sum + (alpha === undefined ? 0 : alpha.refuted + alpha.upheld), 0);
  return spent > 1e-9 * (1 + 1e-12) || CLAIM_ALPHA > 1e-9
    ? `the settings spend ${spent}, more than the budget of 1e-9`
    : undefined;
}

/** Every interval must contain the truth. */
function excluded({ mean }: Planted['truth'], { evidence, tried }: ClaimResult): string | undefined {
  if (mean === undefined) return undefined;
  const shown = [
    ...tried,
    ...(evidence.by === 'settings' ? [evidence.tightest, ...(evidence.fresh ? [evidence.fresh] : [])] : []),
    ...(evidence.by === 'undecided setting' ? [evidence.worst] : []),
    ...(evidence.by === 'counterexample'
      ? [evidence.smallest, ...(evidence.confirmation ? [evidence.confirmation] : [])]
      : []),
  ];
  const out = shown.find(({ setting, interval }) => {
    if (interval === undefined) return false;
    const [lo, hi] = [number(interval[0]), number(interval[1])];
    const truth = mean(setting);
    return truth < lo - 1e-12 * Math.abs(truth) || truth > hi + 1e-12 * Math.abs(truth);
  });
  return out === undefined
    ? undefined
    : `the interval [${out.interval!.join(', ')}] at ${text(out)} does not contain the truth, ${mean(out.setting)}`;
}

function number(figure: JsonNumber): number {
  if (typeof figure === 'number') return figure;
  return figure.includes('∞')
    ? figure.startsWith('-') || figure.startsWith('−')
      ? -Infinity
      : Infinity
    : Number(figure);
}

const text = ({ setting }: SettingResult): string =>
  Object.keys(setting).length === 0
    ? 'its only setting'
    : Object.entries(setting)
        .map(([name, value]) => `${name} = ${String(value)}`)
        .join(', ');
