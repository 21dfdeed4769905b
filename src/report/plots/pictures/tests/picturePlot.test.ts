import { describe, expect, test } from 'vitest';
import type { CurvesData, HistogramData, MatrixData, PhaseData, VectorsData } from '../../../../results/PictureData.ts';
import { sampleSetting } from '../../../tests/sampleClaim.ts';
import { samplePictures } from '../../../tests/samplePictures.ts';
import { picturePlot } from '../picturePlot.ts';
import { evidencePlot } from '../../evidencePlot.ts';
import { edgesOf, phaseAxis } from '../phaseAxis.ts';

const { curves, phase, matrix, histogram, vectors } = samplePictures;
const drawn = (drawing: Parameters<typeof picturePlot>[0]): string => picturePlot(drawing)?.text ?? '';
/** The data of the path in the picture, not in its legend, that has these words as its class. */
const path = (text: string, className: string): string =>
  new RegExp(`d="([^"]*)" class="${className}"`, 'u').exec(text)?.[1] ?? '';

describe('curves', () => {
  const plot = (said: Partial<CurvesData>): string => drawn({ ...curves, ...said });

  test('name their marks', () => {
    const text = plot({});
    expect(text).toContain('Marked: c = √(4 ln n), n = 2 at c = 1.665, n = 20 at c = 3.461.');
    expect(text.match(/class="curve curve-\d"/gu)).toHaveLength(6);
  });

  test('draw an enclosure as a band, broken at its gaps', () => {
    const band = { name: 'law', y: [1, 2, null, 3], intervals: [[0.5, 1.5], [1.5, 2.5], null, [2, 4]] } as const;
    const text = plot({ values: [1, 2, 3, 4], curves: [band], logarithmicY: false });
    expect(path(text, 'band band-1').match(/z/gu)).toHaveLength(1);
  });

  test('draw every measured mean with its interval', () => {
    const points = [1, 2, 3].map((x) => ({ x, mean: x / 10, interval: [x / 10 - 0.05, x / 10 + 0.05] as const }));
    const text = plot({ measured: [{ name: 'drawn', draws: 40, points }], level: 0.95 });
    expect(path(text, 'whisker colour-4').match(/M/gu)).toHaveLength(3);
    expect(text).toContain('drawn, 40 draws, each with its 95\u202F% interval');
  });

  test('beyond the last colour have other dashes', () => {
    const seven = Array.from({ length: 7 }, (_, i) => ({ name: `curve ${i}`, y: curves.values.map(() => i + 1) }));
    const text = plot({ curves: seven });
    expect(path(text, 'curve curve-1')).not.toBe('');
    expect(path(text, 'curve curve-1 again')).not.toBe('');
  });

  test('are not drawn with fewer than three places, or without a height', () => {
    expect(picturePlot({ ...curves, values: [1, 2] })).toBeNull();
    expect(picturePlot({ ...curves, curves: [{ name: 'gaps', y: [null, null, null] }] })).toBeNull();
  });
});

describe('a phase diagram', () => {
  const plot = (said: Partial<PhaseData>): string => drawn({ ...phase, ...said });

  test('has a cell for every number, and none for a gap', () => {
    const cells = [...plot({}).matchAll(/d="([^"]*)" class="shade shade-\d"/gu)].map((match) => match[1] ?? '');
    expect(cells.join('').match(/z/gu)).toHaveLength(8);
  });

  test('describes its boundary, each point with its interval', () => {
    const text = plot({});
    expect(text).toContain('It passes 0.5 from m = 1.5 at n = 1 to m = 2.2 at n = 2.');
    expect(path(text, 'whisker boundary').match(/M/gu)).toHaveLength(2);
    expect(plot({ boundary: { level: 0.5, points: [] } })).toContain('No single crossing of 0.5 was found.');
  });

  test('ends a curve where it leaves the diagram', () => {
    const text = plot({ curves: [{ name: 'steep', y: [1, 2, 1000] }] });
    expect(path(text, 'curve curve-2').match(/[ML]/gu)).toHaveLength(2);
  });

  test('names single places', () => {
    expect(plot({})).toContain('Marked: here.');
  });

  test('is not drawn without two values on each axis, or if a logarithm is impossible', () => {
    const axis = (values: readonly number[], logarithmic = false) => ({ parameter: 'n', values, logarithmic });
    expect(picturePlot({ ...phase, across: axis([1]) })).toBeNull();
    expect(picturePlot({ ...phase, across: axis([2, 1]) })).toBeNull();
    expect(picturePlot({ ...phase, across: axis([0, 1], true) })).toBeNull();
    expect(picturePlot({ ...phase, across: axis([Number.NaN, 1]) })).toBeNull();
  });

  test('has edges halfway between its values, in the logarithm where the axis is one', () => {
    expect(edgesOf({ parameter: 'n', values: [1, 3, 5], logarithmic: false })).toEqual([0, 2, 4, 6]);
    const [first, second] = edgesOf({ parameter: 'n', values: [1, 100], logarithmic: true });
    expect([first, second]).toEqual([expect.closeTo(0.1, 9), expect.closeTo(10, 9)]);
    expect(phaseAxis({ parameter: 'n', values: [1, 3, 5], logarithmic: false }).domain).toEqual([0, 6]);
  });
});

describe('a matrix', () => {
  const plot = (said: Partial<MatrixData>): string => drawn({ ...matrix, ...said });

  test('has a square for every entry in the colour of its sign, and none for a gap', () => {
    const text = plot({});
    const squares = [...text.matchAll(/d="([^"]*)" class="(shade[^"]*)"/gu)];
    expect(squares.map(([, data, shade]) => [shade, data?.match(/z/gu)?.length])).toEqual([
      ['shade negative shade-7', 2],
      ['shade shade-0', 3],
      ['shade shade-4', 1],
      ['shade shade-6', 1],
      ['shade shade-8', 1],
    ]);
  });

  test('has its first row at the top and its first column at the left', () => {
    const middle = (rows: MatrixData['rows']): number[] => {
      const [x, top, right, bottom] = (
        /M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)/u.exec(path(plot({ rows }), 'shade shade-8')) ?? []
      )
        .slice(1)
        .map(Number);
      return [(x! + right!) / 2, (top! + bottom!) / 2];
    };
    const [x, y] = middle([
      [1, null],
      [null, null],
    ]);
    const [toTheRight, sameRow] = middle([
      [null, 1],
      [null, null],
    ]);
    const [sameColumn, below] = middle([
      [null, null],
      [1, null],
    ]);
    expect([sameRow, sameColumn]).toEqual([y, x]);
    expect(toTheRight).toBeGreaterThan(x!);
    expect(below).toBeGreaterThan(y!);
  });

  test('says its size, its ends and its scale', () => {
    const text = plot({});
    expect(text).toContain('3 rows and 3 columns, from −0.9 to 1.21.');
    expect(text).toContain('−1 to ≥ 1: ');
    expect(text).toContain('data-cells="0 1 2;0 1 2;1.21 -0.9 0;-0.9 0.8 -;0 0.03 0.5"');
  });

  test('is not drawn without a number or a scale', () => {
    expect(picturePlot({ ...matrix, rows: [[null]] })).toBeNull();
    expect(picturePlot({ ...matrix, limit: 0 })).toBeNull();
  });
});

describe('a histogram', () => {
  const plot = (said: Partial<HistogramData>): string => drawn({ ...histogram, ...said });

  test('has a bar and an interval for each part of the axis, and the densities over them', () => {
    const text = plot({});
    expect(path(text, 'bars').match(/z/gu)).toHaveLength(histogram.bars.length);
    expect(path(text, 'whisker colour-1').match(/M/gu)).toHaveLength(histogram.bars.length);
    expect(text).toContain('Densities: exact.');
    expect(text).toContain('3 beyond');
  });

  test('is not drawn without bars, or with invalid ends or heights', () => {
    expect(picturePlot({ ...histogram, bars: [] })).toBeNull();
    expect(picturePlot({ ...histogram, ends: [1, 1] })).toBeNull();
    expect(picturePlot({ ...histogram, bars: [{ height: Number.NaN, interval: [0, 1] }] })).toBeNull();
  });
});

describe('vectors', () => {
  const plot = (said: Partial<VectorsData>): string => drawn({ ...vectors, ...said });

  test('are arrows with their names, by groups', () => {
    const text = plot({});
    expect(text).toContain('W₀ (1, 0); W₁ (−0.5, 0.866); W₂ (−0.5, −0.866); h (−1, 0).');
    expect(path(text, 'arrow colour-1').match(/M/gu)).toHaveLength(3);
    expect(path(text, 'arrow colour-2').match(/M/gu)).toHaveLength(1);
    expect(path(text, 'joined').match(/z/gu)).toHaveLength(1);
    expect(path(text, 'circle')).not.toBe('');
  });

  test('of no length are dots', () => {
    const zero = { name: '0', from: [1, 1], to: [1, 1], group: 'zero' } as const;
    expect(path(plot({ vectors: [...vectors.vectors, zero] }), 'arrow colour-3')).toContain('h0');
  });

  test('are not drawn if there are none, or none that can be drawn', () => {
    expect(picturePlot({ ...vectors, vectors: [] })).toBeNull();
    const beyond = { name: '', from: [0, 0], to: [Number.NaN, 1], group: 'a' } as const;
    expect(picturePlot({ ...vectors, vectors: [beyond], circles: [] })).toBeNull();
  });
});

describe('the path of the evidence', () => {
  const looked = sampleSetting({
    setting: { n: 3 },
    alpha: { refuted: 1e-10, upheld: 1e-10 },
    path: [
      [1, 0.2, -0.1],
      [10, 3.5, -2],
      [20, 12, -8],
      [30, 25, '−∞'],
    ],
  });

  test('has both directions and their thresholds', () => {
    const text = evidencePlot(looked)?.text ?? '';
    expect(text).toContain('ln of the evidence that it is false here: 25, 23 needed');
    expect(text).toContain('to within its margin: −∞, 23 needed');
    expect(path(text, 'evidence-path refuted').match(/[ML]/gu)).toHaveLength(5);
    const apart = evidencePlot({ ...looked, alpha: { refuted: 1e-10, upheld: 1e-12 } })?.text ?? '';
    expect(path(apart, 'threshold refuted')).not.toBe('');
    expect(path(apart, 'threshold upheld')).not.toBe(path(apart, 'threshold refuted'));
  });

  test('draws one threshold of both directions once, in the colour of neither', () => {
    const text = evidencePlot(looked)?.text ?? '';
    expect(path(text, 'threshold')).not.toBe('');
    expect(text).not.toMatch(/threshold (?:refuted|upheld)/u);
  });

  test('is not drawn if it was not recorded', () => {
    expect(evidencePlot(sampleSetting({ setting: {} }))).toBeNull();
    expect(evidencePlot({ ...looked, path: looked.path!.slice(0, 2) })).toBeNull();
  });

  test('needs no threshold', () => {
    const { alpha: _alpha, ...without } = looked;
    expect(evidencePlot(without)?.text).toContain('ln of the evidence that it is false here: 25;');
  });
});
