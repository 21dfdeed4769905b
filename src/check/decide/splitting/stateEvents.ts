import { cut } from '../../../results/words/cut.ts';
import { numberText } from '../../../results/words/numberText.ts';
import type { Leaf, PlainState } from './plainState.ts';

/** An event of a state, by whose probability two distributions of states are compared. */
export interface StateEvent {
  /** Where in the state it looks; undefined where it looks at all of it. */
  readonly place?: string;
  /** Of states, in words: `have lives ≤ 3`. */
  readonly says: string;
  readonly happens: (state: PlainState) => boolean;
}

/** Values of a number at which its distributions are compared, at most: the least and greatest of the pilot, and its octiles. */
const CUTS = 9;

/**
 * Events by which states are compared with those of a pilot sample: that a state is the most frequent one, that what is found at a
 * place is what is found there most often, and that a number there is at most its least, greatest or an octile.
 *
 * @param pilot states that are compared no more, at least one
 * @returns the most frequent state, too
 */
export function stateEvents(pilot: readonly PlainState[]): {
  readonly usual: string;
  readonly events: readonly StateEvent[];
} {
  const [usual] = mostFrequent(pilot.map(({ text }) => text));
  const whole: StateEvent = { says: `are ${cut(usual, 60)}`, happens: ({ text }) => text === usual };
  const places = new Set(pilot.flatMap(({ leaves }) => [...leaves.keys()]));
  return { usual, events: [whole, ...[...places].flatMap((place) => eventsAt(place, pilot))] };
}

function eventsAt(place: string, pilot: readonly PlainState[]): StateEvent[] {
  const values = pilot.map(({ leaves }) => leaves.get(place)).filter((value) => value !== undefined);
  const named = place === '' ? 'are' : `have ${cut(place, 40)}`;
  const [most, times] = mostFrequent(values);
  const text = typeof most === 'number' ? numberText(most) : cut(JSON.stringify(most), 40);
  const equal: StateEvent = {
    place,
    says: place.endsWith('{}')
      ? `have the keys ${cut(String(most), 40)}`
      : `${named} ${place === '' ? '' : '= '}${text}`,
    happens: ({ leaves }) => leaves.get(place) === most,
  };
  return [...(times > 1 ? [equal] : []), ...cutsOf(values).map((cutAt) => atMost(place, named, cutAt))];
}

const atMost = (place: string, named: string, most: number): StateEvent => ({
  place,
  says: `${named} ≤ ${numberText(most)}`,
  happens: ({ leaves }) => {
    const value = leaves.get(place);
    return typeof value === 'number' && value <= most;
  },
});

/** Values of a sample that divide it into parts of about the same size, where they are numbers and not all the same. */
function cutsOf(values: readonly Leaf[]): readonly number[] {
  const sorted = values.filter((value) => typeof value === 'number').toSorted((a, b) => a - b);
  if (sorted.length === 0 || sorted[0] === sorted.at(-1)) return [];
  return [
    ...new Set(Array.from({ length: CUTS }, (_, i) => sorted[Math.round((i * (sorted.length - 1)) / (CUTS - 1))]!)),
  ];
}

function mostFrequent<T>(values: readonly T[]): readonly [value: T, times: number] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
}
