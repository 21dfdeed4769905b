import type { AnyClaim } from '../../claim/Claim.ts';
import { atMost } from '../../claim/Comparison.ts';
import { integers } from '../../claim/ranges/integers.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';

/** A claim for which it is known where it is true. */
export interface PlantedClaim {
  readonly name: string;
  /** `within`: false, but nowhere by more than its margin, so that either answer is right. */
  readonly truth: 'true' | 'false' | 'within';
  readonly claim: AnyClaim;
  /** Whether it is false for this n; by default it is false nowhere. */
  readonly isFalse?: (n: number) => boolean;
  /** The smallest n for which it is false. */
  readonly smallest?: number;
}

const draw = (rng: Rng): number => rng();
const at =
  (p: (n: number) => number) =>
  ({ n }: Setting): number =>
    p(Number(n));
const event = (p: (n: number) => number) => ({
  draw,
  event: (x: number, setting: Setting): boolean => x < at(p)(setting),
});
/** A chance with mean p, conditional on a part of the draw. */
const chance = (p: (n: number) => number) => ({
  draw,
  chance: (x: number, setting: Setting): number => {
    const q = at(p)(setting);
    return q + 0.4 * Math.min(q, 1 - q) * (2 * x - 1);
  },
});
/** 50 times the mean once in fifty draws, else 0. */
const rareValue = (mean: number) => ({
  draw,
  quantity: (x: number): number => (x < 0.02 ? 50 * mean : 0),
  range: (): readonly [number, number] => [0, 1],
});

function planted(name: string, truth: PlantedClaim['truth'], largest: number, keys: object): PlantedClaim {
  const said = { title: name, place: 'Calibration', statement: 'x', forAll: { n: integers(1, largest) } };
  const { isFalse, smallest, ...claim } = keys as { isFalse?: (n: number) => boolean; smallest?: number };
  return {
    name,
    truth,
    claim: { ...said, ...claim } as unknown as AnyClaim,
    ...(isFalse === undefined ? {} : { isFalse }),
    ...(smallest === undefined ? {} : { smallest }),
  };
}

const half = (): number => 0.5;

/** Claims of every kind that draws, true, false and in between. */
export const PLANTED: readonly PlantedClaim[] = [
  planted('an event, on the boundary of truth', 'true', 1, {
    ...event(half),
    probabilityAtLeast: half,
    margin: () => 0.15,
  }),
  planted('a rare event, on the boundary of truth', 'true', 1, {
    ...event(() => 0.01),
    probabilityAtMost: () => 0.01,
    margin: () => 0.06,
  }),
  planted('a chance, on the boundary of truth', 'true', 1, {
    ...chance(half),
    probabilityAtLeast: half,
    margin: () => 0.15,
  }),
  planted('a mean that rare draws carry, true', 'true', 1, {
    ...rareValue(0.01),
    meanAtMost: () => 0.01,
    margin: () => 0.03,
  }),
  planted('a mean, equal', 'true', 1, {
    draw,
    quantity: (x: number): number => x,
    range: (): readonly [number, number] => [0, 1],
    meanEquals: half,
    within: () => 0.05,
  }),
  planted('an event, equal', 'true', 1, {
    ...event(() => 0.3),
    probabilityEquals: () => 0.3,
    within: () => 0.1,
  }),
  planted('an event, true at 300 settings', 'true', 300, {
    ...event((n) => 0.75 + n / 2000),
    probabilityAtLeast: half,
    margin: () => 0.1,
  }),
  planted('an event, false by just more than the margin', 'false', 1, {
    ...event(() => 0.349),
    probabilityAtLeast: half,
    margin: () => 0.15,
    isFalse: () => true,
    smallest: 1,
  }),
  planted('a mean that rare draws carry, false', 'false', 1, {
    ...rareValue(0.016),
    meanAtMost: () => 0.01,
    margin: () => 0.005,
    isFalse: () => true,
    smallest: 1,
  }),
  planted('an event, false at one setting of three', 'false', 3, {
    ...event((n) => (n === 2 ? 0.3 : 0.7)),
    probabilityAtLeast: half,
    margin: () => 0.02,
    isFalse: (n: number) => n === 2,
    smallest: 2,
  }),
  planted('an event, false from n = 21 on by a jump', 'false', 300, {
    ...event((n) => (n > 20 ? 0.7 : 0.3)),
    probabilityAtMost: half,
    margin: () => 0.05,
    isFalse: (n: number) => n > 20,
    smallest: 21,
  }),
  planted('a chance, false from n = 21 on, by 0.01 more at each n', 'false', 300, {
    ...chance((n) => Math.min(1, 0.5 + (n - 20) / 100)),
    probabilityAtMost: half,
    margin: () => 0.05,
    isFalse: (n: number) => n > 20,
    smallest: 21,
  }),
  planted('false once in a thousand draws, from n = 101 on', 'false', 300, {
    draw,
    always: (x: number, { n }: Setting) => atMost(x, Number(n) > 100 ? 0.999 : 1),
    isFalse: (n: number) => n > 100,
    smallest: 101,
  }),
  planted('an event, false in a valley within the margin', 'within', 300, {
    ...event((n) => Math.min(0.8, 0.4 + Math.abs(n - 200) / 145)),
    probabilityAtLeast: half,
    margin: () => 0.15,
    isFalse: (n: number) => Math.abs(n - 200) < 14.5,
    smallest: 186,
  }),
];
