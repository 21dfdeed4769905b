import { doubleOf } from '../../../results/jsonNumber.ts';
import type { SettingResult } from '../../../results/ClaimResult.ts';

/** The parameters that are numbers at every setting, with their values in the order of the settings. */
export function numericParameters(
  tried: readonly SettingResult[],
): { readonly name: string; readonly values: number[] }[] {
  return Object.keys(tried[0]?.setting ?? {})
    .map((name) => ({ name, values: tried.map(({ setting }) => parameterValue(setting[name])) }))
    .filter(({ values }) => values.every(Number.isFinite) && new Set(values).size > 1);
}

/** The value of a parameter as a double; NaN where it is none. */
export function parameterValue(value: number | string | boolean | undefined): number {
  return typeof value === 'number' || typeof value === 'string' ? doubleOf(value) : Number.NaN;
}
