import type { Evidence, GrowthDrift, GrowthEvidence, SettingResult } from '../../results/ClaimResult.ts';
import { decidingSetting } from '../../results/decidingSetting.ts';
import { countOf } from '../../results/words/countText.ts';
import { numberText } from '../../results/words/numberText.ts';
import { intervalText } from '../../results/words/intervalText.ts';
import { comparison } from '../../results/words/comparison.ts';
import { plainText } from '../../results/words/phrase.ts';
import { percentText } from '../../results/words/percentText.ts';
import { settingText } from '../../results/words/settingText.ts';

/**
 * The reason for a verdict in a few words: the smallest counterexample, the tightest setting, the method of proof.
 *
 * @example evidenceInShort(evidence) // 'n = 2, m = 1: measured 0.23, claimed ≥ 0.5'
 */
export function evidenceInShort(evidence: Evidence): string {
  switch (evidence.by) {
    case 'enumeration':
      return `all ${countOf(evidence.size, 'setting')}`.replace('all no', 'no');
    case 'solver':
      return `for all parameters, by ${evidence.solver}`;
    case 'settings':
    case 'counterexample':
      return at(decidingSetting(evidence)!.result);
    case 'contradiction':
      return `no reals meet the hypotheses${evidence.divides === undefined ? '' : ' without dividing by 0'}, by ${evidence.solver}`;
    case 'unconfirmed':
      return evidence.model === undefined
        ? `${evidence.solver} gave up`
        : `${settingText(evidence.model)}: not confirmed, reported by ${evidence.solver} alone`;
    case 'undecided setting':
      return `${at(evidence.worst)}${toDecide(evidence.worst)}`;
    case 'time':
      return evidence.worst === undefined ? 'the time ran out' : `the time ran out; ${at(evidence.worst)}`;
    case 'growth':
      return growthInShort(evidence);
    case 'nothing':
      return [
        `${percentText(evidence.share)} of the settings tried`,
        ...(evidence.why ?? []).map(({ why }) => why),
      ].join('; ');
    case 'fault':
      return `${evidence.fault.message}${evidence.fault.place === undefined ? '' : ` (${evidence.fault.place})`}`;
  }
}

function growthInShort({ slope, points, drift }: GrowthEvidence): string {
  const parts = [
    ...(drift === undefined ? [] : [`measured/law ${driftInShort(drift)}`]),
    ...(slope === undefined ? [] : [`slope ${intervalText(slope)}`]),
  ];
  return `${parts.join(', ')} over ${countOf(points.length, 'size')}`;
}

function driftInShort({ order, rose, fell }: GrowthDrift): string {
  const [up, down] = [`up by ≤ ${numberText(rose, 3)}×`, `down by ≤ ${numberText(fell, 3)}×`];
  return { O: up, Omega: down, Theta: `${up}, ${down}` }[order];
}

function at(result: SettingResult): string {
  return [settingText(result.setting), plainText(comparison(result))].filter((part) => part !== '').join(': ');
}

function toDecide({ furtherDraws, near }: SettingResult): string {
  if (near !== undefined) return `, more than ${numberText(near.least, 2)} more draws`;
  return typeof furtherDraws === 'number' ? `, about ${numberText(furtherDraws, 2)} more draws` : '';
}
