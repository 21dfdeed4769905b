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
  const missing = names.find((name) => !Object.hasOwn(setting, name));
  if (missing !== undefined) return `gives no ${missing}; ${parametersText(names)}`;
  const value = valueOutside(domain, setting);
  return value === undefined ? undefined : `gives ${value}`;
}

/**
 * The first value of a setting that is not in its range, for a sentence; undefined when all are.
 *
 * @param setting gives every parameter of the domain a value
 * @param exempt parameters whose value may be any
 * @example valueOutside({ n: integers(1, 9) }, { n: 12 }) // 'n = 12, which is not in 1 ≤ n ≤ 9'
 */
export function valueOutside(
  domain: Domain,
  setting: Setting,
  exempt: ReadonlySet<string> = new Set(),
): string | undefined {
  const earlier: Record<string, Scalar> = {};
  for (const [name, range] of Object.entries(domain)) {
    const value = setting[name]!;
    if (!exempt.has(name) && range.nearest(value, earlier) !== value)
      return `${name} = ${written(value)}, which is not in ${range.describe(name)}`;
    earlier[name] = value;
  }
  return undefined;
}
