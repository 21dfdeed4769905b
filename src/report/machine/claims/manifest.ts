import { createHash } from 'node:crypto';
import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { jsonText } from '../../../results/jsonText.ts';
import { type ManifestLine, MANIFEST_SCHEMA } from '../../../results/lines/Manifest.ts';
import type { Results } from '../../../results/Results.ts';
import { CLAIMS_FOLDER, fileNames } from './claimFileName.ts';

/** The list of a report's claims, a line of JSON each in the paper's order, for programs that read one claim at a time. */
export function manifestLines(results: Results): string {
  const names = fileNames(results.claims.map(({ id }) => id));
  return results.claims.map((claim) => `${JSON.stringify(lineOf(claim, names.get(claim.id)!))}\n`).join('');
}

const lineOf = (claim: ClaimResult, name: string): ManifestLine => ({
  schema: MANIFEST_SCHEMA,
  id: claim.id,
  title: claim.title,
  place: claim.place,
  section: claim.section,
  kind: claim.kind,
  verdict: claim.verdict,
  expect: claim.expect,
  surprise: claim.surprise,
  sentence: claim.sentence,
  proof: claim.proof.status,
  uses: claim.uses,
  ...(claim.repairs === undefined ? {} : { repairs: claim.repairs }),
  repairedBy: claim.repairedBy,
  settings: claim.settings,
  draws: claim.draws,
  source: claim.file,
  file: `${CLAIMS_FOLDER}/${name}.md`,
  ...(claim.smt === undefined ? {} : { smt: `${CLAIMS_FOLDER}/${name}.smt2` }),
  digest: createHash('sha256').update(jsonText(claim)).digest('hex').slice(0, 32),
});
