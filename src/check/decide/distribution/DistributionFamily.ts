import type { FamilyBound, FamilyQuestion } from '../../../inference/distribution/familyTest.ts';
import { IndicatorDifferences } from '../../../inference/distribution/IndicatorDifferences.ts';
import type { Rng } from '../../../random/Rng.ts';
import { numberText } from '../../../results/words/numberText.ts';
import { cellOf, cellsOf, firstAtMost, firstBelow } from './Cells.ts';
import type { LawGrid } from './gridOf.ts';

/**
 * A claim on a distribution at a setting, as one on a family of means. A draw is told by a whole number, the cells of its
 * variables, from which all differences follow.
 */
export interface DistributionFamily {
  readonly range: FamilyQuestion['range'];
  /** The largest distance that there can be. */
  readonly largest: number;
  /** Makes a draw. @throws ClaimFault when the claim's code is at fault */
  readonly draw: (rng: Rng) => number;
  readonly newSeries: () => readonly IndicatorDifferences[];
  /** Takes a draw into the series. */
  readonly add: (drawn: number, series: readonly IndicatorDifferences[]) => void;
  /** Bounds that are all true where the distance is at most so much. */
  readonly toRefute: (distance: number) => readonly FamilyBound[];
  /** Bounds of which one is true where the distance is more than that. */
  readonly toUphold: (distance: number) => readonly FamilyBound[];
  /** At a place of a series that is looked at: how far apart the two that are compared are. */
  readonly distanceAt: (series: readonly IndicatorDifferences[], which: number, place: number) => number;
  /** At a place of a series that is looked at: what was found, and with what it is compared. */
  readonly found: (series: readonly IndicatorDifferences[], which: number, place: number) => FoundAt;
}

/** What was found at a place. */
export interface FoundAt {
  readonly of: string;
  readonly measured: number;
  readonly beside: string;
  readonly claimed: number;
}

/** Beyond every grid: the corner of an indicator that is 0. */
const NEVER = Infinity;

/** The series that are looked at, rather than those that bound what lies between two points: at most t, and below t. */
export const LOOKED_AT = 2;

const bothSides = (
  series: number,
  place: number,
  value: number,
  distance: number,
  range: readonly [number, number],
): FamilyBound[] => [
  ...(value + distance < range[1] ? [{ series, place, nullHypothesis: { atMost: value + distance } }] : []),
  ...(value - distance > range[0] ? [{ series, place, nullHypothesis: { atLeast: value - distance } }] : []),
];

/**
 * Whether X has the distribution function F. Write G for that of X, and t₀ = −∞, t_{J+1} = ∞.
 *
 * **Refuted.** Where |G − F| ≤ b everywhere, also |G(t−) − F(t−)| ≤ b; so all of these are true at every point.
 *
 * **Upheld.** For tⱼ ≤ x < tⱼ₊₁ both functions rise, so that G(x) − F(x) ≤ G(tⱼ₊₁−) − F(tⱼ) and
 * G(x) − F(x) ≥ G(tⱼ) − F(tⱼ₊₁−). Where the first of these is at most c and the second at least −c for every j, then
 * |G(x) − F(x)| ≤ c for every x. If F rises by δ between two points, this leaves c − δ for G.
 */
export function lawFamily({ points, at, below }: LawGrid, draw: (rng: Rng) => number): DistributionFamily {
  const range = [0, 1] as const;
  const { length } = points;
  return {
    range,
    largest: 1,
    draw: (rng) => cellOf(points, draw(rng)),
    newSeries: () => [new IndicatorDifferences(1, length), new IndicatorDifferences(1, length)],
    add(cell, [atMost, isBelow]) {
      atMost!.add(0, firstAtMost(cell), NEVER, NEVER);
      isBelow!.add(0, firstBelow(cell), NEVER, NEVER);
    },
    toRefute: (distance) =>
      points.flatMap((_, j) => [
        ...bothSides(0, j, at[j]!, distance, range),
        ...(below[j] === at[j - 1] ? [] : bothSides(1, j, below[j]!, distance, range)),
      ]),
    toUphold: (distance) =>
      points.flatMap((_, j) => {
        const least = (below[j + 1] ?? 1) - distance;
        const most = (at[j - 1] ?? 0) + distance;
        return [
          ...(least > 0 ? [{ series: 0, place: j, nullHypothesis: { atMost: least } }] : []),
          ...(most < 1 ? [{ series: 1, place: j, nullHypothesis: { atLeast: most } }] : []),
        ];
      }),
    distanceAt: (series, which, j) => Math.abs(series[which]!.shares(j)[0] - (which === 0 ? at : below)[j]!),
    found: (series, which, j) => ({
      of: `P(X ${SIGNS[which]} ${numberText(points[j]!)})`,
      measured: series[which]!.shares(j)[0],
      beside: LAW,
      claimed: which === 0 ? at[j]! : below[j]!,
    }),
  };
}

/** What a probability is compared with where the law is given. */
export const LAW = 'the law';

const SIGNS = ['≤', '<'];

/**
 * Whether X and Y of a draw have the same distribution, by means of differences of indicators of the same draw, whatever the
 * dependence between X and Y.
 *
 * **Refuted.** Where the distribution functions G and H differ by at most b everywhere, G(t) − H(t) and G(t−) − H(t−) do at
 * every point.
 *
 * **Upheld.** For tⱼ ≤ x < tⱼ₊₁, G(x) − H(x) ≤ P(X < tⱼ₊₁) − P(Y ≤ tⱼ), a mean of 1{X < tⱼ₊₁} − 1{Y ≤ tⱼ}, and it is at least
 * P(X ≤ tⱼ) − P(Y < tⱼ₊₁). Where the first is at most c and the second at least −c for every j, the two differ by at most c.
 */
export function sameFamily(
  points: readonly number[],
  draw: (rng: Rng) => readonly [x: number, y: number],
): DistributionFamily {
  const range = [-1, 1] as const;
  const { length } = points;
  const cells = cellsOf(points);
  return {
    range,
    largest: 1,
    draw: (rng) => {
      const [x, y] = draw(rng);
      return cellOf(points, x) + cells * cellOf(points, y);
    },
    newSeries: () => [length, length, length + 1, length + 1].map((places) => new IndicatorDifferences(1, places)),
    add(drawn, [atMost, isBelow, above, under]) {
      const [x, y] = [drawn % cells, Math.floor(drawn / cells)];
      atMost!.add(0, firstAtMost(x), 0, firstAtMost(y));
      isBelow!.add(0, firstBelow(x), 0, firstBelow(y));
      // Place k stands for the interval from point k − 1 to point k.
      above!.add(0, firstBelow(x), 0, firstAtMost(y) + 1);
      under!.add(0, firstAtMost(x) + 1, 0, firstBelow(y));
    },
    toRefute: (distance) =>
      points.flatMap((_, j) => [0, 1].flatMap((series) => bothSides(series, j, 0, distance, range))),
    toUphold: (distance) => between(length + 1, distance),
    distanceAt: sharesApart,
    found: (series, which, j) => {
      const [measured, claimed] = series[which]!.shares(j);
      const at = `${SIGNS[which]} ${numberText(points[j]!)}`;
      return { of: `P(X ${at})`, measured, beside: `P(Y ${at})`, claimed };
    },
  };
}

function sharesApart(series: readonly IndicatorDifferences[], which: number, place: number): number {
  const [one, other] = series[which]!.shares(place);
  return Math.abs(one - other);
}

/** Bounds from both sides between the points, for the differences that the series 2 and 3 count. */
const between = (places: number, distance: number): FamilyBound[] =>
  Array.from({ length: places }, (_, place) => [
    { series: 2, place, nullHypothesis: { atLeast: distance } },
    { series: 3, place, nullHypothesis: { atMost: -distance } },
  ]).flat();

/**
 * Whether X and Y are independent, by pairs of independent draws (X, Y) and (X′, Y′): 1{X ≤ s}·1{Y ≤ t} − 1{X ≤ s}·1{Y′ ≤ t}
 * has the mean P(X ≤ s, Y ≤ t) − P(X ≤ s)·P(Y ≤ t), of which the distance is the largest absolute value, at most ¼.
 *
 * **Refuted.** Where it is at most b everywhere, it is at every point of the grid.
 *
 * **Upheld.** For sᵢ ≤ s < sᵢ₊₁ and tⱼ ≤ t < tⱼ₊₁ it is at most P(X < sᵢ₊₁, Y < tⱼ₊₁) − P(X ≤ sᵢ)·P(Y ≤ tⱼ), a mean of
 * 1{X < sᵢ₊₁}·1{Y < tⱼ₊₁} − 1{X ≤ sᵢ}·1{Y′ ≤ tⱼ}, and it is at least P(X ≤ sᵢ, Y ≤ tⱼ) − P(X < sᵢ₊₁)·P(Y < tⱼ₊₁). Where the
 * first is at most c and the second at least −c for all i and j, the distance is at most c.
 */
export function independenceFamily(
  rows: readonly number[],
  columns: readonly number[],
  draw: (rng: Rng) => readonly [x: number, y: number],
): DistributionFamily {
  const range = [-1, 1] as const;
  const [cellsX, cellsY] = [cellsOf(rows), cellsOf(columns)];
  const isRefutedAt = (points: readonly number[], i: number): boolean =>
    i % Math.ceil(points.length / REFUTED_AT) === 0;
  return {
    range,
    largest: 1 / 4,
    draw: (rng) => {
      const [x, y] = draw(rng);
      const [, other] = draw(rng);
      return cellOf(rows, x) + cellsX * (cellOf(columns, y) + cellsY * cellOf(columns, other));
    },
    newSeries: () => [
      new IndicatorDifferences(rows.length, columns.length),
      new IndicatorDifferences(1, 1),
      new IndicatorDifferences(rows.length + 1, columns.length + 1),
      new IndicatorDifferences(rows.length + 1, columns.length + 1),
    ],
    add(drawn, [atMost, , above, under]) {
      const x = drawn % cellsX;
      const rest = Math.floor(drawn / cellsX);
      const [y, other] = [rest % cellsY, Math.floor(rest / cellsY)];
      atMost!.add(firstAtMost(x), firstAtMost(y), firstAtMost(x), firstAtMost(other));
      above!.add(firstBelow(x), firstBelow(y), firstAtMost(x) + 1, firstAtMost(other) + 1);
      under!.add(firstAtMost(x) + 1, firstAtMost(y) + 1, firstBelow(x), firstBelow(other));
    },
    toRefute: (distance) =>
      rows.flatMap((_, i) =>
        columns.flatMap((__, j) =>
          isRefutedAt(rows, i) && isRefutedAt(columns, j)
            ? bothSides(0, i * columns.length + j, 0, distance, range)
            : [],
        ),
      ),
    toUphold: (distance) => between((rows.length + 1) * (columns.length + 1), distance),
    distanceAt: sharesApart,
    found: (series, which, place) => {
      const [measured, claimed] = series[which]!.shares(place);
      const [s, t] = [rows[Math.floor(place / columns.length)]!, columns[place % columns.length]!].map((at) =>
        numberText(at),
      );
      return { of: `P(X ≤ ${s}, Y ≤ ${t})`, measured, beside: `P(X ≤ ${s})·P(Y ≤ ${t})`, claimed };
    },
  };
}

/** Points of each variable at which independence is refuted, at most: each place that is looked at costs evidence. */
const REFUTED_AT = 24;
