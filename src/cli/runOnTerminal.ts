import type { ClaimResult } from '../claim/ClaimResult.ts';
import type { Results } from '../claim/Results.ts';
import { onInterrupt } from './onInterrupt.ts';
import { progressText } from './progressText.ts';
import type { RunFlags } from './RunFlags.ts';
import { runPaper } from './runPaper.ts';
import type { Survey } from './Survey.ts';
import type { Terminal } from './Terminal.ts';
import { workerCount } from './workerCount.ts';

/** What to run, and how to say that a claim is decided. */
export interface Shown {
  readonly only?: readonly string[];
  /** Something that is under way and must be done before the first claim is checked. */
  readonly meanwhile?: Promise<unknown> | undefined;
  readonly decided: (result: ClaimResult) => string;
}

/**
 * Checks claims while a terminal shows how far it is; Ctrl-C ends it early.
 *
 * @returns the results, and whether it was ended early; no results when that was before any claim was decided
 */
export async function runOnTerminal(
  { properties, effort, seed, workers, timeout }: RunFlags,
  { only, meanwhile, decided }: Shown,
  terminal: Terminal,
): Promise<{ readonly results: Results | undefined; readonly interrupted: boolean }> {
  const { say, status } = terminal;
  const stop = new AbortController();
  const unlisten = onInterrupt(() => {
    say('\nInterrupted: what was decided is kept. Press Ctrl-C again to leave at once.');
    stop.abort();
  });
  status.show(() => 'reading the claims');
  try {
    const results = await runPaper({
      properties,
      effort,
      seed,
      workers,
      only,
      timeout,
      meanwhile,
      signal: stop.signal,
      onBegin: ({ survey, ids, seed: used }) => {
        say(header(survey, ids.length, used, effort, Math.min(ids.length, workerCount(workers))));
      },
      onClaim: (result) => say(decided(result)),
      onProgress: (progress) => status.show((seconds) => progressText(progress, seconds)),
    });
    const interrupted = stop.signal.aborted;
    return { results: interrupted && results.claims.length === 0 ? undefined : results, interrupted };
  } catch (error) {
    if (stop.signal.aborted) return { results: undefined, interrupted: true };
    throw error;
  } finally {
    status.hide();
    // Once interrupted it goes on listening, so that what was decided can be written in peace.
    if (!stop.signal.aborted) unlisten();
  }
}

function header({ paper }: Survey, claims: number, seed: string, effort: string, workers: number): string {
  const plural = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
  return `${paper.title} (${paper.author}): ${plural(claims, 'claim')}, seed ${seed}, effort ${effort}, ${plural(workers, 'worker')}\n`;
}
