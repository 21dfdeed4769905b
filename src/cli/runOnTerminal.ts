import type { ClaimResult } from '../results/ClaimResult.ts';
import type { Results } from '../results/Results.ts';
import { onOneLine } from '../results/words/legible.ts';
import type { PreviousRun } from '../store/previous/PreviousRun.ts';
import { beginJournal, type OpenJournal } from '../store/previous/runJournal.ts';
import { onInterrupt } from './terminal/onInterrupt.ts';
import { longClaims, progressText } from './terminal/progressText.ts';
import type { RunFlags } from './usage/shared/runOptions.ts';
import { runPaper, type RunProgress } from '../run/runPaper.ts';
import type { Catalog } from '../run/Catalog.ts';
import type { Terminal } from './terminal/Terminal.ts';
import { UsageError } from '../store/UsageError.ts';
import { workerCount } from '../run/workerCount.ts';

/** Milliseconds between two looks for claims that take long. */
const EVERY = 1000;

/** What to run, and how to say that a claim is decided. */
export interface Shown {
  readonly only?: readonly string[];
  /** An earlier run to continue. */
  readonly previous?: PreviousRun | undefined;
  /** The folder in which what is decided is noted while the run goes on. */
  readonly journal?: string;
  /** Something that is under way and must be done before the first claim is checked. */
  readonly meanwhile?: Promise<unknown> | undefined;
  /** Told what is going to be run, before any claim is checked; what it throws ends the run. */
  readonly begin?: (catalog: Catalog) => void;
  readonly decided: (result: ClaimResult) => string;
}

/**
 * Checks claims while a terminal shows how far it is; Ctrl-C ends it early.
 *
 * @returns the results, whether it was ended early, and what to call when they are written; no results when it was
 * ended before any claim was decided
 */
export async function runOnTerminal(
  { properties, effort = 'standard', seed, workers, timeout, memory, rounds, corpus }: RunFlags,
  { only, previous, journal, meanwhile, begin, decided }: Shown,
  terminal: Terminal,
): Promise<{
  readonly results: Results | undefined;
  readonly interrupted: boolean;
  readonly written: () => Promise<void>;
}> {
  const { say, status } = terminal;
  const stop = new AbortController();
  const unlisten = onInterrupt(() => {
    say('\nInterrupted: what was decided is kept. Press Ctrl-C again to quit at once.');
    stop.abort();
  });
  let noted: OpenJournal | undefined;
  const written = async (): Promise<void> => noted?.end();
  let latest: RunProgress | undefined;
  const due = longClaims();
  // Where there is no line that is drawn again and again, a claim that takes long is spoken of all the same.
  const timer = setInterval(() => {
    if (latest !== undefined && !status.isShown) for (const line of due(latest, performance.now())) status.tell(line);
  }, EVERY);
  status.show(() => 'reading the claims');
  try {
    const results = await runPaper({
      properties,
      effort,
      seed,
      workers,
      only,
      timeout,
      memory,
      rounds,
      previous,
      corpus,
      meanwhile,
      signal: stop.signal,
      onBegin: async (begun) => {
        const { catalog, ids, seed: used, kept, changed, problem } = begun;
        const level = previous?.effort ?? effort;
        if (previous !== undefined && previous.paper !== catalog.paper.title)
          throw new UsageError(
            `the earlier run is of another paper, “${previous.paper}”, not “${catalog.paper.title}”; nothing was changed. Name the folder of this paper's run`,
          );
        begin?.(catalog);
        say(header(catalog, ids.length, used, level, workerCount(workers)));
        for (const remark of catalog.remarks) say(`${remark}\n`);
        if (problem !== undefined) say(`${problem}\n`);
        if (changed.length > 0) say(`Changed since then, and checked again: ${changed.join(', ')}\n`);
        if (journal === undefined || previous?.as === 'more') return;
        const head = { paper: catalog.paper.title, seed: used, effort: level, rounds: previous?.rounds ?? rounds ?? 1 };
        noted = await beginJournal(journal, head, kept);
      },
      onClaim: (result) => {
        noted?.note(result);
        say(decided(result));
      },
      onProgress: (progress) => {
        latest = progress;
        status.show((seconds) => progressText(progress, seconds, performance.now()));
      },
    });
    const interrupted = stop.signal.aborted;
    const found = interrupted && results.claims.length === 0 ? undefined : results;
    return { results: found, interrupted, written };
  } catch (error) {
    if (stop.signal.aborted) return { results: undefined, interrupted: true, written };
    throw error;
  } finally {
    clearInterval(timer);
    status.hide();
    // Once interrupted it goes on listening, so that what was decided can be written in peace.
    if (!stop.signal.aborted) unlisten();
  }
}

function header({ paper }: Catalog, claims: number, seed: string, effort: string, workers: number): string {
  const plural = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
  return `${onOneLine(paper.title)} (${onOneLine(paper.author)}): ${plural(claims, 'claim')}, seed ${seed}, effort ${effort}, ${plural(workers, 'worker')}\n`;
}
