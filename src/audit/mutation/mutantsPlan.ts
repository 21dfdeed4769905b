import { hasMutants } from '../../check/mutant/evaluate.ts';
import type { Mutant } from './Mutant.ts';
import { mutantsOf } from './mutantsOf.ts';
import type { Rule } from './rules/rules.ts';
import { claimName } from '../../claim/claimFile.ts';
import type { ClaimEntry } from '../../run/ClaimEntry.ts';
import type { Catalog } from '../../run/Catalog.ts';

/** A claim with its mutants. */
export interface PlannedClaim {
  readonly entry: ClaimEntry;
  /** The text of its file. */
  readonly text: string;
  /** Its mutants, and then the claim without each of its assumptions. */
  readonly mutants: readonly Mutant[];
  /** The number of mutants beyond the limit. */
  readonly leftOut: number;
}

/** Which mutants to make. */
export interface PlanOptions {
  readonly ids: readonly string[];
  readonly rules?: readonly Rule[] | undefined;
  readonly most: number;
}

/**
 * The claims that are expected to hold, with their mutants, in the paper's order. Claims that are expected to be
 * refuted have none, since their mutants are mostly false for the same reason. Claims of growth have none, since they
 * are never refuted.
 */
export function mutantsPlan(catalog: Catalog, { ids, rules, most }: PlanOptions): PlannedClaim[] {
  const entries = catalog.claims.filter(
    ({ id, expect, kind }) =>
      ids.includes(id) &&
      hasMutants(kind) &&
      !catalog.faults.has(id) &&
      (expect === null || expect === 'upheld' || expect === 'proved'),
  );
  const files = new Map<string, ReturnType<typeof mutantsOf>>();
  return entries.map((entry) => {
    const { text } = catalog.modules.get(entry.file)!;
    const made = files.get(entry.file) ?? mutantsOf(text, { name: claimName(entry.file), rules, most });
    files.set(entry.file, made);
    const { made: found = [], leftOut = 0, withoutAssumption = [] } = made.get(entry.id) ?? {};
    return { entry, text, mutants: [...found, ...withoutAssumption], leftOut };
  });
}
