import type { Laboratory, LaboratoryState } from '../Laboratory.ts';
import { LABORATORY_ID } from '../laboratoryId.ts';
import { tidyState } from './tidyState.ts';

/** The prefix of a URL fragment that contains a state. */
const BEGINNING = `#${LABORATORY_ID}?`;

/**
 * A state as a URL fragment, so that it can be shared.
 *
 * @example stateHash({ n: 20, design: 'plain' }) // '#_laboratory?n=20&design=plain'
 */
export function stateHash(state: LaboratoryState): string {
  const query = new URLSearchParams(Object.entries(state).map(([name, value]) => [name, String(value)]));
  return BEGINNING + query.toString();
}

/**
 * The state in a URL fragment; undefined if there is none. Missing and out-of-range values are corrected.
 *
 * @param hash the fragment, from # on
 */
export function stateInHash<State extends LaboratoryState>(
  laboratory: Laboratory<State>,
  hash: string,
): State | undefined {
  if (!hash.startsWith(BEGINNING)) return undefined;
  return tidyState(laboratory, Object.fromEntries(new URLSearchParams(hash.slice(BEGINNING.length))));
}
