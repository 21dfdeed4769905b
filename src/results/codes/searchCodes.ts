import { createHash } from 'node:crypto';
import type { ClaimResult, SearchState } from '../ClaimResult.ts';
import type { Results } from '../Results.ts';

/** The codes of settings that claims do not keep (see `SearchState.others`), by the claims' ids. */
export type SearchCodes = Readonly<Record<string, string>>;

/** The codes of all claims that have any. */
export const searchCodesOf = ({ claims }: Results): SearchCodes =>
  Object.fromEntries(claims.flatMap(({ id, search }) => (search?.others === undefined ? [] : [[id, search.others]])));

/** The results without these codes, a digest in the place of each. */
export const withoutSearchCodes = (results: Results): Results => ({
  ...results,
  claims: results.claims.map(claimWithoutCodes),
});

/** The same of one claim. */
export const claimWithoutCodes = (claim: ClaimResult): ClaimResult =>
  replaced(claim, ([name, value]) =>
    name === 'others' && typeof value === 'string' ? ['othersDigest', digestOf(value)] : [name, value],
  );

/** The results with their codes in their places again; a claim whose codes are missing or others stays as it is. */
export const withSearchCodes = (results: Results, codes: SearchCodes): Results => ({
  ...results,
  claims: results.claims.map((claim) => {
    const own = Object.hasOwn(codes, claim.id) ? codes[claim.id] : undefined;
    if (typeof own !== 'string' || digestOf(own) !== claim.search?.othersDigest) return claim;
    return replaced(claim, ([name, value]) => (name === 'othersDigest' ? ['others', own] : [name, value]));
  }),
});

/** Whether the codes of a claim are elsewhere, so that no run can go on from it. */
export const lacksSearchCodes = ({ search }: ClaimResult): boolean => search?.othersDigest !== undefined;

type Entry = [name: string, value: unknown];

/** A claim with the entries of its search replaced, which keep their order. */
function replaced(claim: ClaimResult, by: (entry: Entry) => Entry): ClaimResult {
  if (claim.search === undefined) return claim;
  return { ...claim, search: Object.fromEntries(Object.entries(claim.search).map(by)) as unknown as SearchState };
}

const digestOf = (codes: string): string => createHash('sha256').update(codes).digest('hex').slice(0, 32);
