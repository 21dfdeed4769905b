import type { Rng } from 'refutable';

/** Two vectors at an angle, in a space of some dimensions. */
export interface Pair {
  readonly dimensions: number;
  /** In degrees. */
  readonly angle: number;
}

/** A random number that a coordinate of a hyperplane's normal vector is. */
export type Coordinate = (rng: Rng) => number;

/** By Box and Muller. */
export const gaussian: Coordinate = (rng) => Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng());
/** A point of a cube instead of a ball. */
export const inCube: Coordinate = (rng) => 2 * rng() - 1;

/** On which sides of a random hyperplane the vectors e₁ and cos θ·e₁ + sin θ·e₂ lie: whether on the same. */
export function areTogether(rng: Rng, { dimensions, angle }: Pair, coordinate: Coordinate = gaussian): boolean {
  const normal = Array.from({ length: dimensions }, () => coordinate(rng));
  const radians = (angle * Math.PI) / 180;
  const other = Math.cos(radians) * normal[0]! + Math.sin(radians) * normal[1]!;
  return normal[0]! >= 0 === other >= 0;
}

/** 1 − θ/π. */
export const agreement = ({ angle }: Pick<Pair, 'angle'>): number => 1 - angle / 180;

/** Tables, and values in the key of each. */
export interface Tables {
  readonly tables: number;
  readonly values: number;
}

/** Whether two vectors meet in a table: all values of its key agree. */
export function meet(rng: Rng, { tables, values }: Tables, agree: (rng: Rng) => boolean): boolean {
  let isMet = false;
  for (let table = 0; table < tables; table++) {
    let all = true;
    for (let value = 0; value < values; value++) if (!agree(rng)) all = false;
    isMet ||= all;
  }
  return isMet;
}

/** 1 − (1 − pᵏ)ᴸ. */
export const meeting = ({ tables, values }: Tables, p: number): number => 1 - (1 - p ** values) ** tables;
