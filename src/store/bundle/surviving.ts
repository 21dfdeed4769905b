import { stop } from 'esbuild';

/** Thrown if the bundler crashes on what it is given, twice. */
export class BundlerCrash extends Error {
  override readonly name = 'BundlerCrash';

  constructor() {
    super(
      'the bundler crashed on it twice; its code, or that of a file that it imports, is probably nested too deeply',
    );
  }
}

/** The last of those that wait for their turn; undefined as long as the bundler has not crashed. */
let last: Promise<unknown> | undefined;

/**
 * Bundles by esbuild, in a process that all callers share. Code may crash that process, as deep nesting does, and a
 * signal to a group of processes ends it; then a new one is started, and everything that was being bundled is bundled
 * again, one after another, as is all that follows. So the crash is that of the code which caused it.
 *
 * @param bundle calls the bundler; it may be called three times
 * @throws BuildFailure if it cannot be bundled
 * @throws BundlerCrash
 */
export async function surviving<T>(bundle: () => Promise<T>): Promise<T> {
  if (last === undefined) {
    try {
      return await bundle();
    } catch (error) {
      if (!isCrash(error)) throw error;
    }
  }
  const turn = (last ?? Promise.resolve()).then(() => inTurn(bundle));
  last = turn.catch(() => undefined);
  return turn;
}

async function inTurn<T>(bundle: () => Promise<T>): Promise<T> {
  for (let crashes = 0; crashes < 2; crashes++) {
    try {
      return await bundle();
    } catch (error) {
      if (!isCrash(error)) throw error;
      // The next one starts a new process.
      await stop();
    }
  }
  throw new BundlerCrash();
}

/** Whether the bundler's process has ended. One that cannot be started is no crash. */
const isCrash = (error: unknown): boolean =>
  error instanceof Error && /^The service (?:was stopped|is no longer running)(?!: spawn )/u.test(error.message);
