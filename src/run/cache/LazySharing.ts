import type { ClaimEntry } from '../ClaimEntry.ts';
import type { Share, WorkSharing } from '../Executor.ts';

/** The shared part of a claim that need not be checked, as it may turn out. */
export class LazyShare implements Share {
  readonly helpers = 0;
  /** Resolves when it is known whether the claim is checked. */
  readonly settled: Promise<void>;
  #settle!: () => void;
  readonly #begin: () => Share | undefined;

  constructor(begin: () => Share | undefined) {
    this.#begin = begin;
    this.settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  /** Records that the check starts. */
  begin(): Share | undefined {
    const share = this.#begin();
    this.#settle();
    return share;
  }

  /** Records that it is not to be shared. */
  settle(): void {
    this.#settle();
  }
}

/** Has idle workers make draws for the claims that are not known already, and starts no worker where all are. */
export class LazySharing implements WorkSharing {
  readonly #open: () => WorkSharing | undefined;
  readonly #begun = new Set<string>();
  readonly #waiting = new Map<string, LazyShare>();

  constructor(open: () => WorkSharing | undefined) {
    this.#open = open;
  }

  begin(entry: ClaimEntry, code: string): LazyShare {
    let begun: { readonly share: Share | undefined } | undefined;
    const share = new LazyShare(() => {
      this.#begun.add(entry.id);
      // Several rounds share one.
      begun ??= { share: this.#open()?.begin(entry, code) };
      return begun.share;
    });
    this.#waiting.set(entry.id, share);
    return share;
  }

  end(entry: ClaimEntry): void {
    this.#waiting.get(entry.id)?.settle();
    this.#waiting.delete(entry.id);
    if (this.#begun.delete(entry.id)) this.#open()?.end(entry);
  }

  async help(): Promise<void> {
    await Promise.all([...this.#waiting.values()].map(({ settled }) => settled));
    if (this.#begun.size > 0) await this.#open()?.help();
  }
}
