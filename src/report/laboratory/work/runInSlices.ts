import type { Panel } from '../Panel.ts';

/** How a run is cut into slices. */
export interface Slices {
  /** Milliseconds that a slice may take before others get their turn. */
  readonly length: number;
  /** Milliseconds from any fixed time on. */
  readonly clock: () => number;
  /** Resolves when others have had their turn. */
  readonly breathe: () => Promise<void>;
  /** Whether the run is no longer wanted; asked between slices. */
  readonly isStopped: () => boolean;
  /** Given, after each slice, the panels that are new in it; of those with the same id only the last. */
  readonly show: (panels: readonly Panel[]) => void;
}

/**
 * Goes through a laboratory's run in slices, so that whatever else happens in the same thread is not kept waiting. What
 * is computed does not depend on how it is cut.
 *
 * @returns whether the run came to its end
 * @throws what the run throws
 */
export async function runInSlices(run: Generator<Panel | undefined, void>, slices: Slices): Promise<boolean> {
  const { length, clock, breathe, isStopped, show } = slices;
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
    await breathe();
  }
}
