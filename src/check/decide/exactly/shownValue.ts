import type { Shown } from '../../../claim/Claim.ts';
import { isFraction } from '../../../claim/exact/Quantity.ts';
import type { Setting } from '../../../claim/Setting.ts';
import type { SettingResult, ShownValue } from '../../../results/ClaimResult.ts';
import { jsonNumber, type JsonNumber } from '../../../results/jsonNumber.ts';
import { cut } from '../../../results/words/cut.ts';
import { run, written } from '../../validate/ClaimFault.ts';

/** Entries of a vector, and rows of a matrix, that are kept. */
const MAX_ENTRIES = 12;

/** The labelled values of a counterexample, where the claim gives any. */
export function shown(
  setting: Setting,
  compute: () => Readonly<Record<string, Shown>> | undefined,
): Pick<SettingResult, 'shown'> {
  const values = run('show', setting, compute);
  if (typeof values !== 'object' || values === null) return {};
  return { shown: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shownValue(value)])) };
}

/** A labelled value of a counterexample as results.json holds it; large ones are cut, and say so. */
export function shownValue(value: Shown): ShownValue {
  if (!isList(value)) return cell(value);
  return isRows(value)
    ? value.slice(0, MAX_ENTRIES).map((row) => (isList(row) ? vector(row) : [cell(row)]))
    : vector(value);
}

/** Claim files are checked by the types; one that shows something else all the same is shown it as text. */
const isList = (value: unknown): value is ArrayLike<unknown> => Array.isArray(value) || ArrayBuffer.isView(value);

const isRows = (value: ArrayLike<unknown>): value is readonly unknown[] => Array.isArray(value) && value.some(isList);

function vector(values: ArrayLike<unknown>): readonly JsonNumber[] {
  const shown = Array.from({ length: Math.min(MAX_ENTRIES, values.length) }, (_, i) => cell(values[i]));
  return values.length > MAX_ENTRIES ? [...shown, `… ${values.length} in all`] : shown;
}

function cell(value: unknown): JsonNumber {
  const isNumber = typeof value === 'number' || typeof value === 'bigint' || isFraction(value);
  return isNumber ? jsonNumber(value) : cut(typeof value === 'string' ? value : written(value));
}
