import type { Results } from '../../results/Results.ts';
import type { Setting } from '../../claim/Setting.ts';
import { jsonText } from '../../results/jsonText.ts';
import { writeFileAtomically } from '../writeFileAtomically.ts';
import { ABOUT, type Corpus, CORPUS_SCHEMA } from './Corpus.ts';
import { corpusFile, readCorpus } from './readCorpus.ts';

/** Settings remembered of one claim, at most; the newest stay. */
const EACH = 4;

/** What a corpus becomes when a run has found something new, and how many claims have something new to be remembered. */
export function withNews(
  corpus: Corpus | undefined,
  { claims }: Results,
): { readonly corpus: Corpus; readonly news: number } {
  const refutations = new Map(Object.entries(corpus?.refutations ?? {}));
  let news = 0;
  for (const { id, evidence, remembered } of claims) {
    // A counterexample that failed again is as good as the one that was found now.
    if (evidence.by !== 'counterexample' || (remembered?.failing ?? 0) > 0) continue;
    // A search cannot try it, and the solver finds it again.
    if (evidence.foundBy !== undefined) continue;
    news++;
    refutations.set(id, [evidence.smallest.setting, ...(refutations.get(id) ?? [])].slice(0, EACH));
  }
  const ordered: [string, readonly Setting[]][] = [...refutations].sort(([a], [b]) => (a < b ? -1 : 1));
  return { corpus: { schema: CORPUS_SCHEMA, about: ABOUT, refutations: Object.fromEntries(ordered) }, news };
}

/**
 * Adds what a run refuted for the first time to the counterexamples of a properties folder that keeps them.
 *
 * @param begin whether to begin keeping them in a folder that does not yet
 * @returns how many claims there was something to remember of
 */
export async function remember(properties: string, results: Results, begin: boolean): Promise<number> {
  const { corpus, problem } = await readCorpus(properties);
  if (problem !== undefined || (corpus === undefined && !begin)) return 0;
  const { corpus: next, news } = withNews(corpus, results);
  if (news > 0 || corpus === undefined) await writeFileAtomically(corpusFile(properties), jsonText(next));
  return news;
}
