import { messageOf, placeOf } from '../../check/validate/ClaimFault.ts';
import { unguarded } from './forbidNondeterminism.ts';

/** An error that nothing caught: in a timer, or in a promise that is not awaited. */
export class LateError extends Error {
  override readonly name = 'LateError';

  constructor(cause: unknown) {
    super(`threw an error that nothing caught: ${messageOf(cause)}`, { cause });
  }
}

/** Fails the current job with an error. */
type Fail = (error: LateError) => void;

let fail: Fail | undefined;

/** The claims whose jobs this thread has done, for an error of one of them that comes later. */
const finished: string[] = [];

/**
 * Runs `work`, and fails if meanwhile there is an error that nothing catches. In a thread that has had jobs before, an
 * earlier one may have left the error behind. For worker threads only.
 *
 * @param subject the claim or the file whose code runs, for later errors
 * @throws LateError for such an error, and whatever `work` throws
 */
export async function trapUnhandledErrors<T>(subject: string, work: () => Promise<T>): Promise<T> {
  listen();
  const late = new Promise<never>((_resolve, reject) => {
    fail = reject;
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
    return await Promise.race([done(), late]);
  } finally {
    fail = undefined;
    if (!finished.includes(subject)) finished.push(subject);
  }
}

/** Says of an error that nobody can be blamed for which claims may have left it behind. */
export function reportLateError(error: unknown): void {
  if (finished.length === 0) return;
  const [place, names] = [placeOf(error), finished.slice(-5).join(', ')];
  const where = place === undefined ? '' : ` (${place})`;
  const whose = finished.length === 1 ? names : `one of ${finished.length > 5 ? '…, ' : ''}${names}`;
  process.stderr.write(`a claim that had finished left an error behind, ${whose}: ${messageOf(error)}${where}\n`);
}

let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  const onError = (error: unknown): void => {
    if (fail === undefined) reportLateError(error);
    else fail(new LateError(error));
  };
  process.on('uncaughtException', onError);
  process.on('unhandledRejection', onError);
}
