import type { Over } from '../../../check/explore/placesAlong.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { UsageError } from '../../../store/UsageError.ts';

/** Places of a curve, at most. */
const MOST = 500;

/**
 * Reads what a parameter is to run through: `m`, `m=10:1000`, `m=10:1000:20` or `m=10,20,50`.
 *
 * @throws UsageError where it is none of these
 */
export function readOver(text: string): Over {
  const [name, values] = split('--over', text, 'm=10:1000, m=10:1000:20 or m=10,20,50');
  if (values === undefined) return { name };
  if (values.includes(',') || !values.includes(':')) return { name, values: values.split(',').map(decoded) };
  const [from = '', to = '', steps, ...more] = values.split(':');
  if (from === '' || to === '' || more.length > 0)
    throw new UsageError(`invalid --over ${JSON.stringify(text)}; write it as in m=10:1000 or m=10:1000:20`);
  if (steps === undefined) return { name, ends: [from, to] };
  const count = /^\d+$/u.test(steps) ? Number(steps) : Number.NaN;
  if (!(count >= 2 && count <= MOST))
    throw new UsageError(
      `invalid --over ${JSON.stringify(text)}; the third number is how many places there are, from 2 to ${MOST}`,
    );
  return { name, ends: [from, to], steps: count };
}

/**
 * Reads values of parameters, `n=200,k=5`; a comma or an equals sign in a value is written `%2C` or `%3D`.
 *
 * @throws UsageError where it is not a list of these
 */
export function readValues(option: string): (text: string) => Readonly<Record<string, string>> {
  return (text) => {
    const values: Record<string, string> = {};
    for (const pair of text.split(',')) {
      const [name, value] = split(option, pair, 'n=200,k=5');
      if (value === undefined || Object.hasOwn(values, name))
        throw new UsageError(`invalid ${option} ${JSON.stringify(text)}; write each parameter once, as in n=200,k=5`);
      values[name] = decoded(value);
    }
    return values;
  };
}

/** Values of parameters as {@link readValues} reads them. */
export const valuesText = (setting: Setting): string =>
  Object.entries(setting)
    .map(([name, value]) => `${name}=${encoded(String(value))}`)
    .join(',');

/** A value as it can stand in a list. */
export const encoded = (value: string): string => value.replaceAll(/[%,=:]/gu, encodeURIComponent);

function split(option: string, text: string, example: string): readonly [name: string, values: string | undefined] {
  const at = text.indexOf('=');
  const [name, values] = at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
  if (name.trim() === '' || values === '')
    throw new UsageError(`invalid ${option} ${JSON.stringify(text)}; write it as in ${example}`);
  return [name.trim(), values];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
