/** The value of one parameter. An exact rational is written as text, `'2/3'`. */
export type Scalar = number | string | boolean;

/** One choice of a claim's parameters, by name, in the order of `forAll`. */
export type Setting = Readonly<Record<string, Scalar>>;

/**
 * The one-line name of a setting, another one for each setting of a domain; part of the key of its streams. The signs
 * that keys are put together with are written `%2C`, `%3D` and `%2F` in a text.
 *
 * @example settingKey({ n: 4, inputs: 'exactly k' }) // 'n=4,inputs=exactly k'
 */
export function settingKey(setting: Setting): string {
  const names = Object.keys(setting);
  const written = (value: Scalar | undefined): string => String(value).replaceAll(/[%,=/]/gu, encodeURIComponent);
  return names.length === 0 ? 'no parameters' : names.map((name) => `${name}=${written(setting[name])}`).join(',');
}

/** A setting as a reader would write it: `n = 4, m = 3`. */
export function settingText(setting: Setting): string {
  const names = Object.keys(setting);
  return names.length === 0 ? 'no parameters' : names.map((name) => `${name} = ${String(setting[name])}`).join(', ');
}

/** Where something was found, for the middle of a sentence: ` at n = 4`; nothing where a claim has no parameters. */
export const atSetting = (setting: Setting): string =>
  Object.keys(setting).length === 0 ? '' : ` at ${settingText(setting)}`;
