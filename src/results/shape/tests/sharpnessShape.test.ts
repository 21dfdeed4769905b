import { expect, test } from 'vitest';
import type { Sharpness } from '../../Sharpness.ts';
import { sharpness } from '../sharpnessShape.ts';

const sharp: Sharpness = {
  constant: 'the 4',
  printed: 4,
  find: 'largest',
  between: [1, 5],
  resolution: 0.1,
  along: 'n',
  points: [
    { size: 1, refuted: null, upheld: 5, printed: 'upheld', draws: 12 },
    { size: 2, refuted: null, upheld: null, printed: 'vacuous', draws: 0, disorder: { upheld: 2, refuted: 1 } },
  ],
  limit: { value: 4, why: 'so it is' },
  budget: 1e-9,
  sentence: 'How sharp it is.',
};

test('a sharp constant is read as it was written', () => {
  expect(sharpness(JSON.parse(JSON.stringify(sharp)), 'sharp')).toBeNull();
});

test.each([
  [{ find: 'least' }, 'sharp.find'],
  [{ points: [{ ...sharp.points[0], refuted: '3' }] }, 'sharp.points[0].refuted'],
  [{ points: [{ ...sharp.points[1], disorder: {} }] }, 'sharp.points[0].disorder.upheld'],
  [{ limit: { value: 4 } }, 'sharp.limit.why'],
  [{ sentence: undefined }, 'sharp.sentence'],
])('one that was damaged is told with its place (%#)', (damage, place) => {
  expect(sharpness({ ...sharp, ...damage }, 'sharp')).toContain(place);
});
