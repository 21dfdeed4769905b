import type { Executor } from './Executor.ts';
import { ProcessExecutor } from './process/ProcessExecutor.ts';
import type { PoolSize } from './threads/WorkerPool.ts';

/** The executor of a run that is given none. @param properties path of the properties folder */
export const openExecutor = (properties: string, size: PoolSize): Executor => new ProcessExecutor(properties, size);
