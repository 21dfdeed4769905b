import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Results } from '../../results/Results.ts';
import { onOneLine } from '../../results/words/legible.ts';
import type { PreviousRun } from '../../store/previous/PreviousRun.ts';
import { beginJournal, type OpenJournal } from '../../store/previous/runJournal.ts';
import { onInterrupt } from '../terminal/onInterrupt.ts';
import { longClaims, progressText } from '../terminal/progressText.ts';
import type { RunFlags } from '../usage/shared/runOptions.ts';
import { runPaper, type RunProgress } from '../../run/runPaper.ts';
import type { Catalog } from '../../run/Catalog.ts';
import type { Terminal } from '../terminal/Terminal.ts';
import { UsageError } from '../../store/UsageError.ts';
import { workerCount } from '../../run/workerCount.ts';

/** Milliseconds between two looks for claims that take long. */
const EVERY = 1000;

/** What to run besides what was typed, and how to say that a claim is decided. */
interface Shown {
  readonly only?: readonly string[] | undefined;
  /** An earlier run to continue. */
  readonly previous?: PreviousRun | undefined;
  /** The folder in which what is decided is noted while the run goes on. */
  readonly journal?: string | undefined;
  /** Something that is under way and must be done before the first claim is checked. */
  readonly meanwhile?: Promise<unknown> | undefined;
  /** Told what is going to be run, before any claim is checked; what it throws ends the run. */
  readonly begin?: (catalog: Catalog) => void;
  readonly decided: (result: ClaimResult) => string;
}

/** A run that has come to its end, or was ended. */
interface Ran {
  /** Missing when it was ended before any claim was decided. */
  readonly results: Results | undefined;
  readonly interrupted: boolean;
  /** The paper's own seed. */
  readonly usualSeed: string;
  /** To be called when the results are written. */
  readonly endJournal: () => Promise<void>;
}

/** Checks claims while a terminal shows how far it is; Ctrl-C ends it early. */
export async function runOnTerminal(
  flags: RunFlags,
  { only, previous, journal, meanwhile, begin, decided }: Shown,
  terminal: Terminal,
): Promise<Ran> {
  const { say, status } = terminal;
  const stop = new AbortController();
  const unlisten = onInterrupt(() => {
    say('\nInterrupted: what was decided is kept. Press Ctrl-C again to quit at once.');
    stop.abort();
  });
  let noted: OpenJournal | undefined;
  const endJournal = async (): Promise<void> => noted?.end();
  let usualSeed = '';
  let latest: RunProgress | undefined;
  const due = longClaims();
  // Where there is no line that is drawn again and again, a claim that takes long is spoken of all the same.
  const timer = setInterval(() => {
    if (latest !== undefined && !status.isShown) for (const line of due(latest, performance.now())) status.tell(line);
  }, EVERY);
  status.show(() => 'reading the claims');
  try {
    const results = await runPaper({
      ...flags,
      only,
      previous,
      meanwhile,
      signal: stop.signal,
      onBegin: async ({ catalog, ids, seed, effort, rounds, kept, changed, problem }) => {
        if (previous !== undefined && previous.paper !== catalog.paper.title)
          throw new UsageError(
            `the earlier run is of another paper, “${previous.paper}”, not “${catalog.paper.title}”; nothing was changed; ${previous.as === 'resume' ? 'name the folder of a run of this paper after --out' : 'name the results.json of a run of this paper after --more'}`,
          );
        usualSeed = catalog.paper.seed;
        begin?.(catalog);
        say(header(catalog, ids.length, seed, effort, workerCount(flags.workers)));
        for (const remark of catalog.remarks) say(`${remark}\n`);
        if (problem !== undefined) say(`${problem}\n`);
        if (changed.length > 0) say(`Changed since then, and checked again: ${changed.join(', ')}\n`);
        if (journal === undefined || previous?.as === 'more') return;
        noted = await beginJournal(journal, { paper: catalog.paper.title, seed, effort, rounds }, kept);
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
    return { results: found, interrupted, usualSeed, endJournal };
  } catch (error) {
    if (stop.signal.aborted) return { results: undefined, interrupted: true, usualSeed, endJournal };
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
