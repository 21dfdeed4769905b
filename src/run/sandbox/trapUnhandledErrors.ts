import { messageOf, placeOf } from '../../check/validate/ClaimFault.ts';
import { unguarded } from './forbidNondeterminism.ts';

/** Ends the job in work with an error. */
type Fail = (error: Error) => void;

let now: { readonly file: string; readonly fail: Fail } | undefined;

/**
 * Does something while errors that nothing catches (in a timer, in a promise that is not awaited) count against the
 * file in work, and not against whichever file is next. For worker threads only.
 *
 * @param file the file whose code runs; an error that arose in another one was left behind by it and is only printed
 * @throws Error for such an error, besides what the work throws
 */
export async function trapUnhandledErrors<T>(file: string, work: () => Promise<T>): Promise<T> {
  listen();
  const stray = new Promise<never>((_resolve, reject) => {
    now = { file, fail: reject };
  });
  const done = async (): Promise<T> => {
    const answer = await work();
    // One turn of the event loop, so that a promise that was rejected unseen is told of.
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

/** Files whose claims left an error behind, each of which is told once. */
const told = new Set<string>();

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
    now.fail(new Error(`threw where nothing could catch it: ${messageOf(error)}`, { cause: error }));
  } else if (!told.has(file)) {
    told.add(file);
    process.stderr.write(
      `a claim that was done left an error behind: ${messageOf(error)} (${place ?? 'unknown place'})\n`,
    );
  }
}
