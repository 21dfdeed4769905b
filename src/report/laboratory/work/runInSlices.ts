import type { Panel } from '../Panel.ts';

/** How a run is cut into slices. */
export interface Slices {
  /** Milliseconds that a slice may take before it yields to other work. */
  readonly length: number;
  /** Milliseconds from any fixed time on. */
  readonly clock: () => number;
  /** Resolves when other work has had its turn. */
  readonly yieldToBrowser: () => Promise<void>;
  /** Whether the run is no longer wanted; asked between slices. */
  readonly isStopped: () => boolean;
  /** Called after each slice with its new panels; of those with the same id only the last. */
  readonly show: (panels: readonly Panel[]) => void;
}

/**
 * Iterates over a laboratory's run in slices, so that it does not block its thread. The result does not depend on the
 * slices.
 *
 * @returns whether the run was completed
 * @throws what the run throws
 */
export async function runInSlices(run: Generator<Panel | undefined, void>, slices: Slices): Promise<boolean> {
  const { length, clock, yieldToBrowser, isStopped, show } = slices;
  for (;;) {
    if (isStopped()) return false;
    const fresh = new Map<string, Panel>();
    const end = clock() + length;
    let done = false;
    do {
      const next = run.next();
      if (next.done === true) done = true;
      else if (next.value !== undefined) fresh.set(next.value.id, next.value);
    } while (!done && clock() < end);
    if (fresh.size > 0) show([...fresh.values()]);
    if (done) return true;
    await yieldToBrowser();
  }
}
