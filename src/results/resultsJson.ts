import { createHash } from 'node:crypto';
import type { Results } from './Results.ts';
import { jsonText } from './jsonText.ts';

/**
 * The results as results.json holds them: the same results give the same bytes. The last entry is a digest of all
 * others, by which a reader tells whether the file is as it was written.
 */
export const resultsJson = (results: Results, digest = resultsDigest(results)): string =>
  jsonText({ ...results, digest });

/** The digest of results, whatever digest they carry. */
export function resultsDigest(results: Results): string {
  const text = jsonText({ ...results, digest: undefined });
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
