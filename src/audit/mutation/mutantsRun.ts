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
import { leftOpen } from '../../run/leftOpen.ts';
import { JOBS_PER_THREAD } from '../../run/limits.ts';
import { type CacheUse, CachingExecutor } from '../../run/cache/CachingExecutor.ts';
import { bundleModule } from '../../run/modules/bundleModule.ts';
import { FileSnapshot } from '../../run/modules/FileSnapshot.ts';
import { Slots } from '../../run/process/Slots.ts';
import { mutantName } from './mutantMaker.ts';
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
  /** What runs the evaluations, and is closed by whoever gives it; a pool of threads by default. */
  readonly executor?: Executor | undefined;
  /** Where evaluations are looked up first and kept; nowhere by default. */
  readonly cache?: CacheUse | undefined;
  /** Called for each evaluation: whether it was taken from the cache or run. */
  readonly onEvaluation?: (how: 'taken' | 'run') => void;
  readonly onMutant?: (mutant: MutantResult) => void;
  readonly onClaim?: (claim: MutatedClaim) => void;
}

/** The effort of a second evaluation. */
const AGAIN: EffortName = 'standard';

/** Evaluations that are prepared at once, each with the text of its module. */
const AT_ONCE = 500;

/**
 * Evaluates the mutants of claims, each in a file of its own, by one executor.
 *
 * @returns the claims all of whose mutants are decided, in the order given; fewer if it was stopped
 */
export async function runMutants(claims: readonly PlannedClaim[], options: MutantsOptions): Promise<MutatedClaim[]> {
  const { properties, cache } = options;
  const workers = options.executor?.workers ?? options.workers;
  const open = (): Executor =>
    options.executor === undefined
      ? openExecutor(properties, { workers, jobsPerThread: JOBS_PER_THREAD })
      : leftOpen(options.executor);
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
    await Promise.all(Array.from({ length: Math.min(workers, AT_ONCE) }, lane));
  } finally {
    await executor.close();
  }
  return claims.flatMap((planned) => decided.find((claim) => claim.planned === planned) ?? []);
}

async function mutated(planned: PlannedClaim, evaluator: Evaluator, options: MutantsOptions): Promise<MutatedClaim> {
  const { journal, seed, effort, onMutant } = options;
  const { entry, mutants: changed } = planned;
  const keys = changed.map((one) => mutantKey(entry.digest, entry.id, one.source, seed, effort, AGAIN));
  const known = changed.map((one, at) => {
    const noted = journal.known.get(keys[at]!);
    return noted !== undefined && isOf(noted, one) ? noted : undefined;
  });
  const original = known.includes(undefined) ? await evaluator.claim(planned) : undefined;
  const over = original === undefined ? undefined : skipped(original);
  if (over !== undefined) return { planned, skipped: over, results: [] };
  const evaluated = async (one: Mutant, key: string): Promise<MutantResult> => {
    const mutant = await evaluator.mutant(planned, one, original!.answer!);
    // The time taken depends on the machine; another run may finish.
    if (mutant.status !== 'timed out') journal.note(key, mutant);
    return mutant;
  };
  const results = await Promise.all(
    changed.map(async (one, at) => {
      const mutant = known[at] ?? (await evaluated(one, keys[at]!));
      onMutant?.(mutant);
      return mutant;
    }),
  );
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
  readonly #slots: Slots;

  constructor(executor: Executor, options: MutantsOptions) {
    this.#executor = executor;
    this.#options = options;
    this.#slots = new Slots(Math.min(executor.workers, AT_ONCE));
  }

  claim(planned: PlannedClaim): Promise<Outcome<Evaluation>> {
    return this.#first(planned, undefined);
  }

  #first(planned: PlannedClaim, one: Mutant | undefined): Promise<Outcome<Evaluation>> {
    const { effort } = this.#options;
    return this.#of(planned, one, (given) => ({ do: 'evaluate', ...given, effort }));
  }

  async mutant(planned: PlannedClaim, one: Mutant, original: Evaluation): Promise<MutantResult> {
    const { id, rule, where, changes, onlyBound } = one;
    const said = { id, rule, where, changes };
    const { answer: found, fault } = await this.#first(planned, one);
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
      isDrawn(planned.entry) && found.tightest.length === 0 ? NOTHING : await this.#again(planned, one, found.tightest);
    const [ifRefuted, otherwise] = judged.again;
    if (second.answer !== undefined) return { ...said, status: ifRefuted, at: second.answer, ...strength };
    return { ...said, status: otherwise, ...place, ...strength, ...(otherwise === 'undetermined' ? reach : {}) };
  }

  #again(planned: PlannedClaim, one: Mutant, settings: readonly Setting[]): Promise<Outcome<string | undefined>> {
    return this.#of(planned, one, (given) => ({ do: 'evaluate again', ...given, effort: AGAIN, settings }));
  }

  /** Runs a job on a claim, or on a mutant of it, when its turn comes. */
  #of<J extends Job>(
    planned: PlannedClaim,
    one: Mutant | undefined,
    job: (given: Given) => J,
  ): Promise<Outcome<AnswerTo<J>>> {
    return this.#slots.share(() => this.#now(planned, one, job));
  }

  async #now<J extends Job>(
    { entry, text }: PlannedClaim,
    one: Mutant | undefined,
    job: (given: Given) => J,
  ): Promise<Outcome<AnswerTo<J>>> {
    const { properties, seed, timeout, signal, onEvaluation } = this.#options;
    signal.throwIfAborted();
    const { id, file } = entry;
    const made = { properties, file, text: one?.source ?? text, snapshot: this.#snapshot };
    const { answer: module, fault } = await bundleModule(made);
    if (module === undefined) return { fault };
    const { code, identity } = module;
    let how: 'taken' | 'run' = 'run';
    const onKnown = (): void => {
      how = 'taken';
    };
    const mutant = one === undefined ? undefined : mutantName(one);
    const limits = { timeout, signal, onKnown };
    const outcome = await this.#executor.run(job({ file, code, module: identity, id, seed, mutant }), limits);
    onEvaluation?.(how);
    return outcome;
  }
}

/** What every job of the evaluator says. */
type Given = Pick<Extract<Job, { readonly do: 'evaluate' }>, 'file' | 'code' | 'module' | 'id' | 'seed' | 'mutant'>;

/** Whether a claim draws; those that do not come first, since they are decided quickly. */
const isDrawn = ({ kind }: ClaimEntry): boolean => kind !== null && KINDS[kind].samples;

const NOTHING: Outcome<undefined> = { answer: undefined };
