import { type Results, SCHEMA } from './Results.ts';
import type { ClaimResult } from './ClaimResult.ts';
import { resultsDigest } from './resultsJson.ts';
import { claimResult, resultsShape } from './shape/resultsShape.ts';
import { NOT_FINITE } from './jsonNumber.ts';

/** Results as a file holds them. */
export interface ResultsFound {
  readonly results: Results;
  /** Whether the file has a digest, which fits. Files of earlier versions have none, and nothing can be said of them. */
  readonly isWhole: boolean;
}

/**
 * Reads results.json back.
 *
 * @param text the whole file
 * @throws SyntaxError with what is wrong and where: the file is cut off or no JSON, is of another version, or a value
 *   is not what it should be (`claims[3].verdict: one of proved, …, not "certain"`), or was changed since
 */
export const parseResults = (text: string): Results => findResults(text).results;

/** The same, and whether a digest says that they are as they were written. @throws SyntaxError as {@link parseResults} */
export function findResults(text: string): ResultsFound {
  const value = parsed(text);
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (schema !== SCHEMA) throw new SyntaxError(otherSchema(schema));
  const fault = resultsShape(value, '');
  if (fault !== null) throw new SyntaxError(`these results are damaged; ${fault}`);
  const { digest, ...results } = value as Results;
  if (digest !== undefined && digest !== resultsDigest(results))
    throw new SyntaxError(
      'these results are not as they were written, for their digest does not fit: were they edited?',
    );
  return { results, isWhole: digest !== undefined };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, finite);
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

/** A tightness is a number, also where JSON has no word for it. */
const finite = (name: string, value: unknown): unknown =>
  name === 'tightness' && typeof value === 'string' ? (NOT_FINITE.get(value) ?? value) : value;

/**
 * Reads the result of one claim back.
 *
 * @param text the claim's result as JSON
 * @throws SyntaxError when it is no such result
 */
export function parseClaimResult(text: string): ClaimResult {
  const value: unknown = JSON.parse(text, finite);
  const fault = claimResult(value, '');
  if (fault !== null) throw new SyntaxError(`this result is damaged; ${fault}`);
  return value as ClaimResult;
}

function otherSchema(schema: unknown): string {
  if (typeof schema !== 'string') return `this is not a results.json of refutable; its schema is not "${SCHEMA}"`;
  return `these results are of the form ${JSON.stringify(schema)}, and this version reads "${SCHEMA}": run them again`;
}
