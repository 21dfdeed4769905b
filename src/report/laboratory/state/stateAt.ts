import type { Laboratory, LaboratoryState } from '../Laboratory.ts';
import { tidyState } from './tidyState.ts';

/**
 * The state at the sizes of a claim's setting, all else as at the start; undefined if the setting lacks one of the laboratory's
 * `sizes`, or if the laboratory cannot show them.
 *
 * @param setting the numbers of a setting by name, as text
 */
export function stateAt<State extends LaboratoryState>(
  laboratory: Laboratory<State>,
  setting: Readonly<Record<string, string>>,
): State | undefined {
  const { sizes = [], start } = laboratory;
  if (sizes.length === 0 || !sizes.every((name) => Object.hasOwn(setting, name))) return undefined;
  const asked = Object.fromEntries(sizes.map((name) => [name, Number(setting[name])]));
  const state = tidyState(laboratory, { ...start, ...asked });
  return sizes.every((name) => state[name] === asked[name]) ? state : undefined;
}
