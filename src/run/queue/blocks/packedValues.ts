import { BLOCK } from '../../../check/decide/Decider.ts';

/** The form of values. */
export interface ValuesForm {
  /** Whether each is 0 or 1, and no other number. */
  readonly isEvent: boolean;
  /** How many blocks they are. */
  readonly count: number;
}

/** Bytes of the values of a block: a bit each if they are events, and else a double. */
const bytesOf = ({ isEvent, count }: ValuesForm): number => count * BLOCK * (isEvent ? 1 / 8 : 8);

/** Values as a short text. */
export function packValues(values: Float64Array, { isEvent }: Pick<ValuesForm, 'isEvent'>): string {
  if (!isEvent) return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
  const bits = Buffer.alloc(values.length / 8);
  for (let at = 0; at < values.length; at++) if (values[at] === 1) bits[at >> 3]! |= 1 << (at & 7);
  return bits.toString('base64');
}

/** The values in a text. @throws SyntaxError if they are not as many as they must be, or one of them is no finite number */
export function unpackValues(text: string, form: ValuesForm): Float64Array {
  const size = bytesOf(form);
  // No byte is decoded of a text that is too long.
  const bytes = text.length === 4 * Math.ceil(size / 3) ? Buffer.from(text, 'base64') : undefined;
  if (bytes?.length !== size)
    throw new SyntaxError(`${form.count} blocks of draws are not in ${text.length} characters`);
  if (form.isEvent) return Float64Array.from({ length: 8 * size }, (_, at) => (bytes[at >> 3]! >> (at & 7)) & 1);
  const values = new Float64Array(size / 8);
  bytes.copy(new Uint8Array(values.buffer));
  if (!values.every(Number.isFinite)) throw new SyntaxError('a draw is no finite number');
  return values;
}
