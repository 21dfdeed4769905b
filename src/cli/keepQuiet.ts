import { Console } from 'node:console';

/**
 * Keeps what a claim file prints out of the standard output, which may be a machine's to read, and keeps the file
 * from ending the worker thread without a word. For worker threads only.
 */
export function keepQuiet(): void {
  globalThis.console = new Console(process.stderr, process.stderr);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  process.exit = (code?: number | string | null): never => {
    throw new Error(`process.exit(${code ?? ''}) was called; a claim may not end the run`);
  };
}
