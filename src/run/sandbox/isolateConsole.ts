import { Console } from 'node:console';
import { legible } from '../../results/words/legible.ts';

/** Characters that the claims of a thread may print before the rest of what one of them prints is left out. */
const MOST = 10_000;

/**
 * Keeps what a claim file prints out of the standard output, which may be a machine's to read. For worker threads only.
 *
 * @returns a function that is called for each job, so that each may print again
 */
export function isolateConsole(): () => void {
  let left = MOST;
  const write = process.stderr.write.bind(process.stderr);
  const print = (chunk: string | Uint8Array, ...more: readonly unknown[]): boolean => {
    const done = more.find((given) => typeof given === 'function') as (() => void) | undefined;
    if (left <= 0) {
      done?.();
      return true;
    }
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const shown = legible(text.slice(0, left));
    left -= text.length;
    return write(left > 0 ? shown : `${shown}\n… the claim prints more, which is left out\n`, done);
  };
  process.stderr.write = print;
  process.stdout.write = print;
  globalThis.console = new Console(process.stderr, process.stderr);
  return () => {
    left = MOST;
  };
}
