import { stream } from '../../random/stream.ts';

/**
 * A share of some names, chosen by a seed: at least one, in the order given. Whoever does not know the seed beforehand
 * cannot tell which.
 *
 * @param share in (0, 1]
 */
export function shareOf(names: readonly string[], share: number, seed: string): readonly string[] {
  const count = Math.ceil(share * names.length);
  const places = new Map(names.map((name) => [name, stream(seed, 'verify', name)()]));
  const chosen = new Set(names.toSorted((a, b) => places.get(a)! - places.get(b)!).slice(0, count));
  return names.filter((name) => chosen.has(name));
}
