import { messageOf, placeOf } from '../../check/validate/ClaimFault.ts';
import { unguarded } from './forbidNondeterminism.ts';

/** Fails the current job with an error. */
type Fail = (error: Error) => void;

let now: { readonly file: string; readonly fail: Fail } | undefined;

/**
 * Runs `work`, and attributes errors that nothing catches (in a timer, in a promise that is not awaited) to the current
 * file instead of the next one. For worker threads only.
 *
 * @param file the file whose code runs; a late error of an earlier file is only printed
 * @throws Error for such an error, and whatever `work` throws
 */
export async function trapUnhandledErrors<T>(file: string, work: () => Promise<T>): Promise<T> {
  listen();
  const stray = new Promise<never>((_resolve, reject) => {
    now = { file, fail: reject };
  });
  const done = async (): Promise<T> => {
    const answer = await work();
    // One turn of the event loop, so that unhandled rejections are reported.
    await new Promise((resolve) => {
      unguarded.setImmediate(resolve);
    });
    return answer;
  };
  try {
    return await Promise.race([done(), stray]);
  } finally {
    now = undefined;
  }
}

let listening = false;

/** Files with late errors; each is reported once. */
const reported = new Set<string>();

function listen(): void {
  if (listening) return;
  listening = true;
  process.on('uncaughtException', blame);
  process.on('unhandledRejection', blame);
}

function blame(error: unknown): void {
  const place = placeOf(error);
  const file = place?.replace(/:.*$/u, '') ?? '';
  if (now !== undefined && (place === undefined || now.file.endsWith(file))) {
    now.fail(new Error(`threw an error that nothing caught: ${messageOf(error)}`, { cause: error }));
  } else if (!reported.has(file)) {
    reported.add(file);
    process.stderr.write(
      `a claim that had finished threw an error: ${messageOf(error)} (${place ?? 'unknown place'})\n`,
    );
  }
}
