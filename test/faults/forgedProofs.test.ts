import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClaimResult, Evidence } from '../../src/results/ClaimResult.ts';
import type { Results } from '../../src/results/Results.ts';
import { resultsJson } from '../../src/results/resultsJson.ts';
import { sentenceOf } from '../../src/results/words/sentence/sentenceOf.ts';
import { type ClaimFolder, claimFolder } from '../claimFolder.ts';
import type { Ended } from '../runCli.ts';
import { runHere } from '../runHere.ts';

const claimFile = (keys: string): string => `
import { claim, integers } from 'refutable';
export default claim({ title: 'A claim', place: 'Here', statement: 's', ${keys} });
`;

let folder: ClaimFolder;
let whole: Results;
const resultsOf = (out: string): string => folder.in(out, 'results.json');
const report = (out: string, ...more: readonly string[]): Promise<Ended> =>
  runHere(['report', '--properties', folder.in('claims'), '--out', folder.in(out), '--effort', 'quick', ...more]);

// False at a single setting.
const FINITE = claimFile('forAll: { n: integers(1, 50) }, holds: ({ n }) => n !== 37, exhaustive: true');
// Undefined at n = 0, and true elsewhere.
const DIVIDES = claimFile("forAll: { n: integers(-2, 2) }, concludes: '1/n <= n + 5'");

beforeAll(async () => {
  folder = await claimFolder({
    'claims/finite-less.claim.ts': FINITE,
    'claims/finite-more.claim.ts': FINITE,
    'claims/divides-tried.claim.ts': DIVIDES,
    'claims/divides-asked.claim.ts': DIVIDES,
    // True; its proof is broken, since it uses what is false.
    'claims/last.claim.ts': claimFile("uses: ['finite-less'], forAll: { n: integers(1, 9) }, concludes: 'n > 0'"),
    'claims/other.claim.ts': claimFile('forAll: { n: integers(1, 9) }, holds: () => true'),
  });
  await report('whole');
  const { digest: _, ...results } = JSON.parse(await readFile(resultsOf('whole'), 'utf8')) as Results;
  whole = results;
});

afterAll(() => folder.remove());

const resultOf = (id: string): ClaimResult => whole.claims.find((result) => result.id === id)!;

/** A result that is proved by its evidence, all of its settings being upheld but those that are vacuous. */
function enumerated(
  id: string,
  size: number,
  vacuous: number,
  evidence: Evidence = { by: 'enumeration', size },
): ClaimResult {
  const result = resultOf(id);
  const statuses = { upheld: size, ...(vacuous === 0 ? {} : { vacuous }) };
  const search = { ...result.search!, tried: size + vacuous, smallest: size + vacuous, statuses };
  return {
    ...result,
    verdict: 'proved',
    settings: size,
    vacuous,
    surprise: false,
    sentence: sentenceOf({ verdict: 'proved', kind: result.kind, evidence, statuses, search }, 'quick'),
    evidence,
    tried: result.tried
      .filter(({ status }) => status !== 'refuted')
      .map(({ divides: _divides, ...setting }) => setting),
    search,
  };
}

/** What somebody might write into a results.json, by the claim that it is about. */
const FORGERIES: Readonly<Record<string, () => ClaimResult>> = {
  // Without the setting that fails.
  'finite-less': () => enumerated('finite-less', 49, 0),
  // With all settings said to be upheld.
  'finite-more': () => enumerated('finite-more', 50, 0),
  // Without the mark of the setting at which it divides by 0.
  'divides-tried': () => enumerated('divides-tried', 4, 1),
  // As if the solver had proved it.
  'divides-asked': () => {
    const { evidence } = resultOf('last');
    if (evidence.by !== 'solver') throw new Error(evidence.by);
    const query = evidence.query.replaceAll('n > 0', '1/n <= n + 5');
    return enumerated('divides-asked', 4, 1, { ...evidence, query, instances: 4 });
  },
};

describe('proofs that are forged, under a digest that fits,', () => {
  const forged = (): ClaimResult[] => whole.claims.map((result) => FORGERIES[result.id]?.() ?? result);
  const put = async (out: string, results: Results): Promise<string> => {
    await mkdir(folder.in(out), { recursive: true });
    await writeFile(resultsOf(out), resultsJson(results));
    return resultsOf(out);
  };
  const verdicts = async (out: string): Promise<unknown> =>
    (JSON.parse(await readFile(resultsOf(out), 'utf8')) as Results).claims.map(({ id, verdict }) => [id, verdict]);
  const disbelieved = (stdout: string): string[] =>
    [...stdout.matchAll(/recorded of (\S+) is not believed/gu)].map(([, id]) => id!).sort();
  const all = Object.keys(FORGERIES).toSorted();

  test('are not believed by --more', async () => {
    await put('more', { ...whole, claims: forged() });
    const { stdout } = await report('more', '--more');
    expect(disbelieved(stdout)).toEqual(all);
    expect(await verdicts('more')).toEqual(whole.claims.map(({ id, verdict }) => [id, verdict]));
  });

  test('nor by --resume, which also puts together anew what of a proof was left out', async () => {
    const last = resultOf('last');
    expect(last.proof).toMatchObject({ status: 'broken', broken: ['finite-less'] });
    const proof = { ...last.proof, status: 'sound', broken: [], open: [] } as const;
    const claims = [...forged().filter(({ id }) => id !== 'other' && id !== 'last'), { ...last, proof }];
    await put('resume', { ...whole, claims, missing: ['other'] });
    expect(disbelieved((await report('resume', '--resume')).stdout)).toEqual(all);
    expect(await readFile(resultsOf('resume'), 'utf8')).toBe(resultsJson(whole));
  });

  test('and are found by verify', async () => {
    const name = await put('verify', { ...whole, claims: forged() });
    const { code, stdout } = await runHere(['verify', name, '--properties', folder.in('claims')]);
    expect(code).toBe(1);
    for (const id of all) expect(stdout).toContain(`| \`${id}\` | verdict | "proved" |`);
  });
});
