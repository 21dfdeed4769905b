import { EXIT } from '../exitCode.ts';

/** Milliseconds in which a second signal counts as the same key press, as npm forwards the signal that the terminal sent. */
const SAME_PRESS = 400;

/**
 * Calls back at the first Ctrl-C (SIGINT) or SIGTERM, so that the run can end early. The second one ends the process at
 * once.
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
