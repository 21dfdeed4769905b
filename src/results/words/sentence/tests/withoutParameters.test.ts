import { describe, expect, test } from 'vitest';
import type { SettingResult } from '../../../ClaimResult.ts';
import { sentenceOf } from '../sentenceOf.ts';

const at = (keys: Partial<SettingResult>): SettingResult => ({
  setting: {},
  status: 'upheld',
  draws: 0,
  tightness: 0,
  ...keys,
});
const measured = { measured: 3, relation: '≤', claimed: 2 } as const;

describe('a sentence on a claim without parameters names no setting', () => {
  test('where it is refuted', () => {
    const said = (result: SettingResult): string =>
      sentenceOf({
        verdict: 'refuted',
        evidence: { by: 'counterexample', smallest: result, found: result, failed: 1, token: 't' } as never,
        statuses: { refuted: 1 },
      });
    expect(said(at({ status: 'refuted', ...measured }))).toBe('Refuted: computed 3, claimed ≤ 2.');
    expect(said(at({ status: 'refuted' }))).toBe('Refuted.');
  });

  test('where it is upheld', () => {
    const said = (tightest: SettingResult): string =>
      sentenceOf({ verdict: 'upheld', evidence: { by: 'settings', tightest }, statuses: { upheld: 1 } });
    expect(said(at({ ...measured, claimed: 4 }))).toBe('Upheld: computed 3, claimed ≤ 4.');
    expect(said(at({}))).toBe('Upheld.');
    expect(said(at({ draws: 200 }))).toBe('Upheld, with 200 draws.');
    expect(said(at({ setting: { n: 1 } }))).toBe('Upheld at 1 setting, n = 1.');
  });

  test('where it is undecided', () => {
    const worst = at({ status: 'undecided', ...measured });
    expect(
      sentenceOf({ verdict: 'undecided', evidence: { by: 'undecided setting', worst }, statuses: { undecided: 1 } }),
    ).toMatch(/^Undecided: computed 3, claimed ≤ 2; /u);
  });
});
