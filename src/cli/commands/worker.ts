import { findClaimFiles } from '../../run/catalog/findClaimFiles.ts';
import { mutantMaker } from '../../audit/mutation/mutantMaker.ts';
import { JOBS_PER_THREAD } from '../../run/limits.ts';
import { openExecutor } from '../../run/openExecutor.ts';
import { QueueWorker } from '../../run/queue/QueueWorker.ts';
import { readAddress } from '../../run/queue/ServerAddress.ts';
import { workerText } from '../../run/queue/workerName.ts';
import { workerCount } from '../../run/workerCount.ts';
import { countOf } from '../../results/words/countText.ts';
import { displayPath } from '../../store/folders.ts';
import { EXIT } from '../exitCode.ts';
import { onInterrupt } from '../terminal/onInterrupt.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import type { WorkerFlags } from '../usage/worker.ts';

/** Seconds in which a worker that leaves may finish what it has in work. */
const LEAVE = 10;

/** Milliseconds in which a process ends that has nothing left to do. */
const MOMENT = 2000;

/** `npm run worker`: decides the claims that a queue offers. @returns the exit code */
export async function worker(url: string, flags: WorkerFlags): Promise<number> {
  const { properties, lostAfter } = flags;
  const address = readAddress(url);
  const { print } = openTerminal();
  await findClaimFiles(properties);
  const workers = workerCount(flags.workers);
  const opened = await QueueWorker.open(properties, {
    address,
    workers,
    lostAfter,
    openExecutor: (memory) =>
      openExecutor(properties, { workers, memory, checks: true, jobsPerThread: JOBS_PER_THREAD }),
    makeMutant: mutantMaker(),
    onNews: print,
  });
  print(
    `${workerText(opened.name)} takes claims of ${displayPath(properties)} from ${address.shown}, ${countOf(workers, 'claim')} at once; Ctrl-C ends it.`,
  );
  const stop = new Promise<'told'>((resolve) => {
    onInterrupt(() => resolve('told'));
  });
  const why = await Promise.race([stop, opened.shutOut.then(() => 'shut out' as const)]);
  print(
    why === 'told'
      ? `Leaving: what is in work is finished within ${LEAVE} s, or goes back into the queue.`
      : 'Shut out: this worker gave another answer than others did, from the same code and the same draws. Test its memory and its processor.',
  );
  await opened.leave(LEAVE);
  print(`${countOf(opened.done, 'task')} done.`);
  // A connection to a server that is gone must not keep the process.
  setTimeout(() => process.exit(), MOMENT).unref();
  return why === 'told' ? EXIT.asExpected : EXIT.surprise;
}
