import type { Setting } from '../../claim/Setting.ts';

/** The version of the form of refutations.json. */
export const CORPUS_SCHEMA = 'refutable-corpus-1';

/** The counterexamples that a properties folder remembers: settings by the id of their claim. */
export interface Corpus {
  readonly schema: typeof CORPUS_SCHEMA;
  readonly about: string;
  readonly refutations: Readonly<Record<string, readonly Setting[]>>;
}

/** The text at the head of the file. */
export const ABOUT =
  'Settings at which claims failed. They are tried first, and decided anew each time; what stands here proves nothing.';
