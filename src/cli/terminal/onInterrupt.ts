import { EXIT } from '../exitCode.ts';

/** Milliseconds in which a second signal is the same key press: npm passes on what the terminal has sent already. */
const SAME_PRESS = 400;

/**
 * Calls back when the run is to end early: at Ctrl-C, or when the process is asked to terminate. The second time the
 * process ends at once.
 *
 * @returns a function that stops listening
 */
export function onInterrupt(stop: () => void): () => void {
  let first: number | undefined;
  const listener = (): void => {
    if (first === undefined) {
      first = performance.now();
      stop();
    } else if (performance.now() - first > SAME_PRESS) {
      process.exit(EXIT.interrupted);
    }
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}
