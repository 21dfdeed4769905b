import { createHash } from 'node:crypto';
import type { Job } from '../Job.ts';
import { canonicalText } from '../../store/cache/canonicalText.ts';

/** The version of the form of these digests. */
const FORM = 'refutable-job-1';

/**
 * A digest of everything that has a say in the answer to a job, 64 hexadecimal digits: of the job itself, that is its file
 * with all that it imports, the claim's id, seed, effort, remembered counterexamples, the result of the round before and
 * whatever else the job says; and of the engine. Limits of time and memory have no say, since an answer that they cut short
 * is none to be kept.
 *
 * @param engine see `engineDigest`
 * @returns undefined if the file's code may depend on more, see `ClaimModule.identity`
 */
export function jobDigest({ code: _code, ...job }: Job, engine: string): string | undefined {
  if (job.module === undefined) return undefined;
  const said = Object.entries(job)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(canonicalText([FORM, engine, said]))
    .digest('hex');
}
