import path from 'node:path';
import type { Results } from '../../results/Results.ts';
import { compareResults } from '../../report/compare/compareResults.ts';
import type { Changes } from '../../report/compare/Changes.ts';
import { changeLines } from '../../report/terminal/changeLines.ts';
import { rateChangeEvidence } from '../../inference/twoSample/rateChangeEvidence.ts';
import { displayPath } from '../../store/folders.ts';
import { readResults } from '../../store/readResults.ts';
import type { Catalog } from '../../run/Catalog.ts';
import type { Terminal } from '../terminal/Terminal.ts';
import { UsageError } from '../../store/UsageError.ts';

/** A run that is compared with an earlier one, or with none. */
export interface Comparison {
  /** To be called before the first claim is checked. @throws UsageError if the earlier results are of another paper */
  readonly begin: (catalog: Pick<Catalog, 'paper'>) => void;
  /** The changes; undefined if nothing is compared. */
  readonly changes: (after: Results) => Changes | undefined;
}

/**
 * Reads the results with which a run is to be compared, so that errors in them are found before the run begins.
 *
 * @param file the earlier `results.json`; by default nothing is compared
 * @throws UsageError if they cannot be read
 */
export async function openComparison(file: string | undefined): Promise<Comparison> {
  if (file === undefined) return { begin: () => undefined, changes: () => undefined };
  const before = await readResults(file).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${error.message}; --compare needs the results.json of an earlier run`, { cause: error });
  });
  return {
    begin: ({ paper }) => {
      const [was, is] = [before.paper, paper];
      if (was.title === is.title && was.author === is.author) return;
      throw new UsageError(
        `the results in ${displayPath(file)} are of another paper, ${was.title} (${was.author}); these claims are of ${is.title} (${is.author}); compare with a run of the same paper`,
      );
    },
    changes: (after) => compareResults(before, after, path.basename(file), rateChangeEvidence),
  };
}

/** Prints the changes in short. */
export function printChanges(changes: Changes | undefined, { printInColour, colour, width }: Terminal): void {
  if (changes === undefined) return;
  printInColour(`\n${changeLines(changes, colour, Math.max(40, width)).join('\n')}\n`);
}
