import { isSurprise } from '../../check/isSurprise.ts';
import { type Kind, KINDS } from '../../claim/kinds.ts';
import { VERDICTS } from '../../claim/Verdict.ts';
import { listOf, number, oneOf, orNull, record, recordOf, type Shapes, text } from '../../results/shape/Shape.ts';
import type { ClaimEntry } from '../../run/ClaimEntry.ts';
import type { SoakedSeed, Unexpected } from './SoakedSeed.ts';

const verdict = oneOf(Object.keys(VERDICTS));

const soakedSeedShape = record({
  seed: text,
  claims: text,
  counts: recordOf(number),
  settings: number,
  draws: number,
  unexpected: listOf(
    record({
      id: text,
      kind: oneOf(Object.keys(KINDS)),
      expect: verdict,
      verdict,
      twin: orNull(verdict),
      sentence: text,
    } satisfies Shapes<Unexpected>),
  ),
} satisfies Shapes<SoakedSeed>);

/** Whether a value that was read has the form of what a soak notes of a seed. */
export const isSoakedSeed = (value: unknown): value is SoakedSeed => soakedSeedShape(value, '') === null;

/**
 * Whether what was noted of a seed can have come from these claims: as many of each kind as there are, and no claim
 * unexpected that is not one of them, or that is as expected.
 */
export function isPossible(
  { counts, settings, draws, unexpected }: SoakedSeed,
  claims: readonly ClaimEntry[],
): boolean {
  const expecting = new Map(claims.filter(({ expect }) => expect !== null).map((entry) => [entry.id, entry]));
  const kinds = [...new Set([...expecting.values()].map(({ kind }) => kind!))];
  const ofKind = (kind: Kind): number => [...expecting.values()].filter((entry) => entry.kind === kind).length;
  return (
    Object.keys(counts).length === kinds.length &&
    kinds.every((kind) => counts[kind] === ofKind(kind)) &&
    [settings, draws].every((count) => Number.isSafeInteger(count) && count >= 0) &&
    new Set(unexpected.map(({ id }) => id)).size === unexpected.length &&
    unexpected.every((found) => isUnexpected(found, expecting.get(found.id)))
  );
}

function isUnexpected({ kind, expect, verdict: found, twin }: Unexpected, entry: ClaimEntry | undefined): boolean {
  if (entry === undefined || entry.kind !== kind || entry.expect !== expect) return false;
  return isSurprise(kind, found, expect, twin === null ? null : { claims: '', verdict: twin, sentence: '' });
}
