import { expect, test } from 'vitest';
import type { Hypothesis } from '../Question.ts';
import { nullHypotheses } from '../nullHypotheses.ts';

test('a bound from below is refuted by itself and upheld against the bound less the margin', () => {
  expect(nullHypotheses({ hypothesis: { atLeast: 0.5 }, margin: 0.125, range: 'event' })).toEqual({
    refuted: { nulls: [{ atLeast: 0.5 }], outOfReach: undefined },
    upheld: { nulls: [{ atMost: 0.375 }], outOfReach: undefined },
  });
});

test('a bound from above is upheld against the bound plus the margin, which is 0 when left out', () => {
  expect(nullHypotheses({ hypothesis: { atMost: 3 }, range: [2, 10] }).upheld.nulls).toEqual([{ atLeast: 3 }]);
});

test('equality is refuted from both sides and upheld against both', () => {
  const { refuted, upheld } = nullHypotheses({ hypothesis: { equals: 0.5, within: 0.25 }, range: 'event' });
  expect(refuted.nulls).toEqual([{ atMost: 0.5 }, { atLeast: 0.5 }]);
  expect(upheld.nulls).toEqual([{ atMost: 0.25 }, { atLeast: 0.75 }]);
});

test('a margin that reaches past the range leaves nothing to uphold, and refuting stays possible', () => {
  for (const margin of [0.005, 0.01]) {
    const { refuted, upheld } = nullHypotheses({ hypothesis: { atLeast: 0.005 }, margin, range: 'event' });
    expect(refuted.nulls).toEqual([{ atLeast: 0.005 }]);
    expect(upheld).toEqual({
      nulls: [],
      outOfReach: `no mean in [0, 1] would make the claim false by more than ${margin}, so upholding it would be vacuous`,
    });
  }
});

test('equality near an end of the range leaves out the side that reaches past it', () => {
  const nearZero = { hypothesis: { equals: 0, within: 0.25 }, range: 'event' } as const;
  expect(nullHypotheses(nearZero).upheld.nulls).toEqual([{ atLeast: 0.25 }]);
  expect(nullHypotheses(nearZero).refuted.nulls).toEqual([{ atMost: 0 }]);
  const anywhere = { hypothesis: { equals: 0.5, within: 0.5 }, range: 'event' } as const;
  expect(nullHypotheses(anywhere).upheld.outOfReach).toContain('would make the claim false by more than 0.5');
});

test('what cannot be false is out of reach to refute, and vacuous to uphold', () => {
  const { refuted, upheld } = nullHypotheses({ hypothesis: { atLeast: 0 }, margin: 0.1, range: 'event' });
  expect(refuted).toEqual({ nulls: [], outOfReach: 'no value is below 0, so none can be shown to be' });
  expect(upheld.outOfReach).toBeDefined();
});

test('certainty can be refuted, and upheld to within a margin only', () => {
  const certain = (margin: number) => nullHypotheses({ hypothesis: { atLeast: 1 }, margin, range: 'event' });
  expect(certain(0.25).upheld.nulls).toEqual([{ atMost: 0.75 }]);
  expect(certain(0).upheld.outOfReach).toBe('no value is above 1, so none can be shown to be');
  expect(certain(0).refuted.nulls).toEqual([{ atLeast: 1 }]);
});

test('values without an upper limit can refute a bound from above and uphold one from below, and nothing else', () => {
  const outOfReach = (question: Parameters<typeof nullHypotheses>[0]) => {
    const { refuted, upheld } = nullHypotheses(question);
    return [refuted.outOfReach, upheld.outOfReach];
  };
  const sentence = (bound: number) => `values without an upper limit cannot show a mean below ${bound}`;
  const range = [0, Infinity] as const;
  expect(outOfReach({ hypothesis: { atMost: 3 }, margin: 1, range })).toEqual([undefined, sentence(4)]);
  expect(outOfReach({ hypothesis: { atLeast: 3 }, margin: 1, range })).toEqual([sentence(3), undefined]);
  expect(outOfReach({ hypothesis: { equals: 3, within: 1 }, range })).toEqual([undefined, sentence(4)]);
  const mirrored = nullHypotheses({ hypothesis: { atMost: 3 }, margin: 1, range: [-Infinity, 5] });
  expect(mirrored.refuted.outOfReach).toBe('values without a lower limit cannot show a mean above 3');
});

test('what values lack that were cut off is added on the side where it could matter', () => {
  const asked = { range: [0, 8], means: [0, 9], tail: 1, margin: 0.25 } as const;
  const nulls = (hypothesis: Hypothesis) => {
    const { refuted, upheld } = nullHypotheses({ ...asked, hypothesis });
    return [refuted.nulls, upheld.nulls];
  };
  expect(nulls({ atLeast: 3 })).toEqual([[{ atLeast: 2 }], [{ atMost: 2.75 }]]);
  expect(nulls({ atMost: 3 })).toEqual([[{ atMost: 3 }], [{ atLeast: 2.25 }]]);
  expect(nulls({ equals: 3, within: 2 })).toEqual([
    [{ atMost: 3 }, { atLeast: 2 }],
    [{ atMost: 1 }, { atLeast: 4 }],
  ]);
  // A mean beyond the values: no value shows that it is larger still.
  expect(nulls({ atMost: 8.5 })).toEqual([[], [{ atLeast: 7.75 }]]);
  expect(nulls({ atLeast: 0.5 })).toEqual([[], [{ atMost: 0.25 }]]);
  expect(() => nullHypotheses({ ...asked, hypothesis: { atLeast: 9.5 } })).toThrow('not in [0, 9]');
  expect(() => nullHypotheses({ ...asked, tail: -1, hypothesis: { atLeast: 1 } })).toThrow('invalid tail');
});

test('impossible questions are refused', () => {
  const refuse = (question: Parameters<typeof nullHypotheses>[0], message: string) =>
    expect(() => nullHypotheses(question)).toThrow(new RangeError(message));
  refuse({ hypothesis: { atLeast: 1.2 }, range: 'event' }, 'invalid bound; not in [0, 1]: 1.2');
  refuse({ hypothesis: { atMost: Infinity }, range: [0, Infinity] }, 'invalid bound; not in [0, Infinity]: Infinity');
  refuse({ hypothesis: { atMost: 0.5 }, margin: -1, range: 'event' }, 'invalid margin; not in [0, ∞): -1');
  refuse({ hypothesis: { equals: 0.5, within: 0 }, range: 'event' }, 'invalid within; not in (0, ∞): 0');
  refuse({ hypothesis: { atMost: 0.5 }, range: [1, 0] }, 'invalid range; its ends are not in order: [1, 0]');
});
