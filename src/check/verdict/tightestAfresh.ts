import { estimates, type KindedThat } from '../../claim/kindOf.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import type { EffortName } from '../../results/Results.ts';
import { deciderOf } from '../decide/deciderOf.ts';
import { drawCost, drawsAt, EFFORTS } from '../decide/Effort.ts';
import type { Prefetch } from '../decide/Prefetched.ts';
import { drawStreams } from '../decide/streams.ts';
import { CLAIM_ALPHA } from '../../inference/errorBudget.ts';
import { rests } from '../validate/ClaimFault.ts';

/** Settings among which the tightest is sought once more. */
const CANDIDATES = 4;

/** Draws of the estimate, over those that the search made at the setting. */
const MORE = 4;

/** Draws of the estimate, at least, where the search made as many in all: where draws are costly it makes few. */
const LEAST = 1000;

/** The level of evidence that decides nothing. */
const UNUSED = { refuted: CLAIM_ALPHA, upheld: CLAIM_ALPHA } as const;

/**
 * The tightest of the settings that draws uphold, and an estimate there from draws that had no say in choosing it.
 *
 * Where the search stops as soon as the evidence suffices, the end of every interval that is next to the bound lies at the
 * bound: the intervals tell the settings apart by luck alone, and so do the numbers of draws, in part; the setting that
 * looks tightest is the one with the most misleading sample. So the tightest few are compared again, each on a number of
 * fresh draws that is fixed beforehand, and the tightest of these is estimated on further draws, a third stream. The choice
 * does not depend on these, and neither does their number, so that the interval has its level and the estimate is
 * unbiased. None of it has a say in the verdict.
 *
 * @param tried with at least one setting that is upheld
 * @returns the result of the search there, and the estimate; no estimate where nothing is drawn or chosen, or only the
 *   verdict is wanted
 */
export function tightestAfresh(
  id: string,
  kinded: KindedThat<'atSettings'>,
  tried: readonly SettingResult[],
  {
    seed,
    effort,
    verdictOnly = false,
    prefetch,
  }: {
    readonly seed: string;
    readonly effort: EffortName;
    readonly verdictOnly?: boolean | undefined;
    readonly prefetch?: Prefetch | undefined;
  },
): { readonly tightest: SettingResult; readonly fresh?: SettingResult } {
  const upheld = tried.filter(({ status }) => status === 'upheld').toSorted((a, b) => b.tightness - a.tightness);
  const [first] = upheld as [SettingResult];
  if (verdictOnly || !estimates(kinded) || upheld.length === 1 || first.draws === 0) return { tightest: first };
  const candidates = upheld.slice(0, CANDIDATES).filter(({ draws }) => draws > 0);
  const ranked = candidates.map(
    (result) => drawnAfresh(id, kinded, seed, result.setting, { use: 'rank', draws: result.draws, prefetch }).tightness,
  );
  const tightest = candidates[ranked.indexOf(Math.max(...ranked))]!;
  const all = tried.reduce((sum, result) => sum + result.draws, 0);
  const most = Math.max(tightest.draws, Math.ceil(drawsAt(EFFORTS[effort], kinded) / 10));
  const least = Math.ceil(LEAST / drawCost(kinded));
  const draws = Math.min(most, Math.max(MORE * tightest.draws, Math.min(least, all)));
  const found = drawnAfresh(id, kinded, seed, tightest.setting, { use: 'estimate', draws, interval: true, prefetch });
  return { tightest, fresh: estimate(found) };
}

/** What so many draws of a stream of their own find at a setting, whatever they say. */
export function drawnAfresh(
  id: string,
  kinded: KindedThat<'atSettings'>,
  seed: string,
  setting: Setting,
  {
    use,
    draws,
    interval = false,
    prefetch,
  }: {
    readonly use: 'rank' | 'estimate';
    readonly draws: number;
    readonly interval?: boolean;
    readonly prefetch?: Prefetch | undefined;
  },
): SettingResult {
  const stream = drawStreams(seed, id, setting, use);
  const result = deciderOf(kinded)(setting, {
    stream,
    alpha: UNUSED,
    draws,
    interval,
    regardless: true,
    toEstimate: true,
    prefetch: prefetch && ((extent) => prefetch({ id, setting, use }, extent)),
  });
  rests();
  return result;
}

/** What is kept of a result of draws that decide nothing. */
function estimate({
  setting,
  draws,
  measured,
  of,
  relation,
  claimed,
  margin,
  interval,
  level,
  sides,
  tail,
  quantile,
  place,
  splitting,
  slack,
  tightness,
}: SettingResult): SettingResult {
  const found = {
    measured,
    of,
    relation,
    claimed,
    margin,
    interval,
    level,
    sides,
    tail,
    quantile,
    place,
    splitting,
    slack,
  };
  const known = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return { setting, status: 'upheld', draws, ...known, tightness };
}
