import { onPipe, onTerminal, type Running } from './running.ts';

/** A command that watches claims. */
export interface Watching extends Running {
  /** Waits until all is decided, or something is reported, once more. @returns what was written since the last time */
  readonly next: () => Promise<string>;
}

/** Starts `check --watch`, on a terminal or elsewhere. */
export function watching(words: readonly string[], isTerminal = false): Watching {
  const running = (isTerminal ? onTerminal : onPipe)(['check', '--watch', ...words]);
  return { ...running, next: () => running.take('Waiting for a change.') };
}
