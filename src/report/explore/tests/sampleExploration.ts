import type { Exploration, ExploredPoint } from '../../../results/Exploration.ts';

const at = (m: number, more: Omit<ExploredPoint, 'setting'>): ExploredPoint => ({ setting: { n: 20, m }, ...more });
const estimate = (m: number, measured: number, side: ExploredPoint['side']): ExploredPoint =>
  at(m, {
    side,
    draws: 1000,
    measured,
    relation: '≥',
    claimed: 0.5,
    interval: [Math.max(0, measured - 0.05), Math.min(1, measured + 0.05)],
  });

/** A probability along a dimension: below its bound, near it, above it, and beyond the domain. */
export const sampleExploration: Exploration = {
  id: 'sample',
  title: 'A sample <of> & "what" is drawn',
  kind: 'probability',
  along: 'm',
  logarithmic: true,
  at: { n: 20 },
  chosen: ['n'],
  seed: 'sample',
  draws: 1000,
  confidence: 0.95,
  interrupted: false,
  points: [
    at(1, { side: 'vacuous', why: 'vacuousWhen is true', draws: 0 }),
    estimate(10, 0.02, 'fails'),
    estimate(32, 0.31, 'fails'),
    estimate(100, 0.52, 'open'),
    estimate(316, 0.93, 'holds'),
    at(1000, { side: 'outside', why: 'm = 1000, which is not in 1 ≤ m ≤ 500', draws: 0 }),
  ],
};

/** A claim that is true or false at each place, and has no numbers. */
export const sampleTruths: Exploration = {
  ...sampleExploration,
  kind: 'holds',
  draws: 0,
  confidence: 1,
  logarithmic: false,
  chosen: [],
  points: [1, 2, 3].map((m) => at(m, { side: m < 3 ? 'holds' : 'fails', draws: 0 })),
};
