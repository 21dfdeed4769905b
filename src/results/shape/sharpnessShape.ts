import type { SharpPoint, Sharpness } from '../Sharpness.ts';
import { listOf, named, number, oneOf, optional, orNull, record, type Shapes, text } from './Shape.ts';

const point = record({
  size: number,
  refuted: orNull(number),
  upheld: orNull(number),
  printed: oneOf(['refuted', 'upheld', 'undecided', 'vacuous']),
  draws: number,
  disorder: optional(record({ upheld: number, refuted: number } satisfies Shapes<NonNullable<SharpPoint['disorder']>>)),
} satisfies Shapes<SharpPoint>);

/** How sharp a constant of a claim is. */
export const sharpness = named(
  'sharpness',
  'How sharp a constant of a claim is: at each size the last constant that is refuted and the first that is upheld.',
  record({
    constant: text,
    printed: number,
    find: oneOf(['smallest', 'largest']),
    between: listOf(number, 2),
    resolution: number,
    along: text,
    points: listOf(point),
    limit: optional(record({ value: number, why: text } satisfies Shapes<NonNullable<Sharpness['limit']>>)),
    budget: number,
    sentence: text,
  } satisfies Shapes<Sharpness>),
);
