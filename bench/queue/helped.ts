import { resultsJson } from '../../src/results/resultsJson.ts';
import { InThreadExecutor } from '../../src/run/InThreadExecutor.ts';
import { QueueExecutor } from '../../src/run/queue/QueueExecutor.ts';
import type { BlockCount } from '../../src/run/queue/blocks/ClaimBlocks.ts';
import { readAddress } from '../../src/run/queue/ServerAddress.ts';
import { runPaper } from '../../src/run/runPaper.ts';
import { processorTime } from './processorTime.ts';
import { end, startWorkers } from './race.ts';

/** What others help with a claim that is long in work, in each round. */
export interface Helped {
  /** Time by several workers divided by that of one. */
  readonly time: readonly number[];
  /** The same of the processors: this process and the workers. */
  readonly processor: readonly number[];
  /** Blocks of draws that others made, and those of them that were used. */
  readonly made: readonly number[];
  readonly used: readonly number[];
}

/** Has the claims of a folder decided by one worker, and by so many. @throws Error if the two differ in what they find */
export async function helped(url: string, properties: string, count: number, rounds: number): Promise<Helped> {
  const found: { readonly alone: Run; readonly together: Run }[] = [];
  for (let round = 0; round < rounds; round++) {
    const one = { alone: await run(url, properties, 1), together: await run(url, properties, count) };
    if (one.alone.results !== one.together.results) throw new Error('one worker and several differ in what they find');
    found.push(one);
  }
  return {
    time: found.map(({ alone, together }) => together.time / alone.time),
    processor: found.map(({ alone, together }) => together.processor / alone.processor),
    made: found.map(({ together }) => together.blocks.made),
    used: found.map(({ together }) => together.blocks.used),
  };
}

interface Run {
  readonly results: string;
  /** Seconds, without the start of the workers. */
  readonly time: number;
  readonly processor: number;
  readonly blocks: BlockCount;
}

async function run(url: string, properties: string, count: number): Promise<Run> {
  const workers = startWorkers(url, properties, count);
  const executor = await QueueExecutor.open(properties, {
    address: readAddress(url),
    local: new InThreadExecutor(properties),
    onNews: () => undefined,
  });
  try {
    while (executor.activity.workers.length < count)
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    const [start, before] = [performance.now(), processorTime(process.pid)];
    const results = resultsJson(await runPaper({ properties, effort: 'quick', executor }));
    const [time, processor] = [(performance.now() - start) / 1000, processorTime(process.pid) - before];
    return { results, time, processor, blocks: executor.activity.blocks };
  } finally {
    await executor.close();
    await Promise.all(workers.map(end));
  }
}
