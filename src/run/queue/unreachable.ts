import { UsageError } from '../../store/UsageError.ts';
import type { ServerAddress } from './ServerAddress.ts';

/** What is said of a server that does not answer at the start. */
export function unreachable(address: ServerAddress, error: unknown): UsageError {
  const { message, code } = error as NodeJS.ErrnoException;
  return new UsageError(
    `the queue at ${address.shown} cannot be reached: ${address.hide(message || code || String(error))}`,
  );
}
