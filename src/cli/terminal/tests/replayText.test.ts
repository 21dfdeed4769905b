import { expect, test } from 'vitest';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import type { ClaimEntry } from '../../../run/ClaimEntry.ts';
import type { Place } from '../../../check/search/token.ts';
import { replayText } from '../replayText.ts';

const entry = { id: 'a', place: '', title: 'A' } as unknown as ClaimEntry;
const result: SettingResult = {
  setting: { p: 0.1 },
  status: 'undecided',
  tightness: 0,
  draws: 500,
  measured: 0.1 + 0.2,
  relation: '≤',
  claimed: 0.25,
  interval: [-0.06, 0.6 * 3],
  level: 1 - 1e-9,
};
const said = (place: Place, more: Partial<SettingResult> = {}): string =>
  replayText(entry, { id: 'a', seed: 's', setting: {}, place }, { ...result, ...more });

test('writes the numbers of a replay as a reader would', () => {
  expect(said({ kind: 'fresh', draws: 500 })).toContain(
    'measured  0.3\nbetween   −0.06 and 1.8, except with probability 10⁻⁹\nclaimed   ≤ 0.25',
  );
});

test('says that it fails by its estimate or here, and claims no record of a token that anyone may type', () => {
  expect(said({ kind: 'fresh', draws: 500 })).toMatch(
    /The claim fails here: the estimate from these draws is on the wrong side of its bound\.$/u,
  );
  expect(said({ kind: 'exact' }, { status: 'refuted' })).toMatch(/\n\nThe claim fails here\.$/u);
  expect(said({ kind: 'exact' })).toMatch(/\n\nThe claim no longer fails here\.$/u);
});
