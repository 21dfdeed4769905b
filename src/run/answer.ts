import { copiedClaim } from '../check/validate/copiedClaim.ts';
import { nameClaims } from '../check/validate/nameClaims.ts';
import type { CheckOptions } from '../check/checkClaim.ts';
import type { NamedClaim } from '../claim/NamedClaim.ts';
import { claimEntry } from './ClaimEntry.ts';
import type { AnswerTo, Job } from './Job.ts';

/** What a check may use besides its job. */
export interface AnswerTools extends Pick<CheckOptions, 'timeLimit' | 'onProgress' | 'prefetch' | 'ahead' | 'solve'> {
  /** A clock, in milliseconds. */
  readonly now: () => number;
}

/** Computes the answer from the default export of the job's file. @throws whatever the claim's code throws */
export type Answer<J extends Job> = (exported: unknown) => AnswerTo<J> | Promise<AnswerTo<J>>;

/**
 * Returns the function that answers a job. It loads the engine if the job needs it, before the job's time limit starts;
 * listing claims does not. Threads, clocks and limits are the executor's concern.
 */
export async function answerTo<J extends Job>(job: J, tools: AnswerTools): Promise<Answer<J>> {
  const makers: Makers = MAKERS;
  const make = makers[job.do] as Maker<Job>;
  return (await make(job, tools)) as Answer<J>;
}

type Maker<J extends Job> = (job: J, tools: AnswerTools) => Answer<J> | Promise<Answer<J>>;
type Makers = { readonly [D in Job['do']]: Maker<Extract<Job, { readonly do: D }>> };

const MAKERS: Makers = {
  // A paper is plain data; anything else cannot be sent to another thread.
  'read paper': () => (exported) => structuredClone(exported),
  'list claims': (job) => (exported) => nameClaims(job.file, exported).map(claimEntry),
  check: async ({ do: _do, code: _code, file, id, ...options }, { now: _now, ...tools }) => {
    const { checkClaim } = await import('../check/checkClaim.ts');
    return (exported) => checkClaim(claimNamed(id, file, exported), { ...options, ...tools });
  },
  recheck: async ({ file, id, seed, recorded, draws }, { solve }) => {
    const { recheckClaim } = await import('../check/recorded/recheckClaim.ts');
    return (exported) => recheckClaim(claimNamed(id, file, exported), { seed, recorded, draws, solve });
  },
  replay: async ({ file, token }) => {
    const { replayClaim } = await import('../check/replayClaim.ts');
    return (exported) => replayClaim(claimNamed(token.id, file, exported), token);
  },
  'plan exploration': async ({ file, id, ...question }) => {
    const { planExploration } = await import('../check/explore/planExploration.ts');
    return (exported) => planExploration(claimNamed(id, file, exported), question);
  },
  explore: async ({ file, id, ...options }) => {
    const { explorePoint } = await import('../check/explore/explorePoint.ts');
    return (exported) => explorePoint(claimNamed(id, file, exported), options);
  },
  'work through': async ({ file, id, ...options }) => {
    const { workDraw } = await import('../check/explore/workDraw.ts');
    return (exported) => workDraw(claimNamed(id, file, exported), options);
  },
  evaluate: async ({ file, id, seed, effort }, { solve }) => {
    const { evaluate } = await import('../check/mutant/evaluate.ts');
    return (exported) => evaluate(claimNamed(id, file, exported), { seed, effort, solve });
  },
  'evaluate again': async ({ file, id, seed, effort, settings }, { solve }) => {
    const { evaluateAgain } = await import('../check/mutant/evaluate.ts');
    return (exported) => evaluateAgain(claimNamed(id, file, exported), { seed, effort, solve, settings });
  },
  'make blocks': async ({ file, id, seed, blocks }, { now }) => {
    const { sampleBlocks } = await import('../check/decide/blockSampler.ts');
    const { first, count, isEvent: _isEvent, ...at } = blocks;
    return (exported) => {
      const claim = claimNamed(id, file, exported);
      const begun = now();
      const values = sampleBlocks(claim, seed, at, { first, count });
      return { values, making: now() - begun };
    };
  },
  locate: async ({ file, id, key, code }) => {
    const { functionLocation } = await import('./modules/functionLocation.ts');
    return (exported) =>
      functionLocation(code, exported, (found) => Reflect.get(claimNamed(id, file, found).claim, key));
  },
};

/** A copy of a claim of a file, by its id. @throws TypeError if there is none */
export function claimNamed(id: string, file: string, exported: unknown): NamedClaim {
  const found = nameClaims(file, exported).find((claim) => claim.id === id);
  if (found === undefined) throw new TypeError(`${file} contains no claim ${id}`);
  return { ...found, claim: copiedClaim(found.claim) };
}
