import type { Exploration, ExploredPoint, Side } from '../../results/Exploration.ts';
import { doubleOf, type JsonNumber } from '../../results/jsonNumber.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { type Axis, axisFor } from '../plots/axes/Axis.ts';
import { placeText, SIDE_WORDS } from './explorationWords.ts';

/** A place with its numbers as doubles, for a picture. */
export interface CurvePoint {
  readonly x: number;
  readonly point: ExploredPoint;
  /** NaN where there is none. */
  readonly measured: number;
  readonly claimed: number;
  readonly interval: readonly [lo: number, hi: number] | undefined;
}

/** What is drawn of an exploration. */
export interface CurvePicture {
  readonly x: Axis;
  readonly y: Axis;
  readonly points: readonly CurvePoint[];
}

/** The sides from the bottom of a picture to its top, where there are no numbers. */
const FROM_BELOW: readonly Side[] = ['faulty', 'outside', 'vacuous', 'fails', 'open', 'holds'];

/** The places of an exploration that has no numbers, each at the height of its side. */
export function sidesPicture(exploration: Exploration): CurvePicture {
  const { points } = exploration;
  const sides = FROM_BELOW.filter((side) => points.some((point) => point.side === side));
  const { x, places } = placesOf(exploration);
  return {
    x,
    y: ordinal(sides.map((side) => SIDE_WORDS[side])),
    points: points.map((point, i) => ({
      x: places[i]!,
      point,
      measured: sides.indexOf(point.side),
      claimed: Number.NaN,
      interval: undefined,
    })),
  };
}

/** The places of an exploration and axes for them; undefined where no place has a number. */
export function curvePicture(exploration: Exploration): CurvePicture | undefined {
  const { x, places } = placesOf(exploration);
  const points = exploration.points.map((point, i): CurvePoint => {
    const { measured, claimed, interval } = point;
    return {
      x: places[i]!,
      point,
      measured: numberOf(measured),
      claimed: numberOf(claimed),
      interval: interval === undefined ? undefined : [doubleOf(interval[0]), doubleOf(interval[1])],
    };
  });
  const heights = points
    .flatMap(({ measured, claimed, interval }) => [measured, claimed, ...(interval ?? [])])
    .filter(Number.isFinite);
  if (heights.length === 0) return undefined;
  // Estimates are on a linear axis: an interval that reaches 0 has no place on another.
  return { x, y: axisFor(heights, exploration.draws > 0 ? 'linear' : undefined), points };
}

/** Where the places lie along the parameter: at its numbers, or one after another where it has words. */
function placesOf({ along, logarithmic, points }: Exploration): {
  readonly x: Axis;
  readonly places: readonly number[];
} {
  const numbers = points.map(({ setting }) => valueOf(setting[along]));
  if (numbers.some(Number.isNaN))
    return { x: ordinal(points.map((point) => placeText(point, along))), places: points.map((_, i) => i) };
  return { x: axisFor(numbers, logarithmic ? 'log' : 'linear'), places: numbers };
}

const numberOf = (number: JsonNumber | undefined): number => (number === undefined ? Number.NaN : doubleOf(number));

const valueOf = (value: JsonNumber | boolean | undefined): number =>
  typeof value === 'boolean' || value === undefined ? Number.NaN : doubleOf(value);

/** An axis of words, one after another. */
function ordinal(words: readonly string[]): Axis {
  const last = words.length - 1;
  return {
    type: 'linear',
    known: [],
    domain: [-0.5, last + 0.5],
    ticks: words.map((_, i) => i),
    tickText: (value) => onOneLine(words[value] ?? ''),
    within: (value) => Math.min(last, Math.max(0, value)),
  };
}
