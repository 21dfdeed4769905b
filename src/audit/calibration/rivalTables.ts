import { clopperPearson } from '../../inference/calibration/clopperPearson.ts';
import {
  chenXuStops,
  hoeffdingDraws,
  judged,
  narrowStops,
  type StopRule,
} from '../../inference/calibration/estimateRules.ts';
import { eventRule } from '../../inference/calibration/eventRule.ts';
import { type CountRule, exactStops, type Stops } from '../../inference/calibration/exactStops.ts';
import {
  atMostChance,
  coverageRule,
  coverageTimes,
  fixedTest,
  peekingRule,
  plannedTest,
} from '../../inference/calibration/rivals.ts';
import { CLAIM_ALPHA } from '../../inference/errorBudget.ts';
import { eventConfidenceSequence } from '../../inference/eventConfidenceSequence.ts';
import { lookTimes } from '../../inference/lookTimes.ts';
import type { CalibrationTable, Cell, Measured, Row } from './CalibrationTable.ts';

const OURS = 'refutable';
const LEVELS = { refuted: CLAIM_ALPHA, upheld: CLAIM_ALPHA };
/** Draws after which all rules stop in the table of false alarms. */
const HORIZON = 25_600;
/** Draws of the test that is run once. */
const ONCE = 1000;

/** How often commonly used rules refute true claims. */
export const rivalAlarms: CalibrationTable = {
  id: 'rival-alarms',
  title: 'Error rates of other rules where the claim is true',
  note: `The claim $p \\ge b$ where $p = b$: the probability that it is refuted within ${HORIZON} draws, computed for each rule under the same distribution, beside its nominal rate. The z-test is evaluated after each draw from the 30th on.`,
  columns: [
    { name: 'rule', shows: 'text' },
    { name: 'b', shows: 'number' },
    { name: 'nominal', shows: 'share' },
    { name: 'computed', shows: 'share' },
    { name: 'computed/nominal', shows: 'number' },
  ],
  cells: [0.5, 0.9, 0.99, 0.999, 0.9999].flatMap((bound) => {
    const each = Array.from({ length: HORIZON }, (_, index) => index + 1);
    const rules: ReadonlyArray<readonly [string, number, () => number]> = [
      [
        OURS,
        CLAIM_ALPHA,
        () => {
          const times = lookTimes(HORIZON);
          return exactStops(bound, times, eventRule({ atLeast: bound }, 0, LEVELS, times)).refuted;
        },
      ],
      [
        'checkCoverage of QuickCheck',
        1e-9,
        () => exactStops(bound, coverageTimes(HORIZON), coverageRule(bound)).refuted,
      ],
      [
        'a z-test at 5 %, repeated after each draw',
        0.05,
        () => exactStops(bound, each, peekingRule(bound, 0.05)).refuted,
      ],
      [`an exact test at 10⁻⁹, once, with ${HORIZON} draws`, 1e-9, () => fixedTest(HORIZON, bound, 1e-9).size],
      [`p ≥ 0.05, once, with ${ONCE} draws`, 0.05, () => fixedTest(ONCE, bound, 0.05).size],
    ];
    return rules.map(([rule, promised, rate]): Cell => ({
      key: `${rule}, ${bound}`,
      measure: (): Measured => {
        const found = rate();
        return {
          rows: [[rule, bound, promised, found, found / promised]],
          broken: rule === OURS && found > promised ? [`p ≥ ${bound}: ${found}`] : [],
        };
      },
    }));
  }),
};

/** False alarms among many true checks in a project. */
export const manyChecks: CalibrationTable = {
  id: 'many-checks',
  title: 'Many true checks in one run',
  note: `The probability of at least one false alarm when each check is on the boundary of truth, $p = \\tfrac12$: with AxProf's rule, which accepts at p ≥ 0.05 without correction, nominal and for the exact binomial test with ${ONCE} draws; and with refutable, nominal and computed with as many draws.`,
  columns: [
    { name: 'true checks', shows: 'count' },
    { name: 'p ≥ 0.05, nominal', shows: 'share' },
    { name: 'p ≥ 0.05, computed', shows: 'share' },
    { name: 'refutable, nominal', shows: 'share' },
    { name: 'refutable, computed', shows: 'share' },
  ],
  cells: [1, 5, 20, 100].map((checks): Cell => ({
    key: `${checks}`,
    measure: (): Measured => {
      const any = (rate: number): number => -Math.expm1(checks * Math.log1p(-rate));
      const times = lookTimes(ONCE);
      const { refuted } = exactStops(0.5, times, eventRule({ atLeast: 0.5 }, 0, LEVELS, times));
      return {
        rows: [[checks, any(0.05), any(fixedTest(ONCE, 0.5, 0.05).size), any(CLAIM_ALPHA), any(refuted)]],
      };
    },
  })),
};

/** Draws taken by rules with two answers. */
export const rivalDraws: CalibrationTable = {
  id: 'rival-draws',
  title: 'The cost of other rules',
  note: "The claim $p \\ge b$, to be upheld where p is at least 0.9 b (QuickCheck's tolerance, here the margin), for some true p: the probabilities of both verdicts and the mean number of draws, computed. The fixed test has as many draws as it needs to err with probability at most $10^{-9}$ on either side, and always takes all of them.",
  columns: [
    { name: 'b', shows: 'number' },
    { name: 'true p', shows: 'number' },
    { name: 'rule', shows: 'text' },
    { name: 'refuted', shows: 'share' },
    { name: 'upheld', shows: 'share' },
    { name: 'draws', shows: 'count' },
  ],
  cells: [0.99, 0.9, 0.5, 0.1].flatMap((bound) =>
    [bound, 0.98 * bound, 0.9 * bound, 0.5 * bound].map((p): Cell => ({
      key: `${bound}, ${p}`,
      measure: ({ rare }): Measured => {
        const margin = 0.1 * bound;
        const { draws, refutesUpTo } = plannedTest(bound, margin, CLAIM_ALPHA);
        const most = Math.max(3, Math.min(8, rare / 12)) * draws;
        const sequential = (times: readonly number[], rule: CountRule): Stops => exactStops(p, times, rule);
        const ours = lookTimes(Math.ceil(most));
        const refuted = atMostChance(refutesUpTo, draws, p);
        const rows = (
          [
            [OURS, sequential(ours, eventRule({ atLeast: bound }, margin, LEVELS, ours))],
            ['checkCoverage', sequential(coverageTimes(most), coverageRule(bound))],
            ['an exact test, once', { refuted, upheld: 1 - refuted, meanDraws: draws }],
          ] as const
        ).map(([rule, stops]) => [bound, p, rule, stops.refuted, stops.upheld, Math.round(stops.meanDraws)]);
        return { rows };
      },
    })),
  ),
};

/** Probabilities, and how far an estimate may be off. */
const ESTIMATED = [
  [0.5, 0.05],
  [0.3, 0.05],
  [0.07, 0.05],
  [0.01, 0.05],
  [0.07, 0.02],
] as const;

/** How often rules that estimate a probability are off by more than they promise. */
export const rivalEstimates: CalibrationTable = {
  id: 'rival-estimates',
  title: 'Estimates of other rules',
  note: 'A probability p is estimated to within ε, with an error of at most $10^{-9}$ promised: the probability that the estimate is off by more than ε, and that the interval given with it misses p, computed. Rules stop at the first number of draws that is enough for them: an interval of Clopper and Pearson no wider than 2ε, as in UPPAAL and smc\\_storm; the rule of Chen and Xu, the default of smc\\_storm, of which the interval is the estimate ± ε; a fixed number, by Chernoff and Hoeffding. Ours is the confidence sequence that reports show, stopped in the same way, with its middle for the estimate.',
  columns: [
    { name: 'p', shows: 'number' },
    { name: 'ε', shows: 'number' },
    { name: 'rule', shows: 'text' },
    { name: 'nominal', shows: 'share' },
    { name: 'off by more', shows: 'share' },
    { name: 'interval misses', shows: 'share' },
    { name: 'draws', shows: 'count' },
  ],
  cells: ESTIMATED.map(([p, epsilon]): Cell => ({
    key: `${p}, ${epsilon}`,
    measure: (): Measured => {
      const fixed = hoeffdingDraws(epsilon, CLAIM_ALPHA);
      const most = 2 * fixed;
      const each = Array.from({ length: most }, (_, index) => index + 1);
      const isNear = (estimate: number): boolean => Math.abs(estimate - p) <= epsilon;
      const covers = ([lo, hi]: readonly [number, number]): boolean => lo <= p && p <= hi;
      const share = (draws: number, successes: number): number => successes / draws;
      const middle = ([lo, hi]: readonly [number, number]): number => (lo + hi) / 2;
      const exact = (draws: number, successes: number) => clopperPearson(successes, draws, CLAIM_ALPHA);
      const ours = (draws: number, successes: number) =>
        eventConfidenceSequence(successes, draws - successes, CLAIM_ALPHA);
      const stops = (times: readonly number[], stop: () => StopRule, isRight: (n: number, k: number) => boolean) =>
        exactStops(p, times, judged(stop(), isRight));
      const row = (
        rule: string,
        times: readonly number[],
        stop: () => StopRule,
        near: (n: number, k: number) => boolean,
        covered: (n: number, k: number) => boolean,
      ): Row => {
        const off = stops(times, stop, near);
        const misses = near === covered ? off : stops(times, stop, covered);
        return [p, epsilon, rule, CLAIM_ALPHA, off.refuted, misses.refuted, Math.round(off.meanDraws)];
      };
      const byShare = (n: number, k: number): boolean => isNear(share(n, k));
      const rows = [
        row(
          OURS,
          lookTimes(most),
          () => narrowStops(ours, epsilon),
          (n, k) => isNear(middle(ours(n, k))),
          (n, k) => covers(ours(n, k)),
        ),
        row(
          'Clopper–Pearson until narrow',
          each,
          () => narrowStops(exact, epsilon),
          byShare,
          (n, k) => covers(exact(n, k)),
        ),
        row('Chen and Xu', each, () => chenXuStops(epsilon, CLAIM_ALPHA), byShare, byShare),
        row('Chernoff–Hoeffding, once', [fixed], () => () => true, byShare, byShare),
      ];
      const broken = rows[0]!.slice(4, 6).some((found) => Number(found) > CLAIM_ALPHA);
      return { rows, broken: broken ? [`an estimate of ${p} ± ${epsilon}`] : [] };
    },
  })),
};
