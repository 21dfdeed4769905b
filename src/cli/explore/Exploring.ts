import type { Refused } from '../../check/explore/Refused.ts';
import { onOneLine } from '../../results/words/printable.ts';
import type { ClaimEntry } from '../../run/ClaimEntry.ts';
import type { Executor } from '../../run/Executor.ts';
import type { OfFile, Outcome } from '../../run/Job.ts';
import { UsageError } from '../../store/UsageError.ts';
import { type Terminal } from '../terminal/Terminal.ts';
import type { ExploreFlags } from '../usage/explore.ts';

/** What each way to explore is given. */
export interface Exploring {
  readonly entry: ClaimEntry;
  readonly job: OfFile & { readonly id: string; readonly seed: string };
  readonly flags: ExploreFlags;
  readonly executor: Executor;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** What claim it is, in a line. */
export const heading = ({ id, place, title }: ClaimEntry): string =>
  onOneLine([id, place, title].filter((part) => part !== '').join(' · '));

/** The answer to a question about a claim. @throws UsageError where there is none */
export function answered<T extends object>({ answer, fault }: Outcome<T | Refused>, { id }: ClaimEntry): T {
  if (fault !== undefined) throw new UsageError(`${id} is faulty: ${fault.message}`);
  if ('refused' in answer) throw new UsageError(answer.refused);
  return answer;
}
