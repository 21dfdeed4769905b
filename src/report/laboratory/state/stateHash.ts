import type { Laboratory, LaboratoryState } from '../Laboratory.ts';
import { LABORATORY_ID } from '../laboratoryId.ts';
import { tidyState } from './tidyState.ts';

/** What the part of an address behind # begins with when it holds a state. */
const BEGINNING = `#${LABORATORY_ID}?`;

/**
 * A state as the end of an address, so that it can be sent to somebody.
 *
 * @example stateHash({ n: 20, design: 'plain' }) // '#_laboratory?n=20&design=plain'
 */
export function stateHash(state: LaboratoryState): string {
  const query = new URLSearchParams(Object.entries(state).map(([name, value]) => [name, String(value)]));
  return BEGINNING + query.toString();
}

/**
 * The state that an address holds; undefined when it holds none. What is missing or out of range is put right.
 *
 * @param hash the part of the address from # on
 */
export function stateInHash<State extends LaboratoryState>(
  laboratory: Laboratory<State>,
  hash: string,
): State | undefined {
  if (!hash.startsWith(BEGINNING)) return undefined;
  return tidyState(laboratory, Object.fromEntries(new URLSearchParams(hash.slice(BEGINNING.length))));
}
