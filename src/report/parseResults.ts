import { type Results, SCHEMA } from '../claim/Results.ts';
import { figureNumber } from './words/figureNumber.ts';
import { resultsShape } from './shape/resultsShape.ts';

/**
 * Reads results.json back.
 *
 * @param text the whole file
 * @throws SyntaxError with what is wrong and where: the file is cut off or no JSON, is of another version, or a value
 *   is not what it should be (`claims[3].verdict: one of proved, …, not "certain"`)
 */
export function parseResults(text: string): Results {
  const value = parsed(text);
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (schema !== SCHEMA) throw new SyntaxError(otherSchema(schema));
  const fault = resultsShape(value, '');
  if (fault !== null) throw new SyntaxError(`these results are damaged; ${fault}`);
  return value as Results;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (name, value: unknown) =>
      name === 'tightness' && typeof value === 'string' ? figureNumber(value) : value,
    );
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/gu, ' ');
    const cut = /end of JSON input|Unterminated/u.test(reason) || !text.trimEnd().endsWith('}');
    if (text.trim() === '') throw new SyntaxError('these results are empty', { cause: error });
    throw new SyntaxError(
      cut
        ? `these results are cut off after ${text.length} characters: was writing them interrupted?`
        : `these results are not JSON: ${reason}`,
      { cause: error },
    );
  }
}

function otherSchema(schema: unknown): string {
  if (typeof schema !== 'string') return `these are no results of refutable; schema is not "${SCHEMA}"`;
  return `these results are of the form ${JSON.stringify(schema)}, and this version reads "${SCHEMA}": run them again`;
}
