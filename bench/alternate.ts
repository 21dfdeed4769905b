import type { Rounds, Spread } from './Benchmark.ts';
import { spread } from './spread.ts';

/** The result of alternated rounds: the figures of each side, and of the ratios within rounds. */
export interface Alternated {
  readonly ours: Spread;
  readonly theirs: Spread;
  /** Theirs divided by ours: how many times faster we are, if both are times. */
  readonly theirsToOurs: Spread;
  /** Ours divided by theirs: how many times longer we take, if both are times. */
  readonly oursToTheirs: Spread;
}

/**
 * Measures two things in turn, ours and theirs in each round, so that other load on the machine affects both. Each is
 * run once as a warm-up, and every second round starts with the other one.
 *
 * @param ours runs it once and returns a figure, usually its time in ms
 * @param theirs the same for what it is compared with
 * @example const { ours, theirs, theirsToOurs: ratio } = await alternate({ rounds }, () => timed(f), () => timed(g));
 */
export async function alternate(
  { rounds }: Pick<Rounds, 'rounds'>,
  ours: () => Promise<number> | number,
  theirs: () => Promise<number> | number,
): Promise<Alternated> {
  await ours();
  await theirs();
  const pairs: Array<readonly [ours: number, theirs: number]> = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = await ours();
      pairs.push([first, await theirs()]);
    } else {
      const first = await theirs();
      pairs.push([await ours(), first]);
    }
  }
  return {
    ours: spread(pairs.map(([our]) => our)),
    theirs: spread(pairs.map(([, their]) => their)),
    theirsToOurs: spread(pairs.map(([our, their]) => their / our)),
    oursToTheirs: spread(pairs.map(([our, their]) => our / their)),
  };
}

/** The processor time in ms, of all threads of this process, that a function takes: other load on the machine counts less. */
export function processed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The time in ms that a function takes, awaited if it returns a promise. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
