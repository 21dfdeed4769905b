import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { plainJson } from '../../results/plainJson.ts';
import { finite } from '../../results/shape/parseJson.ts';

/** Most characters of a value that is packed. */
export const MOST_PACKED = 2 ** 24;

/** Most bytes of the JSON that it holds. */
const MOST_BYTES = 2 ** 26;

/** Plain data as a short text. @throws RangeError if it is too large to be sent */
export function pack(value: unknown): string {
  const json = Buffer.from(plainJson(value));
  const text = deflateRawSync(json).toString('base64');
  if (json.length > MOST_BYTES || text.length > MOST_PACKED)
    throw new RangeError(
      `${Math.ceil(json.length / 1e6)} MB are too much to be sent; ${MOST_BYTES / 2 ** 20} MB may be`,
    );
  return text;
}

/** What a packed text holds; for the caller to validate. @throws Error if it holds nothing, or too much */
export function unpack(text: string): unknown {
  if (text.length > MOST_PACKED) throw new RangeError('it is too large');
  const bytes = inflateRawSync(Buffer.from(text, 'base64'), { maxOutputLength: MOST_BYTES });
  return JSON.parse(bytes.toString('utf8'), finite);
}
