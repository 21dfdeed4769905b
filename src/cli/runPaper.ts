import { assembleResults } from '../check/assembleResults.ts';
import type { ClaimResult } from '../claim/ClaimResult.ts';
import type { EffortName, Results } from '../claim/Results.ts';
import { checkCard } from './checkCard.ts';
import { ClaimPool } from './ClaimPool.ts';
import { selectClaims } from './selectClaims.ts';
import type { Survey } from './Survey.ts';
import { surveyPaper } from './surveyPaper.ts';
import { workerCount } from './workerCount.ts';

/** How far a run is. */
export interface RunProgress {
  readonly done: number;
  readonly total: number;
  /** Ids of the claims in work, in the order in which they were begun. */
  readonly running: readonly string[];
  readonly draws: number;
}

/** What is to be run, and who is told. */
export interface RunOptions {
  /** The properties folder, or what a survey of it found. */
  readonly properties: string | Survey;
  readonly effort: EffortName;
  /** The paper's own when left out. */
  readonly seed?: string | undefined;
  /** Threads; as many as there are cores when left out. They change how long a run takes and nothing else. */
  readonly workers?: number | undefined;
  /** Ids or globs of ids; all claims when left out. */
  readonly only?: readonly string[] | undefined;
  /** Seconds for one claim; 300 when left out. A claim that takes longer is faulty. */
  readonly timeout?: number | undefined;
  /** Ends the run: what was decided is kept. */
  readonly signal?: AbortSignal | undefined;
  /** Something that is under way and must be done before the first claim is checked. */
  readonly meanwhile?: Promise<unknown> | undefined;
  /** Told what is going to be run. */
  readonly onBegin?: (run: { readonly survey: Survey; readonly seed: string; readonly ids: readonly string[] }) => void;
  /** Told of each claim as it is decided, in no particular order. */
  readonly onClaim?: (result: ClaimResult) => void;
  readonly onProgress?: (progress: RunProgress) => void;
}

const TIMEOUT = 300;

/**
 * Checks the claims of a properties folder in worker threads.
 *
 * @returns the results in the paper's order; the same for every number of workers
 * @throws UsageError when the folder cannot be used or an id is unknown; AbortError when stopped before any claim was known
 */
export async function runPaper(options: RunOptions): Promise<Results> {
  const { properties, timeout = TIMEOUT, signal, meanwhile } = options;
  const workers = workerCount(options.workers);
  const folder = typeof properties === 'string' ? properties : properties.properties;
  const pool = new ClaimPool(folder, workers);
  try {
    const survey = typeof properties === 'string' ? await surveyPaper(folder, pool, { timeout, signal }) : properties;
    await meanwhile;
    return await checkClaims(survey, pool, workers, { ...options, timeout });
  } finally {
    await pool.close();
  }
}

async function checkClaims(
  survey: Survey,
  pool: ClaimPool,
  workers: number,
  options: RunOptions & { readonly timeout: number },
): Promise<Results> {
  const { seed = survey.paper.seed, effort, only, timeout, signal, onBegin, onClaim, onProgress } = options;
  const ids = survey.claims.map(({ id }) => id);
  const asked = only === undefined ? ids : selectClaims(ids, only);
  onBegin?.({ survey, seed, ids: asked });

  const waiting = survey.claims.filter(({ id }) => asked.includes(id));
  const decided: ClaimResult[] = [];
  /** Draws so far of the claims in work. */
  const running = new Map<string, number>();
  const progress = (): void => {
    const draws = decided.reduce((sum, result) => sum + result.draws, 0);
    const drawn = [...running.values()].reduce((sum, count) => sum + count, draws);
    onProgress?.({ done: decided.length, total: asked.length, running: [...running.keys()], draws: drawn });
  };
  const isStopped = (): boolean => signal?.aborted === true;
  const lane = async (): Promise<void> => {
    for (let card = waiting.shift(); card !== undefined && !isStopped(); card = waiting.shift()) {
      const { id } = card;
      const note = ({ draws }: { readonly draws: number }): void => {
        running.set(id, draws);
        progress();
      };
      note({ draws: 0 });
      const checked = checkCard(card, survey, pool, { seed, effort, timeout, signal, onProgress: note });
      const result = await checked.catch((error: unknown) => {
        if (isStopped()) return undefined;
        throw error;
      });
      running.delete(id);
      if (result === undefined) return;
      decided.push(result);
      onClaim?.(result);
      progress();
    }
  };
  await Promise.all(Array.from({ length: workers }, lane));

  const complete = asked.length === ids.length && decided.length === ids.length;
  // In the order in which they were asked for, not in that in which they ended, which depends on the machine.
  const claims = asked.flatMap((id) => decided.filter((result) => result.id === id));
  return assembleResults({ paper: survey.paper, claims, asked, seed, effort, complete });
}
