import type { Results } from '../../results/Results.ts';
import { corpusFile } from '../../store/corpus/readCorpus.ts';
import { remember } from '../../store/corpus/remember.ts';
import { readable } from '../../store/folders.ts';
import { orUsageError } from '../../store/reportFolder.ts';

/**
 * Adds new refutations to the counterexamples that a properties folder remembers, if it remembers any.
 *
 * @param begin whether to start remembering them in a folder that has none
 * @returns a sentence for people if something was added
 * @throws UsageError if the folder cannot be written
 */
export async function keepRefutations(
  results: Results,
  properties: string,
  begin = false,
): Promise<string | undefined> {
  const news = await orUsageError(properties, () => remember(properties, results, begin));
  if (news === 0) return undefined;
  return `Remembered ${news === 1 ? 'a counterexample' : `counterexamples of ${news} claims`} in ${readable(corpusFile(properties))}; later runs try them first.`;
}
