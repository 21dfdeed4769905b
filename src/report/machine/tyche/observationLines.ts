import type { ClaimResult, SettingResult } from '../../../results/ClaimResult.ts';
import type { Results } from '../../../results/Results.ts';
import { settingKey } from '../../../claim/Setting.ts';
import { notFinite } from '../../../results/jsonNumber.ts';
import { decidingSetting } from '../../../results/decidingSetting.ts';
import { comparison } from '../../../results/words/comparison.ts';
import { plainText } from '../../../results/words/phrase.ts';
import { settingText } from '../../../results/words/settingText.ts';
import { surpriseText } from '../../words/surpriseText.ts';
import { features, numericNames } from './features.ts';

/** The viewer's word for each status of a setting. It has three; `gave_up` is for all that is inconclusive. */
const STATUSES: Readonly<Record<SettingResult['status'], 'passed' | 'failed' | 'gave_up'>> = {
  proved: 'passed',
  upheld: 'passed',
  refuted: 'failed',
  undecided: 'gave_up',
  vacuous: 'gave_up',
  unreachable: 'gave_up',
};

/** The viewer keeps the latest run of each property. Nothing here depends on the time, so that there is only one. */
const RUN_START = 0;

/**
 * The settings tried, one JSON object a line, in the form that property-based testing tools share and the viewer Tyche
 * opens (OpenPBTStats; "Observability" in the documentation of Hypothesis): for each claim a message with its verdict,
 * then a test case for each setting, whose parameters and figures are features to look at.
 */
export function observationLines(results: Results): string {
  const lines = results.claims.flatMap((claim) => {
    const tried = triedAt(claim);
    const numeric = numericNames(tried.map(({ setting }) => setting));
    return [message(claim), ...tried.map((result) => testCase(claim, result, numeric))];
  });
  return lines.map((line) => `${JSON.stringify(line, finite)}\n`).join('');
}

/** The settings tried, and the deciding one if it is not among those kept. */
function triedAt({ tried, evidence }: ClaimResult): readonly SettingResult[] {
  const decisive = decidingSetting(evidence)?.found;
  if (decisive === undefined) return tried;
  const key = settingKey(decisive.setting);
  return tried.some(({ setting }) => settingKey(setting) === key) ? tried : [...tried, decisive];
}

function message(claim: ClaimResult): object {
  const { id, title, sentence, surprise } = claim;
  return {
    type: surprise ? 'alert' : 'info',
    run_start: RUN_START,
    property: id,
    title: surprise ? `${title} (${surpriseText(claim)})` : title,
    content: sentence,
  };
}

function testCase({ id }: ClaimResult, result: SettingResult, numeric: ReadonlySet<string>): object {
  const { setting, relation, claimed, interval, level, at, shown } = result;
  return {
    type: 'test_case',
    run_start: RUN_START,
    property: id,
    status: STATUSES[result.status],
    status_reason: STATUSES[result.status] === 'passed' ? '' : reason(result),
    // With the claim's id: the viewer calls a setting that two claims share a duplicate.
    representation: `${id}(${settingText(setting)})`,
    arguments: setting,
    how_generated: 'tried by the search',
    features: features(result, numeric),
    coverage: null,
    timing: {},
    metadata: { relation, claimed, interval, level, at, shown },
  };
}

function reason(result: SettingResult): string {
  const measured = plainText(comparison(result));
  return measured === '' ? result.status : `${result.status}: ${measured}`;
}

/** Numbers that JSON cannot represent, written as figures are. */
const finite = (_name: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? notFinite(value) : value;
