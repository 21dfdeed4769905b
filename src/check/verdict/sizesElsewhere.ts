import type { Domain } from '../../claim/ranges/Range.ts';
import { type Scalar, type Setting, settingKey } from '../../claim/Setting.ts';

/**
 * Settings with the given sizes and other values of the other parameters: first the simplest values of each of them, the
 * rest as they are; then those of the settings that a search tried.
 *
 * @param at gives every parameter a value, and those of `sizes` the values there
 * @param most how many settings at most
 * @returns different settings, none of them `at`; they may lie outside the domain
 */
export function sizesElsewhere(
  domain: Domain,
  { at, sizes, tried, most }: { at: Setting; sizes: Setting; tried: readonly Setting[]; most: number },
): readonly Setting[] {
  const others = Object.keys(domain).filter((name) => !Object.hasOwn(sizes, name));
  const found = new Map<string, Setting>();
  const note = (values: Setting): void => {
    const setting = Object.freeze({ ...at, ...values, ...sizes });
    const key = settingKey(setting);
    if (found.size < most && key !== settingKey(at)) found.set(key, setting);
  };
  const each = Math.floor(most / 2 / Math.max(1, others.length));
  for (const name of others) for (const value of simplest(domain, name, at, each)) note({ [name]: value });
  if (others.length > 0) for (const setting of tried) note(setting);
  return [...found.values()];
}

function simplest(domain: Domain, name: string, at: Setting, most: number): readonly Scalar[] {
  const earlier: Record<string, Scalar> = {};
  for (const before of Object.keys(domain)) {
    if (before === name) break;
    earlier[before] = at[before]!;
  }
  try {
    const values: Scalar[] = [...domain[name]!.edges(earlier)];
    for (const value of domain[name]!.all(earlier) ?? []) {
      if (values.length >= most) break;
      values.push(value);
    }
    return values.slice(0, most);
  } catch {
    // A range that depends on a size beyond its own may be empty.
    return [];
  }
}
