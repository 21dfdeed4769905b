import { openExecutor } from '../../run/openExecutor.ts';
import { readAddress } from '../../run/queue/ServerAddress.ts';
import { QueueExecutor } from '../../run/queue/QueueExecutor.ts';
import { workerCount } from '../../run/workerCount.ts';
import { countOf } from '../../results/words/countText.ts';
import type { RunFlags } from '../usage/shared/runOptions.ts';

type EngineFlags = Pick<RunFlags, 'properties' | 'engine' | 'workers'> & Partial<Pick<RunFlags, 'memory'>>;

/**
 * Opens the queue whose workers decide the claims.
 *
 * @param print prints what people should know of it
 * @returns undefined where no queue is asked for
 * @throws UsageError if it cannot be reached
 */
export async function openEngine(
  { properties, engine, workers, memory }: EngineFlags,
  print: (sentence: string) => void,
): Promise<QueueExecutor | undefined> {
  if (engine === undefined) return undefined;
  const address = readAddress(engine);
  const local = openExecutor(properties, { workers: workerCount(workers), memory });
  return QueueExecutor.open(properties, { address, memory, local, onNews: print });
}

/** What decides the claims, for the line with which a run begins. */
export const engineText = ({ engine, workers }: EngineFlags): string =>
  engine === undefined ? countOf(workerCount(workers), 'worker') : `the workers of ${readAddress(engine).shown}`;
