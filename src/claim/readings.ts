import type { AnyClaim } from './Claim.ts';

const MARK = Symbol.for('refutable.readings');

/** Several readings of one sentence, by id. */
export interface Readings {
  readonly [MARK]: true;
  readonly claims: Readonly<Record<string, AnyClaim>>;
}

/**
 * Several readings of one sentence that share a file. Each id begins with the file's name.
 *
 * @example export default readings({ 'lemma-2': claim({...}), 'lemma-2-repaired': claim({...}) });
 */
export function readings(claims: Readonly<Record<string, AnyClaim>>): Readings {
  return { [MARK]: true, claims };
}

/** Whether what a file exports is a group of readings. */
export function isReadings(value: unknown): value is Readings {
  return typeof value === 'object' && value !== null && MARK in value;
}
