import { expect, test } from 'vitest';
import type { ExploredPoint } from '../../../results/Exploration.ts';
import { howText } from '../explorationWords.ts';
import { sampleExploration } from './sampleExploration.ts';

test('a curve says how many draws there are a place, at most, or that there are none', () => {
  const place = (draws: number): ExploredPoint => ({ setting: { m: 1 }, side: 'open', draws });
  const drawn = (...draws: number[]): string =>
    howText({ ...sampleExploration, draws: 1000, points: draws.map(place) })[0]!;
  expect(drawn(300, 1000)).toMatch(/^Up to 1000 draws a place, seed/u);
  expect(drawn(300, 0)).toMatch(/^Up to 300 draws a place, of 1000 draws asked for, seed/u);
  const split = howText({ ...sampleExploration, kind: 'splitting', draws: 1000, points: [place(63)] })[0];
  expect(split).toMatch(/^Up to 63 draws a place, of about 1000 arrivals at each level asked for, seed/u);
  expect(drawn(0, 0)).toMatch(/^No draws were completed at any place, of 1000 draws asked for at each, seed/u);
});
