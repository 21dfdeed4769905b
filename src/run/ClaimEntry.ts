import type { NamedClaim } from '../claim/NamedClaim.ts';
import { kindOf } from '../claim/kindOf.ts';
import type { Kind } from '../claim/kinds.ts';
import { cut } from '../results/words/cut.ts';
import { isVerdict, type Verdict } from '../claim/Verdict.ts';

/** What is known of a claim before it is checked; plain data, unlike the claim itself. */
export interface ClaimEntry {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly place: string;
  /** Missing if the claim's keys do not determine it; the check reports why. */
  readonly kind: Kind | null;
  readonly expect: Verdict | null;
  readonly uses: readonly string[];
  readonly repairs: string | null;
  /** A digest of the file's text, by which a later run detects a change; filled in by the catalog. */
  readonly digest: string;
}

/** The entry of a claim. A malformed claim gets one too; its faults are reported when it is checked. */
export function claimEntry({ id, file, claim }: NamedClaim): ClaimEntry {
  const { title, place, expect, uses, repairs } = claim as Partial<Record<keyof typeof claim, unknown>>;
  const kindOrNull = (): Kind | null => {
    try {
      return kindOf(claim).kind;
    } catch {
      return null;
    }
  };
  return {
    id,
    file,
    title: text(title) ?? '',
    place: text(place) ?? '',
    kind: kindOrNull(),
    expect: isVerdict(expect) ? expect : null,
    uses: Array.isArray(uses) ? uses.flatMap((used) => text(used) ?? []) : [],
    repairs: text(repairs) ?? null,
    digest: '',
  };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? cut(value) : undefined);
