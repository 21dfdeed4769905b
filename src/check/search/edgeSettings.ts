import type { Domain } from '../../claim/ranges/Range.ts';
import type { Scalar, Setting } from '../../claim/Setting.ts';
import { ranged } from '../validate/ClaimFault.ts';

/** Corners listed before some are chosen. */
const LISTED = 1024;

/**
 * The settings at the corners of a domain, the smallest first; those that do not meet the precondition are left out.
 *
 * @param most how many at most; of more, an even choice that keeps the first and the last
 */
export function edgeSettings(domain: Domain, where: (setting: Setting) => boolean, most: number): Setting[] {
  const found: Setting[] = [];
  const extend = (names: readonly string[], setting: Readonly<Record<string, Scalar>>): void => {
    const [name, ...rest] = names;
    if (found.length >= LISTED) return;
    if (name === undefined) {
      if (where(setting)) found.push(Object.freeze(setting));
      return;
    }
    for (const value of ranged(name, setting, () => domain[name]!.edges(setting)))
      extend(rest, { ...setting, [name]: value });
  };
  extend(Object.keys(domain), {});
  if (found.length <= most) return found;
  if (most === 1) return found.slice(0, 1);
  return Array.from({ length: most }, (_, i) => found[Math.round((i * (found.length - 1)) / (most - 1))]!);
}
