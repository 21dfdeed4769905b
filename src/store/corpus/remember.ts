import type { Results } from '../../results/Results.ts';
import type { Setting } from '../../claim/Setting.ts';
import { jsonText } from '../../results/jsonText.ts';
import { writeFileAtomically } from '../writeFileAtomically.ts';
import { ABOUT, type Corpus, CORPUS_SCHEMA } from './Corpus.ts';
import { corpusFile, readCorpus } from './readCorpus.ts';

/** Most settings remembered for one claim; the newest are kept. */
const EACH = 4;

/** A corpus with the new counterexamples of a run added, and the number of claims that have any. */
export function withNews(
  corpus: Corpus | undefined,
  { claims }: Pick<Results, 'claims'>,
): { readonly corpus: Corpus; readonly news: number } {
  const refutations = new Map(Object.entries(corpus?.refutations ?? {}));
  let news = 0;
  for (const { id, evidence, remembered } of claims) {
    // If a remembered counterexample failed again, the one found now adds nothing.
    if (evidence.by !== 'counterexample' || (remembered?.failing ?? 0) > 0) continue;
    // A search cannot try it, but the solver finds it again.
    if (evidence.foundBy !== undefined) continue;
    const { setting } = evidence.smallest;
    const known = refutations.get(id) ?? [];
    // As where a run that was killed is resumed.
    if (known.some((other) => JSON.stringify(other) === JSON.stringify(setting))) continue;
    news++;
    refutations.set(id, [setting, ...known].slice(0, EACH));
  }
  const ordered: [string, readonly Setting[]][] = [...refutations].sort(([a], [b]) => (a < b ? -1 : 1));
  return { corpus: { schema: CORPUS_SCHEMA, about: ABOUT, refutations: Object.fromEntries(ordered) }, news };
}

/**
 * Adds a run's new counterexamples to those that a properties folder remembers.
 *
 * @param begin whether to start remembering them in a folder that does not yet
 * @returns the number of claims with a new counterexample
 */
export async function remember(properties: string, results: Pick<Results, 'claims'>, begin: boolean): Promise<number> {
  const { corpus, problem } = await readCorpus(properties);
  if (problem !== undefined || (corpus === undefined && !begin)) return 0;
  const { corpus: next, news } = withNews(corpus, results);
  if (news > 0 || corpus === undefined) await writeFileAtomically(corpusFile(properties), jsonText(next));
  return news;
}
