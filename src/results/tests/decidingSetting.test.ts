import { expect, test } from 'vitest';
import type { SettingResult } from '../ClaimResult.ts';
import { decidingSetting } from '../decidingSetting.ts';

const found: SettingResult = { setting: { n: 2 }, status: 'refuted', draws: 40, measured: 0.1, tightness: 0 };

test('a counterexample that was decided again is told by its fresh draws, and found by those of the search', () => {
  const confirmation = { ...found, draws: 400, measured: 0.3 };
  const evidence = { by: 'counterexample', smallest: found, failed: 1, token: '' } as const;
  expect(decidingSetting({ ...evidence, confirmation })).toEqual({
    name: 'smallest counterexample',
    result: confirmation,
    found,
  });
  expect(decidingSetting(evidence)!.result).toBe(found);
});

test('evidence that rests on no setting has none', () => {
  expect(decidingSetting({ by: 'enumeration', size: 3 })).toBeUndefined();
  expect(decidingSetting({ by: 'time' })).toBeUndefined();
  expect(decidingSetting({ by: 'time', worst: found })!.name).toBe('open setting');
});
