import { type Kind, KINDS } from '../../claim/kinds.ts';
import { settingText } from '../../claim/Setting.ts';
import { CLAIM_ALPHA, settingAlpha } from '../../inference/errorBudget.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import { doubleOf, jsonNumber } from '../../results/jsonNumber.ts';
import { BLOCK } from '../decide/Decider.ts';

/** What a setting is compared with. */
export interface SettingLimits {
  readonly kind: Kind;
  /** Draws at one setting, at most. */
  readonly draws: number;
  /** Settings of the claim that were tried; ∞ where settings that gave no answer took a share of the budget, too. */
  readonly tried: number;
}

/** Rounding of a logarithm, as a share of it. */
const ROUNDING = 1e-9;

/**
 * Why what is recorded of a setting contradicts itself, for a sentence; undefined when it does not. An answer given from
 * draws must follow from the evidence recorded for it, at the level of one of the claim's settings.
 */
export function settingInconsistency(result: SettingResult, limits: SettingLimits): string | undefined {
  const wrong =
    countFault(result, limits) ?? (KINDS[limits.kind].estimates ? estimateFault(result, limits) : undefined);
  return wrong === undefined ? undefined : `at ${settingText(result.setting)} ${wrong}`;
}

export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function countFault({ draws, status, at }: SettingResult, limits: SettingLimits): string | undefined {
  if (!isCount(draws)) return `the number of draws is ${draws}`;
  if (draws > limits.draws) return `there are ${draws} draws, and ${limits.draws} were allowed`;
  if (at !== undefined && (status !== 'refuted' || draws !== at.block * BLOCK + at.index + 1))
    return `the failing draw is not the last of ${draws}`;
  return undefined;
}

function estimateFault(result: SettingResult, { kind, tried }: SettingLimits): string | undefined {
  const { status, draws, alpha, level, measured = Number.NaN } = result;
  if (level !== undefined && level !== 1 - CLAIM_ALPHA) return `the level of the interval is ${level}`;
  if (draws === 0)
    return status === 'vacuous' || status === 'unreachable' ? undefined : `it is ${status} without a draw`;
  if (status === 'proved') return 'draws prove it';
  if (alpha === undefined) return 'no level is recorded';
  const number = numberOf(alpha.refuted);
  if (number === undefined || alpha.upheld !== alpha.refuted || number > tried)
    return 'the level is that of no setting tried';
  if (
    (kind === 'probability' || kind === 'splitting' || kind === 'quantile') &&
    !(typeof measured === 'number' && measured >= 0 && measured <= 1)
  )
    return `a probability was measured to be ${measured}`;
  return slackFault(result) ?? evidenceFault(result, alpha);
}

/** Which setting of its claim, from 1, has a level; undefined where none does. */
export function numberOf(level: number): number | undefined {
  const number = Math.round((Math.sqrt(1 + (2 * CLAIM_ALPHA) / level) - 1) / 2);
  return number >= 1 && Number.isSafeInteger(number) && settingAlpha(number).refuted === level ? number : undefined;
}

function slackFault({ measured, claimed, relation, slack }: SettingResult): string | undefined {
  if (typeof measured !== 'number' || typeof claimed !== 'number' || relation === undefined) return undefined;
  const below = relation === '≤' ? claimed - measured : measured - claimed;
  const meant = jsonNumber(relation === '=' ? -Math.abs(below) : below);
  return slack === meant ? undefined : `the slack is ${slack}, where ${measured} and ${claimed} give ${meant}`;
}

/** Draws for a unit of evidence say how much there is of it where the evidence itself is not kept. */
function evidenceFault(
  { status, draws, tightness, logEvidence }: SettingResult,
  alpha: NonNullable<SettingResult['alpha']>,
): string | undefined {
  if (status !== 'upheld' && status !== 'refuted') return undefined;
  const needed = -Math.log(alpha[status]) * (1 - ROUNDING);
  const kept = logEvidence === undefined ? undefined : doubleOf(logEvidence[status]);
  const derived = status === 'upheld' ? draws / tightness : undefined;
  for (const found of [kept, derived])
    if (found !== undefined && !(found >= needed))
      return `it is ${status} on evidence of ${found.toPrecision(3)} nats, and ${needed.toPrecision(3)} are needed`;
  return undefined;
}
