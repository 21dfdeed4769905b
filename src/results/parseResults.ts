import { type Results, SCHEMA } from './Results.ts';
import type { ClaimResult } from './ClaimResult.ts';
import { resultsDigest } from './resultsJson.ts';
import { claimResult, resultsShape } from './shape/resultsShape.ts';
import { SHARD_SCHEMA } from './shards/Shard.ts';
import { finite, parseJson } from './shape/parseJson.ts';

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
  const value = parseJson(text, 'these results are');
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
  if (schema === SHARD_SCHEMA)
    return 'this is a shard, a part of a run and not its results: merge it with the other shards of that run first';
  return `these results are of the form ${JSON.stringify(schema)}, and this version reads "${SCHEMA}": run them again`;
}
