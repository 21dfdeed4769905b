import type { ClaimResult } from '../../results/ClaimResult.ts';
import { corpusFile } from '../../store/corpus/readCorpus.ts';
import { remember } from '../../store/corpus/remember.ts';
import { displayPath } from '../../store/folders.ts';
import { orUsageError } from '../../store/reportFolder.ts';

/** Adds what a run refutes to the folder's remembered counterexamples, where it keeps any. */
export interface RefutationsKeeper {
  /** Adds what a claim was refuted by for the first time, at once, so that it is kept whatever ends the run. */
  readonly note: (result: ClaimResult) => void;
  /**
   * To be called when the run ends.
   *
   * @returns a sentence when something was added
   * @throws UsageError when the folder cannot be written
   */
  readonly end: () => Promise<string | undefined>;
}

/** @param begin whether to begin keeping counterexamples where none are kept */
export function keepRefutations(properties: string, begin = false): RefutationsKeeper {
  let news = 0;
  let last = Promise.resolve();
  const add = (claims: readonly ClaimResult[]): void => {
    last = last.then(async () => {
      news += await orUsageError(properties, () => remember(properties, { claims }, begin));
    });
    // What cannot be written is told at the end.
    last.catch(() => undefined);
  };
  return {
    note: (result) => {
      if (result.evidence.by === 'counterexample') add([result]);
    },
    end: async () => {
      add([]);
      await last;
      if (news === 0) return undefined;
      return `Remembered ${news === 1 ? 'a counterexample' : `counterexamples of ${news} claims`} in ${displayPath(corpusFile(properties))}; later runs try them first.`;
    },
  };
}
