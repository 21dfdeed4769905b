import { availableParallelism } from 'node:os';

/**
 * How many worker threads to use: one per core, or as many as were asked for, but no more than there are cores. A further
 * thread would only cost its start. Two are granted on a single core, so that a call that never returns leaves another.
 */
export function workerCount(asked?: number): number {
  const cores = availableParallelism();
  return Math.max(1, Math.min(asked ?? cores, Math.max(2, cores)));
}
