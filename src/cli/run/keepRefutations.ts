import type { Results } from '../../results/Results.ts';
import { corpusFile } from '../../store/corpus/readCorpus.ts';
import { remember } from '../../store/corpus/remember.ts';
import { readable } from '../../store/folders.ts';
import { orUsageError } from '../../store/reportFolder.ts';

/**
 * Adds what a run refuted for the first time to the folder's remembered counterexamples, where it keeps any.
 *
 * @param begin whether to begin keeping them where it keeps none
 * @returns a sentence when something was added
 * @throws UsageError when the folder cannot be written
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
