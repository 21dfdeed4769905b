import type { CurvesData, HistogramData, MatrixData, PhaseData, VectorsData } from '../../results/PictureData.ts';

const curves: CurvesData = {
  shows: 'curves',
  title: 'The exact tail and the claimed one',
  along: 'c',
  at: { m: 20 },
  y: 'probability',
  logarithmic: false,
  logarithmicY: true,
  values: [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4],
  curves: [
    { name: 'claimed, e^(−c²/2)', y: [1, 0.8825, 0.6065, 0.3247, 0.1353, 0.0439, 0.0111, 0.00219, 0.000335] },
    { name: 'exact', y: [1, 0.62, 0.33, 0.144, 0.047, 0.0107, 0.0014, 0.00006, null] },
    { name: 'twice the claimed', y: [2, 1.765, 1.213, 0.649, 0.27, 0.0879, 0.0222, 0.00437, 0.00067] },
  ],
  measured: [],
  marks: [
    { name: 'c = √(4 ln n), n = 2', at: 1.665 },
    { name: 'n = 20', at: 3.461 },
  ],
};

const phase: PhaseData = {
  shows: 'phase',
  title: 'Where all of x is recovered',
  at: { k: 3 },
  across: { parameter: 'n', values: [1, 2, 4], logarithmic: true },
  up: { parameter: 'm', values: [1, 2, 3], logarithmic: false },
  shade: 'probability',
  cells: [
    [0.1, 0, 0],
    [0.9, 0.4, 0.1],
    [1, 0.9, null],
  ],
  draws: 20,
  confidence: 0.95,
  boundary: {
    level: 0.5,
    points: [
      { x: 1, y: 1.5, interval: [1.2, 1.9] },
      { x: 2, y: 2.2, interval: [1.7, 3] },
    ],
  },
  curves: [{ name: 'claimed', y: [1.2, 2, 3] }],
  points: [{ name: 'here', x: 2, y: 1 }],
};

const matrix: MatrixData = {
  shows: 'matrix',
  title: 'Dots of two directions and one that is ignored',
  at: { n: 3 },
  entry: 'W_i·W_j',
  limit: 1,
  rows: [
    [1.21, -0.9, 0],
    [-0.9, 0.8, null],
    [0, 0.03, 0.5],
  ],
};

const histogram: HistogramData = {
  shows: 'histogram',
  title: 'The dots of random directions',
  at: { m: 10 },
  x: 'W_i·W_j',
  draws: 100,
  ends: [-1, 1],
  bars: [
    { height: 0.25, interval: [0.1, 0.4] },
    { height: 0.735, interval: [0.6, 0.9] },
  ],
  level: 0.95,
  beyond: 3,
  values: [-1, 0, 1],
  densities: [{ name: 'exact', y: [0, 1, 0] }],
  marks: [{ name: 'δ', at: 0.6 }],
};

const vectors: VectorsData = {
  shows: 'vectors',
  title: 'Three directions in the plane',
  at: { n: 3 },
  vectors: [
    { name: 'W₀', from: [0, 0], to: [1, 0], group: 'directions' },
    { name: 'W₁', from: [0, 0], to: [-0.5, 0.86603], group: 'directions' },
    { name: 'W₂', from: [0, 0], to: [-0.5, -0.86603], group: 'directions' },
    { name: 'h', from: [0, 0], to: [-1, 0], group: 'h = W₁ + W₂' },
  ],
  circles: [{ name: 'length 1', radius: 1 }],
  joined: true,
};

/** A picture of each kind that a claim could ask for, by hand. The numbers are made up. */
export const samplePictures = { curves, phase, matrix, histogram, vectors } as const;
