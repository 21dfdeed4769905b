import { credit, inBrackets } from '../../results/words/credit.ts';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Results } from '../../results/Results.ts';
import { countOf } from '../../results/words/countText.ts';
import { onOneLine } from '../../results/words/printable.ts';
import type { PreviousRun } from '../../store/previous/PreviousRun.ts';
import { beginJournal, type OpenJournal } from '../../store/previous/runJournal.ts';
import { onInterrupt } from '../terminal/onInterrupt.ts';
import { longClaims, progressText } from '../terminal/progressText.ts';
import type { RunFlags } from '../usage/shared/runOptions.ts';
import { runPaper } from '../../run/runPaper.ts';
import type { Begun, RunProgress } from '../../run/RunOptions.ts';
import type { Doubt } from '../../run/takenOver.ts';
import { seenSeconds } from './costs.ts';
import type { Terminal } from '../terminal/Terminal.ts';
import { UsageError } from '../../store/UsageError.ts';
import type { QueueExecutor } from '../../run/queue/QueueExecutor.ts';
import { drawRate } from '../terminal/drawRate.ts';
import { activityText, begunOf } from '../terminal/activityText.ts';
import { engineText, openEngine } from './openEngine.ts';
import type { CacheUse } from '../../run/cache/CachingExecutor.ts';
import { uncachedText } from '../../run/cache/uncachedText.ts';
import { TakenCount } from '../../run/cache/TakenCount.ts';

/** Milliseconds between two searches for claims that take long. */
const EVERY = 1000;

/** What to run besides the options of the command, and what to print of a claim. */
interface RunPlan {
  readonly only?: readonly string[] | undefined;
  /** An earlier run to continue. */
  readonly previous?: PreviousRun | undefined;
  /** Folder of the journal; none by default. */
  readonly journal?: string | undefined;
  /** Where results are looked up first and kept; nowhere by default. */
  readonly cache?: CacheUse | undefined;
  /** Work in progress that must finish before the first claim is checked. */
  readonly meanwhile?: Promise<unknown> | undefined;
  /** Called before the first claim is checked; an error that it throws ends the run. */
  readonly begin?: (run: Begun) => void;
  /** Called for each claim when it is decided, with the seconds that it took. @returns what is said of it */
  readonly decided: (result: ClaimResult, seconds: number | undefined) => string;
}

/** A run that is finished or was interrupted. */
interface Ran {
  /** What was taken from the cache, and what cannot be, in sentences. */
  readonly taken: readonly string[];
  /** Undefined if the run was interrupted before any claim was decided. */
  readonly results: Results | undefined;
  readonly interrupted: boolean;
  /** The paper's own seed. */
  readonly usualSeed: string;
  /** Removes the journal; to be called after the results are written. */
  readonly endJournal: () => Promise<void>;
}

/** Checks claims and shows the progress on a terminal; Ctrl-C ends the run early. */
export async function runOnTerminal(
  flags: RunFlags,
  { only, previous, journal, cache, meanwhile, begin, decided }: RunPlan,
  terminal: Terminal,
): Promise<Ran> {
  const { print, printInColour, status } = terminal;
  const seconds = await seenSeconds(flags, previous?.effort ?? flags.effort ?? 'standard');
  const stop = new AbortController();
  const unlisten = onInterrupt(() => {
    print('\nInterrupted: what was decided is kept. Press Ctrl-C again to quit at once.');
    stop.abort();
  });
  let noted: OpenJournal | undefined;
  const endJournal = async (): Promise<void> => noted?.end();
  const count = new TakenCount();
  let usualSeed = '';
  let uncached: string | undefined;
  let latest: RunProgress | undefined;
  const due = longClaims();
  const rate = drawRate(() => performance.now());
  // Without a status line, a claim that takes long gets a line of its own now and then.
  const timer = setInterval(() => {
    if (latest !== undefined && !status.isShown)
      for (const line of due(latest, performance.now())) status.writeLine(line);
  }, EVERY);
  status.show(() => 'reading the claims');
  let executor: QueueExecutor | undefined;
  try {
    executor = await openEngine(flags, print);
    const results = await runPaper({
      ...flags,
      executor,
      cache,
      only,
      previous,
      meanwhile,
      seconds,
      signal: stop.signal,
      onBegin: async (run) => {
        const { catalog, seed, effort, rounds, kept, added, changed, doubts, problem } = run;
        if (previous !== undefined && previous.paper !== catalog.paper.title)
          throw new UsageError(
            `the earlier run is of another paper, “${previous.paper}”, not “${catalog.paper.title}”; nothing was changed; ${previous.as === 'resume' ? 'name the folder of a run of this paper after --out' : 'name the results.json of a run of this paper after --more'}`,
          );
        usualSeed = catalog.paper.seed;
        if (cache !== undefined) uncached = uncachedText(catalog, run.ids);
        begin?.(run);
        print(header(run, engineText(flags), flags.shard));
        for (const remark of catalog.remarks) print(`${remark}\n`);
        if (problem !== undefined) print(`${problem}\n`);
        if (changed.length > 0) print(`Changed since then, and checked again: ${changed.join(', ')}\n`);
        for (const doubt of doubts) print(`${doubtText(doubt)}\n`);
        if (journal === undefined) return;
        const head = { paper: catalog.paper.title, seed, effort, rounds };
        noted =
          previous?.as === 'more'
            ? await beginJournal(journal, { ...head, adds: previous.recorded.effort }, added, kept)
            : await beginJournal(journal, head, kept);
      },
      onDoubt: (doubt) => print(doubtText(doubt)),
      onClaim: (result, about) => {
        noted?.note(result);
        count.add(result, about.how);
        printInColour(decided(result, about.seconds));
      },
      onProgress: (progress) => {
        latest = progress;
        status.show((seconds) =>
          executor === undefined
            ? progressText(progress, seconds, performance.now())
            : `${progressText(begunOf(progress), seconds, performance.now())} · ${activityText(executor.activity, rate(progress.draws))}`,
        );
      },
    });
    const interrupted = stop.signal.aborted;
    const found = interrupted && results.claims.length === 0 ? undefined : results;
    const taken = [count.text(), uncached].filter((sentence) => sentence !== undefined);
    return { results: found, taken, interrupted, usualSeed, endJournal };
  } catch (error) {
    if (stop.signal.aborted) return { results: undefined, taken: [], interrupted: true, usualSeed, endJournal };
    throw error;
  } finally {
    clearInterval(timer);
    await executor?.close();
    status.hide();
    // After an interruption it keeps listening: the signal comes again through npm, and without a listener would end the
    // process before the results are written.
    if (!stop.signal.aborted) unlisten();
  }
}

const doubtText = ({ id, why }: Doubt): string =>
  `What the earlier run recorded of ${id} is not believed, and the claim is checked again: ${onOneLine(why)}.`;

function header({ catalog: { paper }, ids, seed, effort }: Begun, engine: string, shard: RunFlags['shard']): string {
  const part = shard === undefined ? '' : ` in shard ${shard.shard} of ${shard.of}`;
  return `${onOneLine(paper.title)}${inBrackets(credit({ ...paper, year: 0 }).map(onOneLine))}: ${countOf(ids.length, 'claim')}${part}, seed ${seed}, effort ${effort}, ${engine}\n`;
}
