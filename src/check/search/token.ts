import { compactExact } from '../../claim/exact/Exact.ts';
import type { Domain, Range } from '../../claim/ranges/Range.ts';
import type { Scalar, Setting } from '../../claim/Setting.ts';
import { parametersText } from '../validate/parameterView.ts';
import { outsideDomain } from './outsideDomain.ts';

/** Where a counterexample is: a failing draw, a fresh confirmation of so many draws, or an exact evaluation. */
export type Place =
  | { readonly kind: 'draw'; readonly block: number; readonly index: number }
  | { readonly kind: 'fresh'; readonly draws: number }
  | { readonly kind: 'exact' };

/** What a replay token names. */
export interface Token {
  readonly id: string;
  readonly seed: string;
  /** Values as text, by name; `readSetting` gives them their types. */
  readonly setting: Readonly<Record<string, string>>;
  readonly place: Place;
}

/**
 * Writes a token: plain text that a shell takes as one word.
 *
 * @example 'lemma-2@edmonds@n=2,m=1,k=1@draw.0.3'
 */
export function writeToken(id: string, seed: string, setting: Setting, place: Place): string {
  const values = Object.entries(setting).map(([name, value]) => `${word(name)}=${plain(compactExact(String(value)))}`);
  return [word(id).replace(/^-/u, '%2D'), plain(seed), values.join(',') || '-', placeWord(place)].join('@');
}

/** A place as it stands in a token. */
export function placeWord(place: Place): string {
  if (place.kind === 'exact') return 'exact';
  return place.kind === 'draw' ? `draw.${place.block}.${place.index}` : `fresh.${place.draws}`;
}

/** A name as it is, but for the signs that have a meaning in a token, and those that cannot be seen. */
const word = (text: string): string => text.replaceAll(/[%@,=\s\p{C}]/gu, (sign) => encodeURIComponent(sign));

/** Text in letters, digits and the signs `_ . - %`. */
const plain = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*~]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Reads a token. @throws SyntaxError with what is wrong with it */
export function parseToken(text: string): Token {
  const parts = text.trim().split('@');
  const [id, seed, values, where] = parts;
  if (parts.length !== 4 || !id || !seed || !values || !where) {
    throw new SyntaxError(
      `"${text}" is not a replay token; copy one from a refutation, such as lemma-2@seed@n=2,m=1,k=1@draw.0.3`,
    );
  }
  const setting: Record<string, string> = {};
  for (const pair of values === '-' ? [] : values.split(',')) {
    const [coded, value, more] = pair.split('=');
    const name = read(coded ?? '');
    if (name === '' || value === undefined || more !== undefined || Object.hasOwn(setting, name))
      throw new SyntaxError(`the replay token is damaged at "${pair}"; name=value is expected`);
    setting[name] = read(value);
  }
  return { id: read(id), seed: read(seed), setting, place: readPlace(where) };
}

function read(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    throw new SyntaxError(`the replay token is damaged at "${text}"`, { cause: error });
  }
}

function readPlace(text: string): Place {
  if (text === 'exact') return { kind: 'exact' };
  const [kind, ...numbers] = text.split('.');
  const [first, second] = numbers.map((digits) => (/^\d+$/u.test(digits) ? Number(digits) : Number.NaN));
  const isCount = (value: number | undefined): value is number => Number.isSafeInteger(value) && value! >= 0;
  if (kind === 'draw' && numbers.length === 2 && isCount(first) && isCount(second))
    return { kind, block: first, index: second };
  if (kind === 'fresh' && numbers.length === 1 && isCount(first) && first > 0) return { kind, draws: first };
  throw new SyntaxError(`the replay token ends in "${text}"; draw.BLOCK.INDEX, fresh.DRAWS or exact is expected`);
}

/**
 * The setting that a token names, with the types of the claim's parameters.
 *
 * @param beyond reads a number that a range means and cannot write; for steps of algebra
 * @throws RangeError where it is not in the domain
 */
export function readSetting(
  domain: Domain,
  text: Readonly<Record<string, string>>,
  beyond?: (range: Range, name: string, text: string) => string | undefined,
): { readonly setting: Setting; readonly isBeyond: boolean } {
  const setting: Record<string, Scalar> = {};
  let isBeyond = false;
  for (const name of Object.keys(domain)) {
    const given = Object.hasOwn(text, name) ? text[name] : undefined;
    if (given === undefined)
      throw new RangeError(`the replay token gives no ${name}; ${parametersText(Object.keys(domain))}`);
    const own = domain[name]!.parse(given);
    const value = own ?? beyond?.(domain[name]!, name, given);
    isBeyond ||= own === undefined && value !== undefined;
    if (value === undefined)
      throw new RangeError(
        `the replay token gives ${name} = ${given}, which is not of the kind ${domain[name]!.describe(name)}`,
      );
    setting[name] = value;
  }
  const unknown = Object.keys(text).find((name) => !Object.hasOwn(domain, name));
  if (unknown !== undefined)
    throw new RangeError(`the replay token gives ${unknown}, which is not a parameter of the claim`);
  const outside = isBeyond ? undefined : outsideDomain(domain, setting);
  if (outside !== undefined) throw new RangeError(`the replay token ${outside}`);
  return { setting: Object.freeze(setting), isBeyond };
}
