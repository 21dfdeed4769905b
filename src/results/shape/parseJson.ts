import { NOT_FINITE } from '../jsonNumber.ts';

/**
 * Parses a file that holds results.
 *
 * @param what what the file is, for a sentence: `these results are`
 * @throws SyntaxError that says whether it is empty, cut off, or no JSON
 */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text, finite);
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/gu, ' ');
    const cut = /end of JSON input|Unterminated/u.test(reason) || !text.trimEnd().endsWith('}');
    if (text.trim() === '') throw new SyntaxError(`${what} empty`, { cause: error });
    throw new SyntaxError(
      cut
        ? `${what} cut off after ${text.length} characters: was writing ${what.startsWith('these') ? 'them' : 'it'} interrupted?`
        : `${what} not JSON: ${reason}`,
      { cause: error },
    );
  }
}

/** Revives a value of a result: a tightness is a number, also where JSON has no word for it. */
export const finite = (name: string, value: unknown): unknown =>
  name === 'tightness' && typeof value === 'string' ? (NOT_FINITE.get(value) ?? value) : value;
