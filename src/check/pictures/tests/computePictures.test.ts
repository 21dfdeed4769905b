import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../results/ClaimResult.ts';
import type { PictureData } from '../../../results/PictureData.ts';
import { type AnyPicture, type Picture, picture } from '../../../claim/Picture.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { watchRuns } from '../../validate/ClaimFault.ts';
import { computePictures } from '../computePictures.ts';

const curves: Picture<Setting> = {
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
const phase = {
  title: 'A phase',
  at: { k: 1 },
  across: { parameter: 'n', values: [1, 2, 4], logarithmic: true },
  up: { parameter: 'm', values: [0, 1, 2, 3] },
  shade: 'share',
  level: 1 / 2,
} as const;
const histogram: Picture<Setting> = {
  title: 'A histogram',
  at: {},
  sample: (rng) => rng(),
  draws: 2000,
  bars: [0, 0.5, 2],
  x: 'u',
  densities: { uniform: () => 1 },
};
const vectors: Picture<Setting> = {
  title: 'Vectors',
  at: {},
  vectors: () => [
    { name: 'a', to: [1, 0], group: 'first' },
    { name: 'b', from: [1, 0], to: [1, 1 / 3], group: 'second' },
  ],
  circles: { one: 1 },
};

type Asked = Picture<Setting> | AnyPicture;
const stream = { seed: '7', id: 'a' };
const drawn = (asked: Asked | readonly Asked[], key = stream): readonly PictureData[] | Fault =>
  computePictures(asked, key);
function only<S extends PictureData['shows']>(
  shows: S,
  asked: Asked,
  key = stream,
): Extract<PictureData, { shows: S }> {
  const drawings = drawn(asked, key);
  if ('message' in drawings) throw new Error(drawings.message);
  expect(drawings.map((drawing) => drawing.shows)).toEqual([shows]);
  return drawings[0] as Extract<PictureData, { shows: S }>;
}

test('each function of a picture is told with the setting at which it is asked, should it never end', () => {
  const seen: Setting[] = [];
  watchRuns((key, setting) => (key === 'picture' && seen.push({ ...setting }), false));
  try {
    drawn(curves);
  } finally {
    watchRuns(undefined);
  }
  expect(seen.slice(0, 3)).toEqual([1, 2, 4].map((m) => ({ n: 3, m })));
});

describe('curves', () => {
  test('are computed at each value, with gaps where there is no finite one', () => {
    expect(only('curves', curves)).toEqual({
      shows: 'curves',
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
      measured: [],
      marks: [{ name: 'here', at: 2.5 }],
    });
  });

  test('keep an enclosure beside its middle, and drop one that is no wider than a line', () => {
    const [wide, thin] = only('curves', {
      ...curves,
      curves: { wide: ({ m }) => [Number(m), Number(m) + 2], thin: () => [1, 1 + 1e-12] },
    }).curves;
    expect(wide).toEqual({
      name: 'wide',
      y: [2, 3, 5],
      intervals: [
        [1, 3],
        [2, 4],
        [4, 6],
      ],
    });
    expect(thin).toEqual({ name: 'thin', y: [1, 1, 1] });
  });

  test('stand beside measured means, whose intervals hold the truth', () => {
    const measured = {
      half: {
        draws: 400,
        quantity: (rng: () => number) => (rng() < 1 / 2 ? 0 : 1),
        range: (): readonly [number, number] => [0, 1],
      },
    };
    const { measured: found, level } = only('curves', { ...curves, measured });
    expect(level).toBe(0.95);
    expect(found[0]?.points.map(({ x }) => x)).toEqual([1, 2, 4]);
    for (const { mean, interval } of found[0]!.points) {
      expect(interval[0]).toBeLessThan(1 / 2);
      expect(interval[1]).toBeGreaterThan(1 / 2);
      expect(mean).toBeGreaterThan(interval[0]);
      expect(interval[1] - interval[0]).toBeLessThan(0.3);
    }
    expect(new Set(found[0]!.points.map(({ mean }) => mean)).size).toBeGreaterThan(1);
  });
});

describe('a matrix', () => {
  const asked: Picture<Setting> = {
    title: 'M',
    at: {},
    entry: 'e',
    matrix: () => [[1, -4, Infinity], Float64Array.of(0, 1 / 3, 2)],
  };

  test('has its rows in order, with gaps, and its largest entry as the limit', () => {
    expect(only('matrix', asked)).toEqual({
      shows: 'matrix',
      title: 'M',
      at: {},
      entry: 'e',
      limit: 4,
      rows: [
        [1, -4, null],
        [0, 0.33333, 2],
      ],
    });
    expect(only('matrix', { ...asked, limit: 2 }).limit).toBe(2);
    expect(only('matrix', { ...asked, matrix: () => [[0]] }).limit).toBe(1);
  });

  test('may be drawn, the same each time', () => {
    const random = { ...asked, matrix: (rng: () => number) => [[rng(), rng()]] };
    expect(only('matrix', random)).toEqual(only('matrix', random));
    expect(only('matrix', random, { seed: '8', id: 'a' })).not.toEqual(only('matrix', random));
  });
});

describe('a phase diagram', () => {
  test('has a row of cells for each value that goes up, and the boundary between them', () => {
    const {
      cells,
      boundary,
      draws,
      curves: lines,
    } = only('phase', {
      ...phase,
      value: ({ n, m }: Setting) => (Number(m) >= Number(n) ? 1 : 0),
      curves: { 'm = n': ({ n }: Setting) => Number(n) },
    });
    expect(cells).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [1, 1, 0],
      [1, 1, 0],
    ]);
    expect(draws).toBeUndefined();
    // At n = 4 nothing passes the level.
    expect(boundary).toEqual({
      level: 1 / 2,
      points: [
        { x: 1, y: 0.5 },
        { x: 2, y: 1.5 },
      ],
    });
    expect(lines).toEqual([{ name: 'm = n', y: [1, 2, 4] }]);
  });

  test('is interpolated in the logarithm where the axis is logarithmic', () => {
    const { boundary } = only('phase', {
      ...phase,
      up: { parameter: 'm', values: [1, 100], logarithmic: true },
      value: ({ m }: Setting) => (Number(m) > 1 ? 1 : 0),
    });
    expect(boundary?.points[0]?.y).toBe(10);
  });

  test('says from where to where the level is not told apart, to the edge where it is nowhere', () => {
    const enclosed = only('phase', {
      ...phase,
      value: ({ m }: Setting) => [Number(m) / 4, Number(m) / 4 + 0.25] as const,
    });
    expect(enclosed.boundary?.points[0]).toEqual({ x: 1, y: 1.5, interval: [1, 2] });
    const open = only('phase', { ...phase, value: ({ m }: Setting) => [0, Number(m) / 3] as const, level: 0.4 });
    expect(open.boundary?.points[0]?.interval).toEqual([1.2, 3]);
  });

  test('may be drawn, each cell with its interval', () => {
    const asked = { ...phase, chance: (rng: () => number, { m }: Setting) => (rng() * Number(m)) / 3, draws: 60 };
    const { cells, draws, confidence, boundary } = only('phase', asked);
    expect([draws, confidence]).toEqual([60, 0.95]);
    expect(cells[3]?.every((cell) => cell !== null && Math.abs(cell - 1 / 2) < 0.15)).toBe(true);
    for (const { y, interval } of boundary?.points ?? []) {
      expect(interval?.[0]).toBeLessThanOrEqual(y);
      expect(interval?.[1]).toBeGreaterThanOrEqual(y);
    }
  });
});

describe('a histogram', () => {
  test('counts draws into bars, with intervals that hold the truth, and those beyond', () => {
    const { bars, beyond, densities, values } = only('histogram', histogram);
    expect(bars).toHaveLength(2);
    for (const { height, interval } of bars) {
      expect(height).toBeCloseTo(1, 0);
      expect(interval[0]).toBeLessThan(1);
      expect(interval[1]).toBeGreaterThan(1);
    }
    const inside = bars.reduce((sum, { height }) => sum + height * 0.25 * 2000, 0);
    expect(Math.abs(inside + beyond - 2000)).toBeLessThan(1);
    expect(beyond).toBeGreaterThan(900);
    expect([values[0], values.at(-1)]).toEqual([0, 0.5]);
    expect(densities[0]?.y).toHaveLength(values.length);
  });
});

describe('vectors', () => {
  test('begin at the origin unless told otherwise', () => {
    expect(only('vectors', vectors)).toEqual({
      shows: 'vectors',
      title: 'Vectors',
      at: {},
      vectors: [
        { name: 'a', from: [0, 0], to: [1, 0], group: 'first' },
        { name: 'b', from: [1, 0], to: [1, 0.33333], group: 'second' },
      ],
      circles: [{ name: 'one', radius: 1 }],
      joined: false,
    });
  });
});

describe('pictures', () => {
  test('may be several, each from a stream of its own that the claim and the seed name', () => {
    const both = drawn([histogram, histogram]);
    const [first, second] = both as readonly PictureData[];
    expect(first).not.toEqual(second);
    expect(only('histogram', histogram)).toEqual(first);
    expect(only('histogram', histogram, { seed: '8', id: 'a' })).not.toEqual(first);
    expect(only('histogram', histogram, { seed: '7', id: 'b' })).not.toEqual(first);
  });

  test('may have parameters of their own', () => {
    const own = picture<{ t: number }>({
      title: 't',
      at: {},
      along: 't',
      values: [1, 2, 3],
      y: 'y',
      curves: { square: ({ t }) => t * t },
    });
    expect(only('curves', own).curves).toEqual([{ name: 'square', y: [1, 4, 9] }]);
  });

  const throws = (): never => {
    throw new Error('no');
  };
  test.each<[string, object, string]>([
    ['curves that throw', { ...curves, curves: { bad: throws } }, 'no'],
    ['curves of text', { ...curves, curves: { bad: () => 'x' } }, 'a value is x; it must be a number'],
    ['a place that is no number', { ...curves, values: [1, Number.NaN] }, 'a place along m is NaN'],
    ['no place', { ...curves, values: [] }, 'there is no value of m'],
    ['a mark at infinity', { ...curves, marks: { far: Infinity } }, 'a place along m is Infinity'],
    ['0 on a logarithmic axis', { ...curves, values: [0, 1] }, 'a place along m is 0, and the axis is logarithmic'],
    [
      'a quantity beyond its range',
      { ...curves, measured: { bad: { draws: 3, quantity: () => 2, range: () => [0, 1] } } },
      'invalid value; not in [0, 1]: 2',
    ],
    [
      'a cell above 1',
      { ...phase, value: () => 1.5 },
      'value is 1.5 at k = 1, n = 1, m = 0; it must be a number in [0, 1]',
    ],
    ['cells that throw', { ...phase, value: throws }, 'no'],
    [
      'a chance that is no number',
      { ...phase, chance: () => Number.NaN, draws: 4 },
      'invalid value; not in [0, 1]: NaN',
    ],
    [
      'values that do not grow',
      { ...phase, value: () => 1, up: { parameter: 'm', values: [2, 1] } },
      'the values of m do not grow',
    ],
    [
      'an axis of one value',
      { ...phase, value: () => 1, up: { parameter: 'm', values: [2] } },
      'there is one value of m; an axis needs two',
    ],
    ['draws that are no numbers', { ...histogram, sample: () => Number.NaN }, 'a draw is NaN'],
    ['samples that throw', { ...histogram, sample: throws }, 'no'],
    ['no draws', { ...histogram, draws: 0 }, 'draws is 0; it must be a positive integer'],
    [
      'no bars',
      { ...histogram, bars: [1, 0, 3] },
      'bars is [1, 0, 3]; it must be [lo, hi, count] with lo < hi and at least one bar',
    ],
    ['no vectors', { ...vectors, vectors: () => [] }, 'there is no vector'],
    [
      'a vector that is not finite',
      { ...vectors, vectors: () => [{ name: 'a', to: [1, Number.NaN], group: 'g' }] },
      'the vector a is (1, NaN)',
    ],
    ['a circle without radius', { ...vectors, circles: { c: 0 } }, 'the radius of c is 0'],
    ['an empty matrix', { title: 't', at: {}, entry: 'e', matrix: () => [[]] }, 'the matrix has no entry'],
    [
      'a matrix whose rows differ in length',
      { title: 't', at: {}, entry: 'e', matrix: () => [[1, 2], [3]] },
      'row 1 of the matrix has length 1, and row 0 has 2',
    ],
    [
      'a matrix with a negative limit',
      { title: 't', at: {}, entry: 'e', matrix: () => [[1]], limit: -1 },
      'the limit is -1; it must be above 0',
    ],
    ['a number', 3 as unknown as object, 'it is 3'],
    ['nothing to draw', { title: 't', at: {} }, 'it has none of curves, across, matrix, sample and vectors'],
  ])('that cannot be drawn are a fault: %s', (_, asked, message) => {
    expect(drawn(asked as Picture<Setting>)).toEqual({
      message: `the picture cannot be drawn: ${message}`,
      key: 'picture',
    });
  });

  test('of which one cannot be drawn are a fault as a whole', () => {
    expect(drawn([curves, { ...vectors, vectors: () => [] }])).toMatchObject({ key: 'picture' });
  });
});
