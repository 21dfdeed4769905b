import { createHash } from 'node:crypto';
import { claimName } from '../../claim/claimFile.ts';
import type { MakeMutant, MutantName } from '../../run/Job.ts';
import type { ClaimMutants, Mutant } from './Mutant.ts';
import { mutantsOf } from './mutantsOf.ts';
import { type Rule, RULES } from './rules/rules.ts';

/** A mutant's name, by which another machine makes it. */
export const mutantName = ({ rule, where, source }: Mutant): MutantName => ({ rule, where, digest: digestOf(source) });

/** Files whose mutants by one rule are kept. */
const KEPT = 50;

/** What makes mutants by their names. It keeps those of the files that it met last. */
export function mutantMaker(): MakeMutant {
  const made = new Map<string, ReadonlyMap<string, ClaimMutants>>();
  return (text, { file, id }, { rule, where, digest }) => {
    if (!Object.hasOwn(RULES, rule)) return undefined;
    const key = `${rule} ${file} ${digestOf(text)}`;
    const byId =
      made.get(key) ?? mutantsOf(text, { name: claimName(file), rules: [rule as Rule], most: Number.MAX_SAFE_INTEGER });
    made.delete(key);
    made.set(key, byId);
    for (const old of made.keys()) if (made.size > KEPT) made.delete(old);
    const found = byId.get(id);
    return [...(found?.made ?? []), ...(found?.withoutAssumption ?? [])].find(
      (one) => one.where === where && digestOf(one.source) === digest,
    )?.source;
  };
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
