import path from 'node:path';
import type { Results } from '../claim/Results.ts';
import { reportHtml } from '../report/reportHtml.ts';
import { resultsJson } from '../report/resultsJson.ts';
import { verdictsMarkdown } from '../report/verdictsMarkdown.ts';
import { katexCss } from './katexCss.ts';
import { orUsageError } from './reportFolder.ts';
import { writeReadme } from './writeReadme.ts';
import { writeWhole } from './writeWhole.ts';

/** Which files to write besides the report itself. */
export interface WriteOptions {
  /** Whether to write the tables of verdicts that are kept under version control, in the folder and in the README. */
  readonly record?: boolean;
}

/**
 * Writes the report of a run: `index.html`, `results.json`, and the table of verdicts where it is asked for.
 *
 * @throws UsageError when the folder cannot be written
 */
export async function writeReport(
  results: Results,
  folder: string,
  { record = false }: WriteOptions = {},
): Promise<void> {
  const html = reportHtml(results, { katexCss: await katexCss() });
  await orUsageError(folder, async () => {
    await writeWhole(path.join(folder, 'results.json'), resultsJson(results));
    await writeWhole(path.join(folder, 'index.html'), html);
    if (!record) return;
    await writeWhole(path.join(folder, 'verdicts.md'), verdictsMarkdown(results));
    await writeReadme(results);
  });
}
