import { expect, test } from 'vitest';
import { sampleClaim } from '../../../report/tests/sampleClaim.ts';
import { sampleResults } from '../../../report/tests/sampleResults.ts';
import type { Results } from '../../Results.ts';
import { parseResults } from '../../parseResults.ts';
import { resultsJson } from '../../resultsJson.ts';
import { lacksSearchCodes, searchCodesOf, withoutSearchCodes, withSearchCodes } from '../searchCodes.ts';

const search = { rounds: 2, tried: 5, smallest: 3, others: 'abcdefgABCDEFG', statuses: { upheld: 5 } };
const results: Results = {
  ...sampleResults,
  claims: [sampleClaim({ id: 'many', search }), sampleClaim({ id: 'few', search: { ...search, others: undefined! } })],
};
const codes = searchCodesOf(results);
const stripped = withoutSearchCodes(results);

test('codes are taken out and put back without a trace', () => {
  expect(codes).toEqual({ many: 'abcdefgABCDEFG' });
  expect(resultsJson(stripped)).not.toContain('abcdefg');
  expect(JSON.stringify(withSearchCodes(stripped, codes))).toBe(JSON.stringify(results));
});

test('results without them can be read, and say so', () => {
  const read = parseResults(resultsJson(stripped));
  expect(read.claims.map(lacksSearchCodes)).toEqual([true, false]);
  expect(withSearchCodes(read, codes).claims.map(lacksSearchCodes)).toEqual([false, false]);
});

test.each([
  ['missing', {}],
  ['those of another run', { many: 'abcdefgABCDEFH' }],
])('codes that are %s are not put in', (_, other) => {
  expect(withSearchCodes(stripped, other).claims.map(lacksSearchCodes)).toEqual([true, false]);
});
