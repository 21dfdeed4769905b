/** Whether a worker that does some tasks at once could do another one. */
export class Idleness {
  readonly #most: number;
  #inWork = 0;
  #waiting: (() => void)[] = [];

  /** @param most tasks at once */
  constructor(most: number) {
    this.#most = most;
  }

  /** Notes that a task begins, however many there are. */
  begin(): void {
    this.#inWork++;
  }

  /** Notes that a task ends. */
  end(): void {
    this.#inWork--;
    if (!this.isIdle) return;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Whether fewer tasks are in work than may be. */
  get isIdle(): boolean {
    return this.#inWork < this.#most;
  }

  /** Resolves when fewer tasks are in work than may be. */
  async wait(): Promise<void> {
    while (!this.isIdle) await new Promise<void>((go) => this.#waiting.push(go));
  }
}
