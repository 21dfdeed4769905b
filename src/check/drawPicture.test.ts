import { describe, expect, test } from 'vitest';
import type { Picture } from '../claim/Claim.ts';
import type { Setting } from '../claim/Setting.ts';
import { draw } from './drawPicture.ts';

const picture: Picture<Setting> = {
  title: 'Two curves',
  along: 'm',
  values: [1, 2, 4],
  logarithmic: true,
  at: { n: 3 },
  y: 'loss',
  curves: {
    product: ({ n, m }) => Number(n) * Number(m),
    gap: ({ m }) => 1 / (Number(m) - 2),
  },
  marks: { here: 2.5 },
};

describe('a picture', () => {
  test('is computed at each value, with gaps where there is no finite one', () => {
    expect(draw(picture)).toEqual({
      title: 'Two curves',
      along: 'm',
      at: { n: 3 },
      y: 'loss',
      logarithmic: true,
      logarithmicY: false,
      values: [1, 2, 4],
      curves: [
        { name: 'product', y: [3, 6, 12] },
        { name: 'gap', y: [-1, null, 0.5] },
      ],
      marks: [{ name: 'here', at: 2.5 }],
    });
  });

  test.each([
    [
      {
        curves: {
          bad: () => {
            throw new Error('no');
          },
        },
      },
      'the picture cannot be drawn: no',
    ],
    [{ values: [1, Number.NaN] }, 'the picture cannot be drawn: a place along m is NaN'],
    [{ marks: { far: Infinity } }, 'the picture cannot be drawn: a place along m is Infinity'],
  ] as [Partial<Picture<Setting>>, string][])('that cannot be drawn is a fault (%#)', (changes, message) => {
    expect(draw({ ...picture, ...changes })).toEqual({ message, key: 'picture' });
  });
});
