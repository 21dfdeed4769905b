import { expect, test } from 'vitest';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { sizesTried } from '../sizesTried.ts';

const at = (setting: Setting, status: SettingResult['status'] = 'upheld'): SettingResult => ({
  setting,
  status,
  draws: 0,
  tightness: 0,
});

test('sizes are the extreme values over the settings that were upheld, and over no others', () => {
  const tried = [at({ n: 4 }), at({ n: 9 }), at({ n: 2 }), at({ n: 1 }, 'vacuous'), at({ n: 99 }, 'undecided')];
  expect(sizesTried(tried)).toEqual({ n: [2, 9] });
  expect(sizesTried([at({ n: 1 }, 'vacuous')])).toEqual({});
});

test('rationals are compared by their values', () => {
  expect(sizesTried(['1/3', '0.5', '2/3', '-7/2'].map((x) => at({ x })))).toEqual({ x: ['-7/2', '2/3'] });
});

test('numbers are compared exactly, also where doubles are too small for it', () => {
  const values = [2.467e-320, 1e-320, 1e-319, 5e-324];
  expect(sizesTried(values.map((x) => at({ x })))).toEqual({ x: [5e-324, 1e-319] });
});

test('a parameter may have the name of what every object has', () => {
  const tried = [1, 3].map((n) => at({ constructor: n, toString: n }));
  expect(sizesTried(tried)).toEqual({ constructor: [1, 3], toString: [1, 3] });
});

test('what is no number is listed, each value once', () => {
  const tried = ['sphere', 'Gauss', 'sphere'].map((law, i) => at({ law, even: i % 2 === 0 }));
  expect(sizesTried(tried)).toEqual({ law: ['sphere', 'Gauss'], even: [true, false] });
});

test('those of earlier rounds are widened', () => {
  const previous = { n: [5, 9], law: ['sphere'] };
  expect(sizesTried([at({ n: 7, law: 'Gauss' }), at({ n: 12, law: 'sphere' })], previous)).toEqual({
    n: [5, 12],
    law: ['sphere', 'Gauss'],
  });
});
