import { BLOCK } from '../../src/check/decide/Decider.ts';
import type { Executor } from '../../src/run/Executor.ts';
import type { Job } from '../../src/run/Job.ts';

/** The name of the claim that no task of {@link echoJob} decides. */
export const ECHOED = 'nothing';

/** A job whose answer by {@link echo} is its seed. @param code text of the claim's module */
export const echoJob = (seed: string, code: string): Extract<Job, { readonly do: 'evaluate again' }> => ({
  do: 'evaluate again',
  file: `${ECHOED}.claim.ts`,
  id: ECHOED,
  code,
  seed,
  effort: 'quick',
  settings: [],
});

/** Decides nothing, and answers each job with its seed, or with as many draws as it asks for. */
export const echo: Executor = {
  workers: 1,
  run: async (job) => {
    if (job.do !== 'make blocks') return { answer: (job as { readonly seed?: string }).seed } as never;
    return { answer: { values: new Float64Array(BLOCK * job.blocks.count), making: 0 } } as never;
  },
  close: () => Promise.resolve(),
};
