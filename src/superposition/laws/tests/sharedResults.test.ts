import { expect, test } from 'vitest';
import { coherenceProbability, sphereSumReluMoments } from '../../index.ts';

test.each<[string, () => object]>([
  ['coherenceProbability', () => coherenceProbability(1, 3, 0.5)],
  ['coherenceProbability of a large bound', () => coherenceProbability(5, 3, 1)],
  ['sphereSumReluMoments', () => sphereSumReluMoments(3, 5, 0.1)],
])('changing what %s returned changes no later result', (_name, compute) => {
  const before = structuredClone(compute());
  const result = compute();
  for (const key of Object.keys(result)) Reflect.set(result, key, 0);
  expect(compute()).toEqual(before);
});
