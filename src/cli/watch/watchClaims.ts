import { UsageError } from '../../store/UsageError.ts';
import { EXIT } from '../exitCode.ts';
import { onInterrupt } from '../terminal/onInterrupt.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import type { RunFlags } from '../usage/shared/runOptions.ts';
import { onKeys } from './onKeys.ts';
import { Watch } from './Watch.ts';
import { WatchScreen } from './WatchScreen.ts';

/** Options that make something of a whole run; a watch has no end. */
const NEEDS_END = ['out', 'json', 'more', 'compare', 'remember'] as const;

/**
 * Decides claims, and again whenever their files change, until q or Ctrl-C is pressed.
 *
 * @param patterns ids or globs of ids; all claims if there are none
 * @returns the exit code
 * @throws UsageError if an option needs a run that ends, or the claims cannot be read
 */
export async function watchClaims(patterns: readonly string[], flags: RunFlags): Promise<number> {
  const needing = NEEDS_END.find((option) => flags[option] !== undefined);
  if (needing !== undefined)
    throw new UsageError(`--${needing} needs a run that ends, and --watch does not; leave one of them out`);
  const screen = new WatchScreen(openTerminal(), flags.properties);
  let watch: Watch | undefined;
  let unlisten = (): void => undefined;
  try {
    return await new Promise<number>((resolve, reject) => {
      const stopSignals = onInterrupt(() => resolve(EXIT.interrupted));
      watch = new Watch(patterns, flags, screen, reject);
      const keys: Readonly<Record<string, () => void>> = {
        q: () => resolve(EXIT.asExpected),
        '\u0003': () => resolve(EXIT.interrupted),
        a: () => watch?.all(),
        f: () => watch?.failed(),
        '\r': () => watch?.again(),
        '\n': () => watch?.again(),
      };
      const stopKeys = onKeys((key) => keys[key]?.());
      unlisten = () => {
        stopKeys();
        stopSignals();
      };
      watch.start();
    });
  } finally {
    await watch?.close();
    unlisten();
  }
}
