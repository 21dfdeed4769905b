import { assumptionStatus, faultStatus, mutantStatus } from './mutantStatus.ts';
import type { Evaluation } from '../../check/mutant/evaluate.ts';
import type { Mutant } from './Mutant.ts';
import type { MutantResult } from './MutantResult.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { EffortName } from '../../results/Results.ts';
import { KINDS } from '../../claim/kinds.ts';
import type { ClaimEntry } from '../../run/ClaimEntry.ts';
import { openExecutor } from '../../run/openExecutor.ts';
import type { Executor } from '../../run/Executor.ts';
import type { AnswerTo, Job, Outcome } from '../../run/Job.ts';
import { type CacheUse, CachingExecutor } from '../../run/cache/CachingExecutor.ts';
import { bundleModule } from '../../run/modules/bundleModule.ts';
import { FileSnapshot } from '../../run/modules/FileSnapshot.ts';
import { isOf, type MutantsJournal, mutantKey } from './mutantsJournal.ts';
import type { PlannedClaim } from './mutantsPlan.ts';

/** The outcomes for the mutants of a claim. */
export interface MutatedClaim {
  readonly planned: PlannedClaim;
  /** Why there are none: the claim itself is not found to hold at this effort. */
  readonly skipped?: string;
  readonly results: readonly MutantResult[];
}

/** Options of {@link runMutants}. */
export interface MutantsOptions {
  readonly properties: string;
  readonly seed: string;
  readonly effort: EffortName;
  readonly workers: number;
  /** Time limit for one evaluation, in seconds. */
  readonly timeout: number;
  readonly journal: MutantsJournal;
  readonly signal: AbortSignal;
  /** Where evaluations are looked up first and kept; nowhere by default. */
  readonly cache?: CacheUse | undefined;
  /** Called for each evaluation: whether it was taken from the cache or run. */
  readonly onEvaluation?: (how: 'taken' | 'run') => void;
  readonly onMutant?: (mutant: MutantResult, done: number) => void;
  readonly onClaim?: (claim: MutatedClaim) => void;
}

/** The effort of a second evaluation. */
const AGAIN: EffortName = 'standard';

/** Evaluations after which a thread is replaced. */
const JOBS_PER_THREAD = 300;

/**
 * Evaluates the mutants of claims, each in a file of its own, in one pool of threads.
 *
 * @returns the claims all of whose mutants are decided, in the order given; fewer if it was stopped
 */
export async function runMutants(claims: readonly PlannedClaim[], options: MutantsOptions): Promise<MutatedClaim[]> {
  const { properties, workers, cache } = options;
  const open = (): Executor => openExecutor(properties, { workers, jobsPerThread: JOBS_PER_THREAD });
  const executor = cache === undefined ? open() : new CachingExecutor(open, workers, cache);
  const evaluator = new Evaluator(executor, options);
  const left = claims.toSorted((a, b) => Number(isDrawn(a.entry)) - Number(isDrawn(b.entry))).values();
  const decided: MutatedClaim[] = [];
  const lane = async (): Promise<void> => {
    for (const planned of left) {
      if (options.signal.aborted) return;
      const claim = await mutated(planned, evaluator, options).catch((error: unknown) => {
        if (options.signal.aborted) return undefined;
        throw error;
      });
      if (claim === undefined) return;
      decided.push(claim);
      options.onClaim?.(claim);
    }
  };
  try {
    await Promise.all(Array.from({ length: executor.workers }, lane));
  } finally {
    await executor.close();
  }
  return claims.flatMap((planned) => decided.find((claim) => claim.planned === planned) ?? []);
}

async function mutated(planned: PlannedClaim, evaluator: Evaluator, options: MutantsOptions): Promise<MutatedClaim> {
  const { journal, seed, effort, onMutant } = options;
  const { entry, mutants: changed } = planned;
  const keys = changed.map((one) => mutantKey(entry.digest, entry.id, one.source, seed, effort, AGAIN));
  const results: MutantResult[] = [];
  let original: Outcome<Evaluation> | undefined;
  for (const [at, one] of changed.entries()) {
    let mutant = journal.known.get(keys[at]!);
    if (mutant === undefined || !isOf(mutant, one)) {
      original ??= await evaluator.first(planned, planned.text);
      const over = skipped(original);
      if (over !== undefined) return { planned, skipped: over, results: [] };
      mutant = await evaluator.mutant(planned, one, original.answer!);
      // The time taken depends on the machine; another run may finish.
      if (mutant.status !== 'timed out') journal.note(keys[at]!, mutant);
    }
    results.push(mutant);
    onMutant?.(mutant, results.length);
  }
  return { planned, results };
}

/** Why a claim's mutants are not evaluated; undefined if the claim holds. */
function skipped({ answer, fault }: Outcome<Evaluation>): string | undefined {
  if (fault !== undefined) return fault.message;
  return answer.verdict === 'upheld' || answer.verdict === 'proved'
    ? undefined
    : `it is itself ${answer.verdict} at this effort`;
}

/** Evaluates claims and their mutants by an executor. */
class Evaluator {
  /** The files that claims import; mutants of one run see the same. */
  readonly #snapshot = new FileSnapshot();
  readonly #executor: Executor;
  readonly #options: MutantsOptions;

  constructor(executor: Executor, options: MutantsOptions) {
    this.#executor = executor;
    this.#options = options;
  }

  first(planned: PlannedClaim, text: string): Promise<Outcome<Evaluation>> {
    const { effort } = this.#options;
    return this.#in(planned, text, (where) => ({ do: 'evaluate', ...where, effort }));
  }

  async mutant({ entry, ...planned }: PlannedClaim, one: Mutant, original: Evaluation): Promise<MutantResult> {
    const { id, rule, where, changes, onlyBound, source } = one;
    const said = { id, rule, where, changes };
    const { answer: found, fault } = await this.first({ entry, ...planned }, source);
    if (fault !== undefined) return { ...said, status: faultStatus(fault), message: fault.message };
    const { at, needed, message } = found;
    const place = at === undefined ? {} : { at };
    if (rule === 'assumption') {
      const judged = assumptionStatus(original, found);
      return { ...said, ...judged, ...(judged.status === 'needed' ? place : {}) };
    }
    const judged = mutantStatus(original, found, onlyBound);
    const strength = judged.strength === undefined ? {} : { strength: judged.strength };
    const reach = needed === undefined ? {} : { needed };
    if ('status' in judged) {
      return { ...said, status: judged.status, ...place, ...strength, ...(message === undefined ? {} : { message }) };
    }
    // A claim that draws nothing is evaluated at more than the tightest settings.
    const second =
      isDrawn(entry) && found.tightest.length === 0
        ? NOTHING
        : await this.again({ entry, ...planned }, source, found.tightest);
    const [ifRefuted, otherwise] = judged.again;
    if (second.answer !== undefined) return { ...said, status: ifRefuted, at: second.answer, ...strength };
    return { ...said, status: otherwise, ...place, ...strength, ...(otherwise === 'undetermined' ? reach : {}) };
  }

  async again(planned: PlannedClaim, text: string, settings: readonly Setting[]): Promise<Outcome<string | undefined>> {
    return this.#in(planned, text, (where) => ({ do: 'evaluate again', ...where, effort: AGAIN, settings }));
  }

  /** Runs a job with a text in place of a claim's file. */
  async #in<J extends Job>(
    { entry }: PlannedClaim,
    text: string,
    job: (given: { file: string; code: string; module: string | undefined; id: string; seed: string }) => J,
  ): Promise<Outcome<AnswerTo<J>>> {
    const { properties, seed, timeout, signal, onEvaluation } = this.#options;
    const { id, file } = entry;
    const { answer: module, fault } = await bundleModule({ properties, file, text, snapshot: this.#snapshot });
    if (module === undefined) return { fault };
    const { code, identity } = module;
    let how: 'taken' | 'run' = 'run';
    const onKnown = (): void => {
      how = 'taken';
    };
    const outcome = await this.#executor.run(job({ file, code, module: identity, id, seed }), {
      timeout,
      signal,
      onKnown,
    });
    onEvaluation?.(how);
    return outcome;
  }
}

/** Whether a claim draws; those that do not come first, since they are decided quickly. */
const isDrawn = ({ kind }: ClaimEntry): boolean => kind !== null && KINDS[kind].samples;

const NOTHING: Outcome<undefined> = { answer: undefined };
