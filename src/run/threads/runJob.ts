import type { Prefetch } from '../../check/decide/Prefetched.ts';
import type { Solver } from '../../check/solver/Solver.ts';
import { watchRuns } from '../../check/validate/ClaimFault.ts';
import { answerTo, claimNamed } from '../answer.ts';
import type { Progress } from '../Executor.ts';
import type { Outcome } from '../Job.ts';
import { importModule } from '../modules/importModule.ts';
import { fileFault } from '../sandbox/fileFault.ts';
import { unguarded } from '../sandbox/forbidNondeterminism.ts';
import { guardBuiltins } from '../sandbox/guardBuiltins.ts';
import { trapUnhandledErrors } from '../sandbox/trapUnhandledErrors.ts';
import { CurrentCall } from './CurrentCall.ts';
import type { HelperEnd } from './HelperThreads.ts';
import { makeOffered } from './makeOffered.ts';
import type { HelpJob, Message, Order } from './Order.ts';
import { SampleBuffer } from './SampleBuffer.ts';
import { SampleOffers } from './SampleOffers.ts';
import { SharedPrefetch } from './SharedPrefetch.ts';

/** Milliseconds between two messages on progress. */
const BETWEEN_MESSAGES = 100;

/** Runs one job in a worker thread. It gives an outcome even if the file fails, unless the file never returns. */
export async function runJob(order: Order): Promise<Outcome<unknown>> {
  const { job, properties, port } = order;
  const send = (message: Message): void => port.postMessage(message);
  const solve: Solver = (question) =>
    new Promise((resolve) => {
      port.once('message', resolve);
      send({ question });
    });
  const answer = await answerOf(order, send, solve);
  // Nearly every file imports it; loading it must not count against the first one.
  await import('../../index.ts');
  restoreBuiltins ??= guardBuiltins();
  const call = new CurrentCall(order.call);
  watchRuns((key, setting) => {
    call.note(key, setting);
    return call.isOver;
  });
  send('started');
  try {
    const work = async (): Promise<unknown> => answer(await importModule(job.code));
    const found = await trapUnhandledErrors(job.file, work);
    return outcomeOf(restoreBuiltins()) ?? { answer: found };
  } catch (error) {
    return outcomeOf(restoreBuiltins()) ?? { fault: fileFault(error, job.file, properties) };
  }
}

let restoreBuiltins: (() => string | undefined) | undefined;

/** The fault of a file that changed built-ins, which the claims of a thread share. */
function outcomeOf(changed: string | undefined): Outcome<never> | undefined {
  if (changed === undefined) return undefined;
  return {
    fault: { message: `it changes ${changed}, which all claims share; a claim may change nothing outside itself` },
  };
}

async function answerOf(
  { job, properties, timeLimit, helpers }: Order,
  send: (message: Message) => void,
  solve: Solver,
): Promise<(exported: unknown) => unknown> {
  if (job.do === 'help') return helpWith(job, helpers!);
  const prefetch = helpers === undefined ? {} : { prefetch: prefetchWith(helpers) };
  return answerTo(job, { properties, timeLimit, onProgress: throttled(send), solve, ...prefetch });
}

function prefetchWith(end: HelperEnd): Prefetch {
  const offers = new SampleOffers(end);
  return (draws, blocks) => new SharedPrefetch(offers, draws, blocks);
}

/** Makes draws for a claim until another thread has decided it. */
async function helpWith({ file, id, seed }: HelpJob, end: HelperEnd): Promise<(exported: unknown) => void> {
  const { blockSampler } = await import('../../check/decide/sampleBlocks.ts');
  return (exported) => {
    const claim = claimNamed(id, file, exported);
    makeOffered(end, ({ memory, ...at }, isWanted) => {
      const sampler = blockSampler(claim, seed, at);
      if (sampler !== undefined) new SampleBuffer(memory).fill(sampler, isWanted);
    });
  };
}

function throttled(send: (message: Message) => void): (progress: Progress) => void {
  let next = 0;
  return ({ settings, draws }) => {
    const now = unguarded.now();
    if (now < next) return;
    next = now + BETWEEN_MESSAGES;
    send({ settings, draws });
  };
}
