import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { canonicalText, parseCanonical } from './canonicalText.ts';

const FORM = 'refutable-cache-1';

/** Bytes of the text of an entry, at most. */
const MOST = 256 * 2 ** 20;

/** An entry as a file holds it: its form, a digest of its key and of what follows, and the data, compressed. */
export function entryBytes(key: string, data: unknown): Buffer {
  const body = deflateRawSync(inAscii(canonicalText(data)));
  return Buffer.concat([Buffer.from(`${FORM} ${digestOf(key, body)}\n`), body]);
}

/**
 * The data of an entry.
 *
 * @throws SyntaxError with what is wrong with it: nothing of an entry is believed that is not as it was written, under its key
 */
export function entryData(key: string, bytes: Buffer): unknown {
  const end = bytes.indexOf('\n');
  const [form, digest] = bytes.subarray(0, Math.max(0, end)).toString('latin1').split(' ');
  if (form !== FORM) throw new SyntaxError(bytes.length === 0 ? 'it is empty' : 'it does not begin as one');
  const body = bytes.subarray(end + 1);
  if (digest !== digestOf(key, body)) throw new SyntaxError('its digest does not fit');
  return parseCanonical(inflateRawSync(body, { maxOutputLength: MOST }).toString('utf8'));
}

const digestOf = (key: string, body: Buffer): string =>
  createHash('sha256').update(`${key}\n`).update(body).digest('hex');

/** JSON with escapes for what is no ASCII: such text is read several times as fast. */
const inAscii = (json: string): string =>
  json.replaceAll(/\P{ASCII}/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
