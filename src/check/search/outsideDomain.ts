import type { Domain } from '../../claim/ranges/Range.ts';
import type { Scalar, Setting } from '../../claim/Setting.ts';
import { written } from '../validate/ClaimFault.ts';

/**
 * Why a setting that was not made from a domain is not in it, for a sentence; undefined when it is.
 *
 * @example outsideDomain({ n: integers(1, 9) }, { n: 12 }) // 'gives n = 12, which is not in 1 ≤ n ≤ 9'
 */
export function outsideDomain(domain: Domain, setting: Setting): string | undefined {
  const names = Object.keys(domain);
  const unknown = Object.keys(setting).find((name) => !Object.hasOwn(domain, name));
  if (unknown !== undefined) {
    const known = names.length === 0 ? 'there are none' : `the parameters are ${names.join(', ')}`;
    return `gives ${unknown}, which is no parameter; ${known}`;
  }
  const earlier: Record<string, Scalar> = {};
  for (const [name, range] of Object.entries(domain)) {
    if (!Object.hasOwn(setting, name)) return `gives no ${name}; the parameters are ${names.join(', ')}`;
    const value = setting[name]!;
    if (range.nearest(value, earlier) !== value) {
      return `gives ${name} = ${written(value)}, which is not in ${range.describe(name)}`;
    }
    earlier[name] = value;
  }
  return undefined;
}
