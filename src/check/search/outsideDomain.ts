import type { Domain } from '../../claim/ranges/Range.ts';
import type { Scalar, Setting } from '../../claim/Setting.ts';
import { didYouMean } from '../../claim/closest.ts';
import { written } from '../validate/ClaimFault.ts';
import { parametersText } from '../validate/parameterView.ts';

/**
 * Why a setting that was not made from a domain is not in it, for a sentence; undefined when it is.
 *
 * @example outsideDomain({ n: integers(1, 9) }, { n: 12 }) // 'gives n = 12, which is not in 1 ≤ n ≤ 9'
 */
export function outsideDomain(domain: Domain, setting: Setting): string | undefined {
  const names = Object.keys(domain);
  const unknown = Object.keys(setting).find((name) => !Object.hasOwn(domain, name));
  if (unknown !== undefined) {
    return `gives ${unknown}, which is not a parameter (${parametersText(names)})${didYouMean(unknown, names)}`;
  }
  const earlier: Record<string, Scalar> = {};
  for (const [name, range] of Object.entries(domain)) {
    if (!Object.hasOwn(setting, name)) return `gives no ${name}; ${parametersText(names)}`;
    const value = setting[name]!;
    if (range.nearest(value, earlier) !== value) {
      return `gives ${name} = ${written(value)}, which is not in ${range.describe(name)}`;
    }
    earlier[name] = value;
  }
  return undefined;
}
