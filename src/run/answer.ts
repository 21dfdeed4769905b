import { nameClaims } from '../check/validate/nameClaims.ts';
import type { CheckOptions } from '../check/checkClaim.ts';
import type { NamedClaim } from '../claim/NamedClaim.ts';
import { claimEntry } from './ClaimEntry.ts';
import type { AnswerTo, Job } from './Job.ts';

/** What a check may use besides its job. */
export interface AnswerTools extends Pick<CheckOptions, 'timeLimit' | 'onProgress' | 'prefetch' | 'solve'> {
  /** Path of the properties folder, absolute. */
  readonly properties: string;
}

/** Makes the answer from what the job's file exports by default. @throws what the claim's code throws */
export type Answer<J extends Job> = (exported: unknown) => AnswerTo<J> | Promise<AnswerTo<J>>;

/**
 * How a job is answered. The engine is loaded here, where a job needs it: before the job's time begins to run, and not at
 * all to list claims. No thread, clock or limit has a part in it.
 */
export async function answerTo<J extends Job>(job: J, tools: AnswerTools): Promise<Answer<J>> {
  const makers: Makers = MAKERS;
  const make = makers[job.do] as Maker<Job>;
  return (await make(job, tools)) as Answer<J>;
}

type Maker<J extends Job> = (job: J, tools: AnswerTools) => Answer<J> | Promise<Answer<J>>;
type Makers = { readonly [D in Job['do']]: Maker<Extract<Job, { readonly do: D }>> };

const MAKERS: Makers = {
  // A paper is data; what is more than that cannot leave the thread.
  'read paper': () => (exported) => structuredClone(exported),
  'list claims': (job) => (exported) => nameClaims(job.file, exported).map(claimEntry),
  check: async ({ do: _do, file, id, ...options }, { properties: _properties, ...tools }) => {
    const { checkClaim } = await import('../check/checkClaim.ts');
    return (exported) => checkClaim(claimNamed(id, file, exported), { ...options, ...tools });
  },
  replay: async ({ file, token }) => {
    const { replayClaim } = await import('../check/replayClaim.ts');
    return (exported) => replayClaim(claimNamed(token.id, file, exported), token);
  },
  evaluate: async ({ as, id, seed, effort }, { solve }) => {
    const { evaluate } = await import('../check/mutant/evaluate.ts');
    return (exported) => evaluate(claimNamed(id, as, exported), { seed, effort, solve });
  },
  'evaluate again': async ({ as, id, seed, effort, settings }, { solve }) => {
    const { evaluateAgain } = await import('../check/mutant/evaluate.ts');
    return (exported) => evaluateAgain(claimNamed(id, as, exported), { seed, effort, solve, settings });
  },
  locate: async ({ file, id, key }, { properties }) => {
    const { functionLocation } = await import('./sandbox/functionLocation.ts');
    return (exported) => functionLocation(Reflect.get(claimNamed(id, file, exported).claim, key), properties);
  },
};

/** A claim of a file by its id. @throws TypeError when there is none */
export function claimNamed(id: string, file: string, exported: unknown): NamedClaim {
  const found = nameClaims(file, exported).find((claim) => claim.id === id);
  if (found === undefined) throw new TypeError(`${file} holds no claim ${id}`);
  return found;
}
