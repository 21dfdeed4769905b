import { describe, expect, test } from 'vitest';
import { longClaims, progressText } from '../progressText.ts';

const at = { done: 3, total: 60, timeLimit: 300, draws: 0 };

test.each([
  [9_999, '3/60 · 9999 draws · 14 s · lemma-1, theorem-2'],
  [123_456, '3/60 · 123 thousand draws · 14 s · lemma-1, theorem-2'],
  [1_234_567, '3/60 · 1.2 million draws · 14 s · lemma-1, theorem-2'],
  [123_456_789, '3/60 · 123 million draws · 14 s · lemma-1, theorem-2'],
])('%i draws read as in %s', (draws, text) => {
  const running = [{ id: 'lemma-1', since: 2000 }, { id: 'theorem-2' }];
  expect(progressText({ ...at, running, draws }, 14, 13_000)).toBe(text);
});

test('a claim that takes long is shown with its time and its limit', () => {
  const running = [{ id: 'lemma-1', since: 2000 }, { id: 'theorem-2' }];
  expect(progressText({ ...at, running }, 125, 122_900)).toBe(
    '3/60 · 0 draws · 125 s · lemma-1 (120 s of 300 s), theorem-2',
  );
});

describe('where no line shows how far a run is, claims that take long', () => {
  test('are spoken of twice, and again where they begin anew', () => {
    const due = longClaims();
    const after = (seconds: number, since = 0) =>
      due({ ...at, running: [{ id: 'lemma-1', since }, { id: 'theorem-2' }] }, since + 1000 * seconds);
    expect(after(119)).toEqual([]);
    expect(after(120)).toEqual(['lemma-1 has run for 120 s of 300 s']);
    expect(after(200)).toEqual([]);
    expect(after(240)).toEqual(['lemma-1 has run for 240 s of 300 s']);
    expect(after(299)).toEqual([]);
    expect(after(130, 400_000)).toEqual(['lemma-1 has run for 130 s of 300 s']);
  });

  test('are not said to have run for more than there is', () => {
    const due = longClaims();
    expect(due({ ...at, timeLimit: 5, running: [{ id: 'a', since: 0 }] }, 10_000)).toEqual([
      'a has run for 10 s, over its limit of 5 s, waiting for its last call',
    ]);
  });

  test('are left alone where the limit itself is short', () => {
    const due = longClaims();
    expect(due({ ...at, timeLimit: 2, running: [{ id: 'a', since: 0 }] }, 1900)).toEqual([]);
  });
});
