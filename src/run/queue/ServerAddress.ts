import { UsageError } from '../../store/UsageError.ts';

/** Where the server of a queue is, and how it is reached. */
export interface ServerAddress {
  readonly backend: 'redis' | 'postgres';
  /** What the client of that server takes. */
  readonly connection: Readonly<Record<string, unknown>>;
  /** The address without a password, for people. */
  readonly shown: string;
  /** A text without the password. */
  readonly hide: (text: string) => string;
}

/** The environment variable that holds the password where the address has none. */
export const PASSWORD = 'REFUTABLE_ENGINE_PASSWORD';

/** Schemes of addresses: each with its backend, and whether the connection is encrypted. */
const SCHEMES: Readonly<Record<string, { readonly backend: ServerAddress['backend']; readonly isTls?: true }>> = {
  'redis:': { backend: 'redis' },
  'rediss:': { backend: 'redis', isTls: true },
  'valkey:': { backend: 'redis' },
  'valkeys:': { backend: 'redis', isTls: true },
  'postgres:': { backend: 'postgres' },
  'postgresql:': { backend: 'postgres' },
};

/**
 * Reads the address of a server.
 *
 * @param text `redis://[[user]:password@]host[:port][/database]`; likewise `rediss:`, `valkey:`, `valkeys:` (the forms with
 *   an s are encrypted) and `postgres:`, whose parameters are those of libpq, `?sslmode=verify-full`
 * @throws UsageError if it is none; the message never has the password
 */
export function readAddress(text: string, env: NodeJS.ProcessEnv = process.env): ServerAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const scheme = url === undefined ? undefined : SCHEMES[url.protocol];
  if (url === undefined || scheme === undefined || url.hostname === '')
    throw new UsageError(
      `invalid address of a queue; write it as in redis://127.0.0.1:6379, rediss://… for an encrypted connection, valkey://… or postgres://user@host/database`,
    );
  if (url.password === '' && env[PASSWORD]) url.password = encodeURIComponent(env[PASSWORD]);
  const secrets = [url.password, decoded(url.password), encodeURIComponent(decoded(url.password))].filter(Boolean);
  const hide = (said: string): string => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), said);
  const shown = `${url.protocol}//${url.username === '' ? '' : `${url.username}@`}${url.host}${url.pathname === '/' ? '' : url.pathname}`;
  const connection =
    scheme.backend === 'redis' ? redisOptions(url, scheme.isTls === true) : { connectionString: url.href };
  return { backend: scheme.backend, connection, shown, hide };
}

/** Most milliseconds between two attempts to connect. */
const MOST_BETWEEN = 10_000;

/** Milliseconds without a byte from the server, while an answer is due, after which a connection is given up. */
const SILENCE = 30_000;

function redisOptions(url: URL, isTls: boolean): Readonly<Record<string, unknown>> {
  const database = url.pathname.slice(1);
  if (!/^\d*$/u.test(database))
    throw new UsageError(
      `invalid database ${JSON.stringify(database)} in the address; it is a number, as in redis://host:6379/2`,
    );
  return {
    host: decoded(url.hostname).replace(/^\[(.*)\]$/u, '$1'),
    port: url.port === '' ? 6379 : Number(url.port),
    ...(url.username === '' ? {} : { username: decoded(url.username) }),
    ...(url.password === '' ? {} : { password: decoded(url.password) }),
    ...(database === '' ? {} : { db: Number(database) }),
    ...(isTls ? { tls: {} } : {}),
    // A command waits for the server to come back, however long that takes.
    maxRetriesPerRequest: null,
    retryStrategy: (attempts: number) => Math.min(100 * 2 ** Math.min(attempts, 10), MOST_BETWEEN),
    socketTimeout: SILENCE,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
