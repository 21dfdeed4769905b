import type { Results } from '../../results/Results.ts';
import type { Change, Changes, ClaimChange } from './Changes.ts';
import { compareClaims } from './compareClaims.ts';
import { estimateRates, type RateEvidence, rateTest } from './rates.ts';

/**
 * What changed from one run of a paper to another, in the order of the later one.
 *
 * @param since the name of the file with the earlier results, for a reader
 * @param evidence by which rates are tested for a change, where the runs have different seeds; by default none are
 */
export function compareResults(before: Results, after: Results, since: string, evidence?: RateEvidence): Changes {
  const [old, now] = [byId(before), byId(after)];
  const both = after.claims.filter(({ id }) => old.has(id));
  const sameDraws = before.seed === after.seed && before.effort === after.effort;
  const hasSeed = before.seed === after.seed;
  const rates = evidence === undefined || hasSeed ? undefined : rateTest(before, after, evidence);
  const claims = both.flatMap((claim): ClaimChange[] => {
    const changes = compareClaims(old.get(claim.id)!, claim, sameDraws, rates);
    if (changes.length === 0) return [];
    const matters = changes.some(({ of }) => !OF_FIGURES.has(of));
    return [{ id: claim.id, changes, matters }];
  });
  const lost = before.claims.filter(({ id }) => !now.has(id));
  // Of runs with one seed only what changed needs to be explained.
  const sameSeed =
    hasSeed && evidence !== undefined && claims.some(({ id }) => estimateRates(old.get(id)!, now.get(id)!));
  const tested = rates?.settings() ?? 0;
  return {
    since,
    runs: (['seed', 'effort'] as const)
      .filter((name) => before[name] !== after[name])
      .map((name) => ({ name, before: before[name], after: after[name] })),
    claims,
    ...(sameSeed ? { rates: 'same seed' as const } : tested > 0 ? { rates: tested } : {}),
    same: both.length - claims.length,
    came: after.claims.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    wasComplete: before.complete,
    went: after.complete ? lost.map(({ id, verdict }) => ({ id, verdict })) : [],
    notCompared: after.complete ? 0 : lost.length,
  };
}

/** Changes that another seed or effort alone may cause. */
const OF_FIGURES: ReadonlySet<Change['of']> = new Set(['decisive setting', 'figures', 'sharp constant']);

const byId = ({ claims }: Results): ReadonlyMap<string, Results['claims'][number]> =>
  new Map(claims.map((claim) => [claim.id, claim]));
