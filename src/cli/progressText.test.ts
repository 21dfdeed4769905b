import { expect, test } from 'vitest';
import { progressText } from './progressText.ts';

test.each([
  [9_999, '3/60 · 9999 draws · 14 s · lemma-1, theorem-2'],
  [123_456, '3/60 · 123 thousand draws · 14 s · lemma-1, theorem-2'],
  [1_234_567, '3/60 · 1.2 million draws · 14 s · lemma-1, theorem-2'],
  [123_456_789, '3/60 · 123 million draws · 14 s · lemma-1, theorem-2'],
])('%i draws read as in %s', (draws, text) => {
  expect(progressText({ done: 3, total: 60, running: ['lemma-1', 'theorem-2'], draws }, 14)).toBe(text);
});
