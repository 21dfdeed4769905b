import { UsageError } from '../../store/UsageError.ts';
import type { ServerAddress } from './ServerAddress.ts';

type BullMq = typeof import('bullmq');

/** The client of each server, by the package that holds it. */
const CLIENTS: Readonly<Record<ServerAddress['backend'], () => Promise<unknown>>> = {
  redis: () => import('ioredis'),
  // @ts-expect-error -- only the queue library uses it, so its types are not needed
  postgres: () => import('pg'),
};

/**
 * The queue library, with the client of the server in question. Who needs no queue does not install them.
 *
 * @throws UsageError with what to install
 */
export async function loadBullMq({ backend }: Pick<ServerAddress, 'backend'>): Promise<BullMq> {
  try {
    const [library] = await Promise.all([import('bullmq'), CLIENTS[backend]()]);
    return library;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const client = backend === 'redis' ? 'ioredis' : 'pg';
    throw new UsageError(
      `a queue needs the packages bullmq and ${client}, which are not installed: npm install bullmq@6 ${client}`,
      { cause: error },
    );
  }
}

/** The names of the queue, and of the one for blocks of draws, and what their keys in Redis, or the schema in PostgreSQL, begin with. */
export const QUEUE = 'claims';
export const DRAWS = 'draws';
export const PREFIX = 'refutable';
