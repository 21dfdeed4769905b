import { appendFile } from 'node:fs/promises';
import type { Results } from '../../results/Results.ts';
import type { Changes } from '../../report/compare/Changes.ts';
import { changesMarkdown } from '../../report/compare/changesMarkdown.ts';
import { summaryMarkdown } from '../../report/markdown/summaryMarkdown.ts';
import type { Invocation } from '../../results/words/commands.ts';

/**
 * Appends the results to the summary of the GitHub Actions job in which this process runs, if it runs in one.
 *
 * @returns a sentence if the summary could not be written, which does not fail the run
 */
export async function addToJobSummary(
  results: Results,
  changes?: Changes,
  invocation: Invocation = {},
): Promise<string | undefined> {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return undefined;
  try {
    await appendFile(file, `${summaryMarkdown(results, changes && changesMarkdown(changes), invocation)}\n`);
    return undefined;
  } catch (error) {
    return `The summary of the job could not be written: ${(error as Error).message}`;
  }
}
