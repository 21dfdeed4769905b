import { mutantStatus, assumptionStatus } from './mutantStatus.ts';
import type { Look } from '../../check/look.ts';
import type { Mutant } from './Mutant.ts';
import type { MutantResult } from './MutantResult.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { EffortName } from '../../results/Results.ts';
import { KINDS } from '../../claim/kinds.ts';
import type { ClaimEntry } from '../../run/ClaimEntry.ts';
import { ClaimPool } from '../../run/threads/ClaimPool.ts';
import type { Outcome } from '../../run/Job.ts';
import { type MutantsFolder, mutantsFolder } from './mutantsFolder.ts';
import { type MutantsJournal, mutantKey } from './mutantsJournal.ts';
import type { PlannedClaim } from './mutantsPlan.ts';

/** What is decided about the mutants of a claim. */
export interface MutatedClaim {
  readonly planned: PlannedClaim;
  /** Why there is nothing to tell: the claim itself is not found to hold at this effort. */
  readonly passedOver?: string;
  readonly results: readonly MutantResult[];
}

/** How to look at mutants. */
export interface MutantsOptions {
  readonly properties: string;
  readonly seed: string;
  readonly effort: EffortName;
  readonly workers: number;
  /** Seconds for one look. */
  readonly timeout: number;
  readonly journal: MutantsJournal;
  readonly signal: AbortSignal;
  readonly onMutant?: (mutant: MutantResult, done: number) => void;
  readonly onClaim?: (claim: MutatedClaim) => void;
}

/** The effort of a second look. */
const AGAIN: EffortName = 'standard';

/** Files that a thread reads before it is replaced: what it has read it never forgets. */
const FILES = 300;

/**
 * Looks at the mutants of claims, each in a thread and beside its claim.
 *
 * @returns the claims all of whose mutants are decided, in the order given; fewer where it was stopped
 */
export async function runMutants(claims: readonly PlannedClaim[], options: MutantsOptions): Promise<MutatedClaim[]> {
  const folder = await mutantsFolder(options.properties);
  const waiting = [...claims].sort((a, b) => Number(isDrawn(a.entry)) - Number(isDrawn(b.entry)));
  const decided: MutatedClaim[] = [];
  const lane = async (): Promise<void> => {
    const thread = new Thread(folder.path);
    try {
      await work(new Looks(folder, thread, options));
    } finally {
      await thread.close();
    }
  };
  const work = async (looks: Looks): Promise<void> => {
    for (let planned = waiting.shift(); planned !== undefined; planned = waiting.shift()) {
      if (options.signal.aborted) return;
      const claim = await mutated(planned, looks, options).catch((error: unknown) => {
        if (options.signal.aborted) return undefined;
        throw error;
      });
      if (claim === undefined) return;
      decided.push(claim);
      options.onClaim?.(claim);
    }
  };
  try {
    await Promise.all(Array.from({ length: options.workers }, lane));
  } finally {
    await folder.close();
  }
  return claims.flatMap((planned) => decided.find((claim) => claim.planned === planned) ?? []);
}

async function mutated(planned: PlannedClaim, looks: Looks, options: MutantsOptions): Promise<MutatedClaim> {
  const { journal, seed, effort, onMutant } = options;
  const { entry, mutants: changed } = planned;
  const keys = changed.map((one) => mutantKey(planned.text, entry.id, one.source, seed, effort, AGAIN));
  const results: MutantResult[] = [];
  let original: Outcome<Look> | undefined;
  for (const [at, one] of changed.entries()) {
    let mutant = journal.known.get(keys[at]!);
    if (mutant === undefined) {
      original ??= await looks.first(planned, planned.text);
      const over = passedOver(original);
      if (over !== undefined) return { planned, passedOver: over, results: [] };
      mutant = await looks.mutant(planned, one, original.answer!);
      // How long it took is the machine's; another run may have the time.
      if (mutant.status !== 'timed out') journal.note(keys[at]!, mutant);
    }
    results.push(mutant);
    onMutant?.(mutant, results.length);
  }
  return { planned, results };
}

/** Why a claim has no mutants to speak of; undefined where it holds. */
function passedOver({ answer, fault }: Outcome<Look>): string | undefined {
  if (fault !== undefined) return fault.message;
  return answer.verdict === 'upheld' || answer.verdict === 'proved'
    ? undefined
    : `it is itself ${answer.verdict} at this effort`;
}

/** Looks at claims in threads, through files of the copied folder. */
class Looks {
  readonly #folder: MutantsFolder;
  readonly #thread: Thread;
  readonly #options: MutantsOptions;

  constructor(folder: MutantsFolder, thread: Thread, options: MutantsOptions) {
    this.#folder = folder;
    this.#thread = thread;
    this.#options = options;
  }

  first(planned: PlannedClaim, text: string): Promise<Outcome<Look>> {
    return this.#look<Look>(planned, text);
  }

  async mutant({ entry, ...planned }: PlannedClaim, one: Mutant, original: Look): Promise<MutantResult> {
    const { id, rule, where, changes, onlyBound, source } = one;
    const said = { id, rule, where, changes };
    const { answer: found, fault } = await this.first({ entry, ...planned }, source);
    if (fault !== undefined)
      return { ...said, status: isLate(fault.message) ? 'timed out' : 'invalid', message: fault.message };
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
    // Where nothing is drawn there is more to look at than the tightest settings.
    const second =
      isDrawn(entry) && found.tightest.length === 0
        ? NOTHING
        : await this.#look<string | undefined>({ entry, ...planned }, source, found.tightest);
    const [ifRefuted, otherwise] = judged.again;
    if (second.answer !== undefined) return { ...said, status: ifRefuted, at: second.answer, ...strength };
    return { ...said, status: otherwise, ...place, ...strength, ...(otherwise === 'undetermined' ? reach : {}) };
  }

  async #look<T>({ entry }: PlannedClaim, text: string, again?: readonly Setting[]): Promise<Outcome<T>> {
    const { seed, effort, timeout, signal } = this.#options;
    const { id, file: as } = entry;
    const file = await this.#folder.add(as, text);
    try {
      const level = again === undefined ? effort : AGAIN;
      return await this.#thread.use((pool) =>
        pool.run<T>({ do: 'look', file, as, id, seed, effort: level, again }, { timeout, signal }),
      );
    } finally {
      await this.#folder.remove(file);
    }
  }
}

/** Whether a claim draws; those that do not are looked at first, for they are quickly decided. */
const isDrawn = ({ kind }: ClaimEntry): boolean => kind !== null && KINDS[kind].samples;

const NOTHING: Outcome<undefined> = { answer: undefined };

const isLate = (message: string): boolean => /did not finish|ran out of memory/u.test(message);

/** A thread that is replaced now and then. */
class Thread {
  readonly #folder: string;
  #pool: ClaimPool | undefined;
  #used = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async use<T>(run: (pool: ClaimPool) => Promise<T>): Promise<T> {
    if (this.#used >= FILES) await this.close();
    this.#pool ??= new ClaimPool(this.#folder, { workers: 1 });
    this.#used++;
    return await run(this.#pool);
  }

  async close(): Promise<void> {
    const pool = this.#pool;
    this.#pool = undefined;
    this.#used = 0;
    await pool?.close();
  }
}
