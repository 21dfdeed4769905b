import { jsonText } from '../jsonText.ts';
import type { Results } from '../Results.ts';
import { type SearchCodes, searchCodesOf } from './searchCodes.ts';

/** The version of the form of search-codes.json. */
const SCHEMA = 'refutable-search-codes-1';

/** The codes of the settings that results.json does not keep, for runs that go on from it; empty where all are kept. */
export function searchCodesJson(results: Results): string {
  const codes = searchCodesOf(results);
  return Object.keys(codes).length === 0 ? '' : jsonText({ schema: SCHEMA, codes });
}

/** The codes in such a file; none if it is none. What they are worth is up to the digests in the results. */
export function parseSearchCodes(text: string): SearchCodes {
  try {
    const { schema, codes } = JSON.parse(text) as { schema?: unknown; codes?: SearchCodes };
    return schema === SCHEMA ? (codes ?? {}) : {};
  } catch {
    return {};
  }
}
