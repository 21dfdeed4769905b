import type { Fault } from '../../results/ClaimResult.ts';
import type { NamedClaim } from '../../claim/NamedClaim.ts';
import { didYouMean } from '../../claim/closest.ts';
import { circlesOf } from './circlesOf.ts';

/** What a claim says of others. */
export interface Linked extends Pick<NamedClaim, 'id' | 'file'> {
  readonly claim: { readonly uses?: readonly string[] | undefined; readonly repairs?: string | undefined };
}

/**
 * What is wrong between claims: an id that stands twice, a step or repaired claim that does not exist, steps that use
 * each other in a circle, a claim that corrects itself.
 *
 * @returns the faulty ids with their faults; a claim that is not among them may be checked
 */
export function crossCheck(claims: readonly Linked[]): Map<string, Fault> {
  const faults = new Map<string, Fault>();
  const files = new Map<string, string>();
  for (const { id, file } of claims) {
    const other = files.get(id);
    if (other !== undefined) faults.set(id, { message: `the id ${id} is used twice, in ${other} and in ${file}` });
    files.set(id, file);
  }
  const known = [...files.keys()];
  for (const { id, claim } of claims) {
    if (claim.repairs === id)
      faults.set(id, {
        message: 'repairs names the claim itself; it names the refuted claim that this one corrects',
        key: 'repairs',
      });
    const named = [...listed(claim.uses), ...(claim.repairs === undefined ? [] : [claim.repairs])];
    const unknown = named.find((other) => !files.has(other));
    if (unknown === undefined) continue;
    const key = listed(claim.uses).includes(unknown) ? 'uses' : 'repairs';
    faults.set(id, {
      message: `${key} names ${unknown}, but no claim has this id${didYouMean(unknown, known)}`,
    });
  }
  const uses = new Map(claims.map(({ id, claim }) => [id, listed(claim.uses)]));
  for (const [id, circle] of circlesOf(uses)) faults.set(id, { message: `its uses form a circle: ${circle}` });
  return faults;
}

const listed = (uses: unknown): readonly string[] => (Array.isArray(uses) ? (uses as string[]) : []);
