import type { ServerAddress } from '../ServerAddress.ts';

/** Milliseconds in which the server must answer. */
const PATIENCE = 10_000;

/**
 * Connects to a server once, and no more. The queue library goes on trying to reach one that refuses, which keeps the process;
 * and where the first connection to PostgreSQL fails, it ends it.
 *
 * @throws Error of the client, if the server cannot be reached, refuses or does not answer
 */
export const firstContact = (address: ServerAddress): Promise<void> => CONTACTS[address.backend](address);

type Contact = (address: Pick<ServerAddress, 'connection'>) => Promise<void>;

const CONTACTS: Readonly<Record<ServerAddress['backend'], Contact>> = {
  redis: async ({ connection }) => {
    const { Redis } = await import('ioredis');
    // The client's own limit on silence goes on after an error.
    const once = { lazyConnect: true, retryStrategy: () => null, socketTimeout: undefined };
    const client = new Redis({ ...connection, ...once });
    let timer: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        client.on('ready', resolve).on('error', reject);
        client.on('end', () => reject(new Error('it ends the connection')));
        timer = setTimeout(() => reject(new Error(`it does not answer within ${PATIENCE / 1000} s`)), PATIENCE);
        // The reason is in the event.
        client.connect().catch(() => undefined);
      });
    } finally {
      clearTimeout(timer);
      client.disconnect();
    }
  },
  postgres: async ({ connection }) => {
    // @ts-expect-error -- its types are not installed
    const driver = (await import('pg')) as unknown as Driver;
    const client = new driver.default.Client({ ...connection, connectionTimeoutMillis: PATIENCE });
    client.on('error', () => undefined);
    await client.connect();
    await client.end();
  },
};

/** What is used of a client of PostgreSQL. */
interface Client {
  readonly connect: () => Promise<void>;
  readonly end: () => Promise<void>;
  readonly on: (event: 'error', listener: () => void) => void;
}

interface Driver {
  readonly default: { readonly Client: new (options: object) => Client };
}
