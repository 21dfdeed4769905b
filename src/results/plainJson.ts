import { notFinite } from './jsonNumber.ts';

/**
 * A value as JSON on one line; numbers that JSON has no word for are written as `results.json` writes them, `"∞"`. `finite`
 * (see `parseJson`) revives them.
 */
export const plainJson = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'number' && !Number.isFinite(part) ? notFinite(part) : part,
  );
