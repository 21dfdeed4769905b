import type { ClaimEntry } from '../ClaimEntry.ts';
import type { Share, WorkSharing, WorkSharingOptions } from '../Executor.ts';
import type { EngineProcess } from './EngineProcess.ts';
import type { SharedClaim } from './messages.ts';

/**
 * The work sharing of a process that runs claims. After the end of one process, only claims that begin in the next one
 * are shared.
 */
export class ProcessSharing implements WorkSharing {
  readonly #engine: () => EngineProcess;
  readonly #sharing: number;
  readonly #options: Omit<WorkSharingOptions, 'signal'>;

  /**
   * @param engine the process that takes jobs now, or did last
   * @param sharing number of this sharing
   */
  constructor(engine: () => EngineProcess, sharing: number, { signal, ...options }: WorkSharingOptions) {
    this.#engine = engine;
    this.#sharing = sharing;
    this.#options = options;
    signal?.addEventListener('abort', () => engine().send({ do: 'stop helping', sharing }), { once: true });
  }

  begin(entry: ClaimEntry, code: string): Share & SharedClaim {
    this.#engine().send({ do: 'begin', sharing: this.#sharing, options: this.#options, entry, code });
    return { helpers: 0, sharing: this.#sharing, claim: entry.id };
  }

  end(entry: ClaimEntry): void {
    this.#engine().send({ do: 'end', sharing: this.#sharing, entry });
  }

  help(): Promise<void> {
    return this.#engine().help(this.#sharing);
  }
}
