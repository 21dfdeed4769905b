import type { Solver } from '../../check/solver/Solver.ts';
import { rests, watchRuns } from '../../check/validate/ClaimFault.ts';
import type { Setting } from '../../claim/Setting.ts';
import { answerTo, type AnswerTools, claimNamed } from '../answer.ts';
import type { Progress } from '../Executor.ts';
import type { Outcome } from '../Job.ts';
import { importModule } from '../modules/importModule.ts';
import { importedModules } from '../modules/packageModules.ts';
import { reachesOutside } from '../modules/reachesOutside.ts';
import { collect } from '../sandbox/collect.ts';
import { fileFault } from '../sandbox/fileFault.ts';
import { unguarded } from '../sandbox/forbidNondeterminism.ts';
import { SharedObjects } from '../sandbox/SharedObjects.ts';
import { LateError, reportLateError, trapUnhandledErrors } from '../sandbox/trapUnhandledErrors.ts';
import { CurrentCall } from './CurrentCall.ts';
import type { HelperEnd } from './sharing/HelperThreads.ts';
import { decideAhead } from './sharing/decideAhead.ts';
import { makeOffered } from './sharing/makeOffered.ts';
import type { HelpJob, Message, Order } from './Order.ts';
import { PromiseWatch } from './PromiseWatch.ts';
import { SampleBuffer } from './sharing/SampleBuffer.ts';
import { SampleOffers } from './sharing/SampleOffers.ts';
import { SharedPrefetch } from './sharing/SharedPrefetch.ts';
import { SharedResults } from './sharing/SharedResults.ts';
import { SharingRecord } from './sharing/SharingRecord.ts';
import type { ThreadAnswer } from './Threads.ts';

/** Milliseconds between two messages on progress. */
const BETWEEN_MESSAGES = 100;

/** The objects that the claims of this thread share, as they were before the first of them. */
let shared: SharedObjects | undefined;

/** Jobs that this thread has done. */
let jobs = 0;

/** Runs one job in a worker thread. It gives an outcome even if the file fails, unless the file never returns. */
export async function runJob(order: Order): Promise<ThreadAnswer> {
  const { job, port } = order;
  const isFirst = jobs++ === 0;
  const send = (message: Message): void => port.postMessage(message);
  const solve: Solver = (question) =>
    new Promise((resolve) => {
      port.once('message', (found) => {
        rests();
        resolve(found);
      });
      send({ question });
    });
  const answer = await answerOf(order, send, solve);
  // Nearly every file imports it; loading it must not count against the first one.
  await import('../../index.ts');
  shared ??= new SharedObjects();
  shared.add(await exportsFor(job.code));
  const call = new CurrentCall(order.call);
  const promises = new PromiseWatch(call);
  const watch = (key: string, setting: Setting): boolean => {
    call.note(key, setting);
    promises.note();
    if (!call.hasRequest) return false;
    if (call.isShortOfMemory) {
      collect();
      call.collected();
    }
    return call.isOver;
  };
  const { words } = call;
  const numberOf = (key: string): number => call.numberOf(key);
  // Between two calls of a loop no step of a promise is taken.
  const enter = (setting: Setting): void => {
    call.enter(setting);
    promises.note();
  };
  watchRuns(watch, { words, numberOf, enter });
  const resources = process.getActiveResourcesInfo().length;
  send('started');
  const subject = 'id' in job ? job.id : job.file;
  const work = async (): Promise<unknown> => answer(await exportedBy(job));
  const found = await trapUnhandledErrors(subject, work).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  const changed = shared.changed();
  const late = 'error' in found && found.error instanceof LateError ? found.error : undefined;
  // What a claim does to Node's own objects, or to a package, cannot be seen; so no other claim gets to see it either.
  const isSpoilt =
    changed !== undefined ||
    late !== undefined ||
    reachesOutside(job.code) ||
    process.getActiveResourcesInfo().length > resources;
  const isDoubtful = !isFirst && (changed !== undefined || late !== undefined);
  if (isDoubtful && late !== undefined) reportLateError(late.cause);
  return { outcome: outcomeOf(changed, found, order), isSpoilt, isDoubtful };
}

/** The module of which this thread has made blocks of draws last, and what it exports. */
let drawn: { readonly code: string; readonly exported: unknown } | undefined;

/** What the module of a job exports: anew for each job, except that blocks of draws of one claim are asked for in many. */
async function exportedBy({ do: kind, code }: Order['job']): Promise<unknown> {
  if (kind !== 'make blocks') return importModule(code);
  if (drawn?.code !== code) drawn = { code, exported: await importModule(code) };
  return drawn.exported;
}

function outcomeOf(
  changed: string | undefined,
  found: { readonly answer: unknown } | { readonly error: unknown },
  { job, properties }: Order,
): Outcome<unknown> {
  if (changed !== undefined) {
    const message = `it changes ${changed}, which all claims share; a claim may change nothing outside itself`;
    return { fault: { message } };
  }
  return 'answer' in found ? found : { fault: fileFault(found.error, job.file, properties) };
}

/** What a module of claims imports from this package: each namespace with its name. */
function exportsFor(code: string): Promise<(readonly [string, unknown])[]> {
  return Promise.all(
    Object.entries(importedModules(code)).map(async ([name, url]) => [name, (await import(url)) as unknown] as const),
  );
}

async function answerOf(
  { job, timeLimit, helpers }: Order,
  send: (message: Message) => void,
  solve: Solver,
): Promise<(exported: unknown) => unknown> {
  if (job.do === 'help') return helpWith(job, helpers!);
  const shared = helpers === undefined || !('id' in job) ? {} : sharedWith(helpers, job.id);
  return answerTo(job, { timeLimit, now: unguarded.now, onProgress: throttled(send), solve, ...shared });
}

function sharedWith(end: HelperEnd, id: string): Pick<AnswerTools, 'prefetch' | 'ahead'> {
  const offers = new SampleOffers(end);
  const record = new SharingRecord();
  return {
    prefetch: (draws, extent) => new SharedPrefetch(offers, draws, extent, record),
    ahead: new SharedResults(offers, id),
  };
}

/** Makes draws for a claim, or decides some of its settings, until another thread has decided it. */
async function helpWith({ file, id, ...options }: HelpJob, end: HelperEnd): Promise<(exported: unknown) => void> {
  const { blockSampler } = await import('../../check/decide/blockSampler.ts');
  const { decidingAhead } = await import('../../check/verdict/decidingAhead.ts');
  const { seed } = options;
  return (exported) => {
    const claim = claimNamed(id, file, exported);
    const deciding = decidingAhead(claim, options);
    if (deciding !== undefined) return decideAhead(end, deciding);
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
