import { clopperPearson } from '../../inference/calibration/clopperPearson.ts';
import { eventRule } from '../../inference/calibration/eventRule.ts';
import { exactStops } from '../../inference/calibration/exactStops.ts';
import { simulatedStops } from '../../inference/calibration/simulatedStops.ts';
import { twoPointRule } from '../../inference/calibration/twoPointRule.ts';
import { lookTimes } from '../../inference/lookTimes.ts';
import type { Hypothesis, OneSided, ValueRange } from '../../inference/Question.ts';
import type { Rng } from '../../random/Rng.ts';
import type { CalibrationTable, Cell, Measured, Row } from './CalibrationTable.ts';

/** Levels at which errors are common enough to be seen, and the one at which claims are decided. */
const LEVELS: ReadonlyArray<readonly [level: number, name: string]> = [
  [0.05, '5 %'],
  [0.01, '1 %'],
  [1e-9, '10⁻⁹'],
];

const PROBABILITIES = [1e-4, 1e-3, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999, 0.9999];

/** The largest look: until the rarer outcome has come up this often on average. */
const timesFor = (p: number, rare: number): number[] => lookTimes(Math.ceil(rare / Math.min(p, 1 - p)));

const both = (alpha: number) => ({ refuted: alpha, upheld: alpha });

const beyond = (rate: number, level: number, what: string): string[] =>
  rate > level ? [`${what}: ${rate} is beyond the level ${level}`] : [];

/** Events on the boundary, computed. */
export const eventAlarms: CalibrationTable = {
  id: 'false-alarms-event',
  title: 'Error rates for an event, computed',
  note: 'The probability that a claim on the boundary of truth ($p = b$, no margin) is ever refuted, and that one false by exactly its margin is ever upheld, at three levels for each error. The distributions are computed draw by draw, so that the probabilities at $10^{-9}$, too, are exact to all digits shown.',
  columns: [
    { name: 'claim', shows: 'text' },
    { name: 'margin', shows: 'number' },
    ...LEVELS.flatMap(([, name]) => [
      { name: `refuted, level ${name}`, shows: 'share' } as const,
      { name: `upheld, level ${name}`, shows: 'share' } as const,
    ]),
  ],
  cells: PROBABILITIES.flatMap((bound) =>
    (['≥', '≤'] as const).map((relation): Cell => {
      const [hypothesis, sign]: [OneSided, number] =
        relation === '≥' ? [{ atLeast: bound }, -1] : [{ atMost: bound }, 1];
      const margin = Math.min(bound, 1 - bound) / 2;
      const claim = `p ${relation} ${bound}`;
      return {
        key: claim,
        measure: ({ rare }): Measured => {
          const broken: string[] = [];
          const figures = LEVELS.flatMap(([level]) => {
            const times = timesFor(bound, rare);
            const { refuted } = exactStops(bound, times, eventRule(hypothesis, 0, both(level), times));
            const off = bound + sign * margin;
            const { upheld } = exactStops(off, times, eventRule(hypothesis, margin, both(level), times));
            broken.push(...beyond(refuted, level, `${claim} refuted`), ...beyond(upheld, level, `${claim} upheld`));
            return [refuted, upheld];
          });
          return { rows: [[claim, margin, ...figures]], broken };
        },
      };
    }),
  ),
};

/** A distribution of a quantity on [0, 1], with its exact mean. */
interface Law {
  readonly name: string;
  readonly mean: number;
  /** The two points 0 and 1, so that nothing need be simulated. */
  readonly upper?: number;
  readonly draw: (rng: Rng) => number;
  readonly within: number;
  readonly most: number;
}

const twoPoints = (upper: number): Law => ({
  name: `1 with chance ${upper}, else 0`,
  mean: upper,
  upper,
  draw: (rng) => Number(rng() < upper),
  within: Math.min(upper, 1 - upper) / 2,
  most: 0,
});

/** E of u^k·[cut at 1 already]: 1/(k + 1). */
const power = (k: number): Law => ({
  name: `the power ${k} of a uniform`,
  mean: 1 / (k + 1),
  draw: (rng) => rng() ** k,
  within: 0.5 / (k + 1),
  most: 800,
});

/** A Pareto distribution with index ½ on [1, 100], scaled to [0.01, 1]: rare values carry the mean, √(1/100). */
const PARETO: Law = {
  name: 'a Pareto distribution with index ½, truncated at 1',
  mean: 0.1,
  draw: (rng) => 0.01 / (1 - 0.9 * rng()) ** 2,
  within: 0.05,
  most: 800,
};

const LAWS: readonly Law[] = [
  ...[1e-4, 1e-3, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999].map(twoPoints),
  { name: 'uniform on [0, 1]', mean: 0.5, draw: (rng) => rng(), within: 0.1, most: 600 },
  power(20),
  power(200),
  PARETO,
  {
    name: 'a chance that hardly varies',
    mean: 0.5,
    draw: (rng) => 0.5 + 0.02 * (rng() - 0.5),
    within: 0.02,
    most: 400,
  },
];

const RANGE: ValueRange = [0, 1];
/** A simulated rate breaks its level if an interval with this error probability lies above the level. */
const SURE = 1e-4;

/** Means and chances on the boundary: two-point distributions computed, others simulated. */
export const meanAlarms: CalibrationTable = {
  id: 'false-alarms-mean',
  title: 'Error rates for a mean or a probability',
  note: 'As above, at a level of 5 % for each error, for quantities with values in [0, 1]: $\\mu$ is the true mean. Two-point distributions are computed; others are simulated, with the Clopper–Pearson interval at 95 %.',
  columns: [
    { name: 'distribution', shows: 'text' },
    { name: 'claim', shows: 'text' },
    { name: 'runs', shows: 'count' },
    { name: 'refuted', shows: 'share' },
    { name: 'lower limit', shows: 'share' },
    { name: 'upper limit', shows: 'share' },
    { name: 'upheld where false by the margin', shows: 'share' },
    { name: 'upper limit ', shows: 'share' },
  ],
  cells: LAWS.flatMap((law) =>
    (
      [
        ['mean ≥ μ', { atLeast: law.mean }, { atLeast: law.mean + law.within }],
        ['mean ≤ μ', { atMost: law.mean }, { atMost: law.mean - law.within }],
        [
          'mean = μ within a margin',
          { equals: law.mean, within: law.within },
          { equals: law.mean + law.within, within: law.within },
        ],
      ] as ReadonlyArray<readonly [string, Hypothesis, Hypothesis]>
    ).map(([claim, truth, falsehood]): Cell => ({
      key: `${law.name}, ${claim}`,
      measure: ({ rng, runs, rare }): Measured => {
        const level = 0.05;
        const what = `${law.name}, ${claim}`;
        if (law.upper !== undefined) {
          const times = timesFor(law.mean, rare);
          const stops = (hypothesis: Hypothesis, margin: number) =>
            exactStops(law.mean, times, twoPointRule({ hypothesis, margin, range: RANGE }, [0, 1], both(level)));
          const { refuted } = stops(truth, 0);
          const { upheld } = stops(falsehood, law.within);
          return {
            rows: [[law.name, claim, null, refuted, null, null, upheld, null]],
            broken: [...beyond(refuted, level, `${what} refuted`), ...beyond(upheld, level, `${what} upheld`)],
          };
        }
        const times = lookTimes(law.most).filter((time, look) => time <= 16 || look % 6 === 0);
        const stops = (hypothesis: Hypothesis, margin: number, first: number) =>
          simulatedStops(
            { hypothesis, margin, range: RANGE, alphaRefuted: level, alphaUpheld: level },
            law.draw,
            (run) => rng(first + run),
            runs,
            times,
          );
        const { refuted } = stops(truth, 0, 0);
        const { upheld } = stops(falsehood, law.within, runs);
        const [least, most] = clopperPearson(refuted, runs, 0.05);
        const row: Row = [
          law.name,
          claim,
          runs,
          refuted / runs,
          least,
          most,
          upheld / runs,
          clopperPearson(upheld, runs, 0.05)[1],
        ];
        return {
          rows: [row],
          broken: [
            ...beyond(clopperPearson(refuted, runs, SURE)[0], level, `${what} refuted`),
            ...beyond(clopperPearson(upheld, runs, SURE)[0], level, `${what} upheld`),
          ],
        };
      },
    })),
  ),
};
