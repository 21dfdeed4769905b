import { Console } from 'node:console';
import { LimitedText } from './LimitedText.ts';

/**
 * Redirects what a claim file prints to standard error, since another program may parse standard output. For worker
 * threads only.
 *
 * @returns a function to be called at the start of each job, which resets the limit
 */
export function isolateConsole(): () => void {
  const limited = new LimitedText('the claim');
  const write = process.stderr.write.bind(process.stderr);
  const print = (chunk: string | Uint8Array, ...more: readonly unknown[]): boolean => {
    const done = more.find((given) => typeof given === 'function') as (() => void) | undefined;
    const shown = limited.take(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    if (shown !== '') return write(shown, done);
    done?.();
    return true;
  };
  process.stderr.write = print;
  process.stdout.write = print;
  globalThis.console = new Console(process.stderr, process.stderr);
  return () => limited.reset();
}
