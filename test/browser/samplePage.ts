import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Results } from '../../src/results/Results.ts';
import { PROPERTIES_FOLDER } from '../../src/store/folders.ts';
import { reportAssets } from '../../src/store/reportAssets.ts';
import { laboratoryScript } from '../../src/cli/laboratory/laboratoryScript.ts';
import { reportPages } from '../../src/report/reportPages.ts';
import { sampleClaim, sampleSetting } from '../../src/report/tests/sampleClaim.ts';
import { sampleResults } from '../../src/report/tests/sampleResults.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'refutable-page-'));
const made = new Map<string, Promise<string>>();

/** These pages are small, and are folded as long ones are. */
const ALWAYS_FOLD = 0;

/** The address of a file with the whole page of some results: claim files, and the laboratory, which computes at once. */
export async function pageOf(results: Results): Promise<string> {
  return once(`whole ${keyOf(results)}`, results, await laboratoryScript(PROPERTIES_FOLDER));
}

/** The same without the laboratory, which is quicker where it does not matter. */
export function pageWithoutLaboratory(results: Results): Promise<string> {
  return once(`plain ${keyOf(results)}`, results, undefined);
}

const keys = new Map<Results, number>();
const keyOf = (results: Results): number => {
  const key = keys.get(results) ?? keys.size;
  keys.set(results, key);
  return key;
};

function once(key: string, results: Results, laboratory: string | undefined): Promise<string> {
  const known = made.get(key) ?? writtenPage(results, laboratory, path.join(folder, `page-${made.size}.html`));
  made.set(key, known);
  return known;
}

async function writtenPage(results: Results, laboratory: string | undefined, file: string): Promise<string> {
  const sources = new Map(
    results.claims.slice(0, 3).map((claim) => [claim.file, `export default claim({\n  id: '${claim.id}',\n});\n`]),
  );
  const pages = reportPages(results, { ...(await reportAssets()), sources, laboratory }, ALWAYS_FOLD);
  writeFileSync(file, pages['index.html']());
  return pathToFileURL(file).href;
}

/** One of everything; its main claims are those that a first screen should show. */
export const everything: Results = {
  ...sampleResults,
  headlines: ['lemma-1', 'lemma-2', 'lemma-2-repaired', 'antipodal-conclusion', 'antipodal-conclusion-repaired'],
};

/** Five hundred claims in ten sections, each with a formula, a fifth with a map of sixty settings, many using others. */
export const fiveHundred: Results = {
  ...sampleResults,
  answers: [],
  headlines: ['claim-0', 'claim-100', 'claim-200'],
  sections: Array.from({ length: 10 }, (_, i) => ({
    title: `Section ${i + 1}`,
    claims: Array.from({ length: 50 }, (_, j) => `claim-${50 * i + j}`),
  })),
  claims: Array.from({ length: 500 }, (_, i) =>
    sampleClaim({
      id: `claim-${i}`,
      title: `Claim number ${i} says something about n and m`,
      statement: String.raw`\Pr_W\Bigl[\max_{i<j}|W_i\cdot W_j|\le\sqrt{\tfrac{${(i % 20) + 1}\ln n}{m}}\Bigr]\ge\tfrac12`,
      verdict: i % 3 === 0 ? 'refuted' : 'upheld',
      uses: i % 2 === 1 && i % 50 > 2 ? [`claim-${i - 1}`, `claim-${i - 3}`] : [],
      note: String.raw`A note with $x^2$ and $\varepsilon \le ${i % 20}/k$.`,
      tried:
        i % 5 === 0
          ? Array.from({ length: 60 }, (_, j) => sampleSetting({ setting: { n: j + 1, m: (j * 7) % 13 } }))
          : [],
    }),
  ),
};
