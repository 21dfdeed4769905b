import { expect, test } from 'vitest';
import { asNow } from '../inconsistency.ts';

test.each([
  ['Refuted at no parameters: computed 3, claimed ≤ 2.', 'Refuted: computed 3, claimed ≤ 2.'],
  ['Refuted at no parameters.', 'Refuted.'],
  ['Upheld at 1 setting, no parameters: computed 3, claimed ≤ 4.', 'Upheld: computed 3, claimed ≤ 4.'],
  ['Upheld at 1 setting, with 200 draws.', 'Upheld, with 200 draws.'],
  [
    'Undecided at no parameters: computed 3, claimed ≤ 2; it ran out.',
    'Undecided: computed 3, claimed ≤ 2; it ran out.',
  ],
  ['Refuted at n = 1.', 'Refuted at n = 1.'],
  ['Upheld at 12 settings.', 'Upheld at 12 settings.'],
])('an earlier sentence, %s, is read as it is written now', (before, now) => {
  expect(asNow(before)).toBe(now);
});
