import { availableParallelism } from 'node:os';

/** How many worker threads to use: as many as were asked for, or as there are cores. */
export function workerCount(asked?: number): number {
  return Math.max(1, asked ?? availableParallelism());
}
