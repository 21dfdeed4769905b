import { Console } from 'node:console';
import { printable } from '../../results/words/printable.ts';

/** Characters that a job may print; the rest is omitted. */
const MAX_CHARACTERS = 10_000;

/**
 * Redirects what a claim file prints to standard error, since another program may parse standard output. For worker
 * threads only.
 *
 * @returns a function to be called at the start of each job, which resets the limit
 */
export function isolateConsole(): () => void {
  let left = MAX_CHARACTERS;
  const write = process.stderr.write.bind(process.stderr);
  const print = (chunk: string | Uint8Array, ...more: readonly unknown[]): boolean => {
    const done = more.find((given) => typeof given === 'function') as (() => void) | undefined;
    if (left <= 0) {
      done?.();
      return true;
    }
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const shown = printable(text.slice(0, left));
    left -= text.length;
    return write(left > 0 ? shown : `${shown}\n… further output of the claim is omitted\n`, done);
  };
  process.stderr.write = print;
  process.stdout.write = print;
  globalThis.console = new Console(process.stderr, process.stderr);
  return () => {
    left = MAX_CHARACTERS;
  };
}
