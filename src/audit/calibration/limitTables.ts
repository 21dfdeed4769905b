import { eventRule } from '../../inference/calibration/eventRule.ts';
import { exactStops } from '../../inference/calibration/exactStops.ts';
import { settingAlpha } from '../../inference/errorBudget.ts';
import { lookTimes } from '../../inference/lookTimes.ts';
import type { CalibrationTable, Cell, Measured } from './CalibrationTable.ts';

/** Draws that quick effort allows at a setting. */
const MAX_DRAWS = 20_000;

/** The verdicts for probabilities around the bound and the margin. */
export const aroundTheLimit: CalibrationTable = {
  id: 'around-the-limit',
  title: 'Verdicts around the bound, at 10⁻⁹',
  note: 'The claim $p \\ge 0.5$ with margin 0.05, at the level of $10^{-9}$ and with the 20 000 draws of quick effort: the probability of each verdict by the true $p$, computed. Between 0.45 and 0.5 either verdict is right: the claim is false, but not by more than its margin.',
  columns: [
    { name: 'true p', shows: 'number' },
    { name: 'refuted', shows: 'share' },
    { name: 'upheld', shows: 'share' },
    { name: 'undecided', shows: 'share' },
    { name: 'draws', shows: 'count' },
  ],
  chart: { x: 'true p', y: ['refuted', 'upheld', 'undecided'] },
  cells: Array.from({ length: 21 }, (_, i) => (410 + 5 * i) / 1000).map((p): Cell => ({
    key: `${p}`,
    measure: (): Measured => {
      const times = lookTimes(MAX_DRAWS);
      const rule = eventRule({ atLeast: 0.5 }, 0.05, { refuted: 1e-9, upheld: 1e-9 }, times);
      const { refuted, upheld, running, meanDraws } = exactStops(p, times, rule);
      return {
        rows: [[p, refuted, upheld, running, Math.round(meanDraws)]],
        broken: [
          ...(p >= 0.5 && refuted > 1e-9 ? [`true at ${p} but refuted with probability ${refuted}`] : []),
          ...(p <= 0.45 && upheld > 1e-9 ? [`false at ${p} but upheld with probability ${upheld}`] : []),
        ],
      };
    },
  })),
};

/** A budget large enough for errors to be seen. */
const BUDGET = 0.05;

/** A claim with many settings, all of them on the boundary. */
export const manySettings: CalibrationTable = {
  id: 'many-settings',
  title: 'One error budget for many settings',
  note: 'A claim on the boundary of truth at every one of its settings, with a budget of 5 %, half of it for refuting: the probability that any setting is refuted, computed, before the confirmation on fresh draws that a refutation also needs.',
  columns: [
    { name: 'settings', shows: 'count' },
    { name: 'nominal', shows: 'share' },
    { name: 'p = 0.5', shows: 'share' },
    { name: 'p = 0.99', shows: 'share' },
    { name: 'p = 0.5, each at 2.5 %', shows: 'share' },
  ],
  cells: [1, 4, 16, 64].map((settings): Cell => ({
    key: `${settings}`,
    measure: ({ rare }): Measured => {
      const rateAt = (p: number, level: number): number => {
        const times = lookTimes(Math.ceil(rare / Math.min(p, 1 - p)) * 4);
        return exactStops(p, times, eventRule({ atLeast: p }, 0, { refuted: level, upheld: level }, times)).refuted;
      };
      const any = (p: number, level: (j: number) => number): number => {
        let none = 1;
        for (let j = 1; j <= settings; j++) none *= 1 - rateAt(p, level(j));
        return 1 - none;
      };
      const shared = (p: number): number => any(p, (j) => settingAlpha(j, BUDGET).refuted);
      const [half, high] = [shared(0.5), shared(0.99)];
      return {
        rows: [[settings, BUDGET / 2, half, high, 1 - (1 - rateAt(0.5, BUDGET / 2)) ** settings]],
        broken: [half, high].filter((rate) => rate > BUDGET / 2).map((rate) => `${settings} settings: ${rate}`),
      };
    },
  })),
};
