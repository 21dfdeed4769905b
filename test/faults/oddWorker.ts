import process from 'node:process';

/** A worker that is ended by a claim, or whose clock is wrong, for tests of queues. */
const HOUR = 3_600_000;

// Before the code of the queue is loaded.
const { REFUTABLE_HOURS, REFUTABLE_KILLER } = process.env;
if (REFUTABLE_HOURS !== undefined) {
  const now = Date.now.bind(Date);
  Date.now = () => now() + Number(REFUTABLE_HOURS) * HOUR;
}

const { QueueWorker } = await import('../../src/run/queue/QueueWorker.ts');
const { readAddress } = await import('../../src/run/queue/ServerAddress.ts');
const { ProcessExecutor } = await import('../../src/run/process/ProcessExecutor.ts');

const [, url = '', , properties = '', , , , lostAfter = ''] = process.argv.slice(2);
await QueueWorker.open(properties, {
  address: readAddress(url),
  workers: 1,
  lostAfter: Number(lostAfter),
  openExecutor: (memory) => {
    const behind = new ProcessExecutor(properties, { workers: 1, memory });
    return {
      workers: 1,
      run: (job, limits) => {
        if ('id' in job && job.id === REFUTABLE_KILLER) process.kill(process.pid, 'SIGKILL');
        return behind.run(job, limits);
      },
      close: () => behind.close(),
    };
  },
  onNews: (sentence) => process.stdout.write(`${sentence}\n`),
});
process.stdout.write('working\n');
