import type { ClaimResult, GrowthEvidence, SettingResult } from '../../results/ClaimResult.ts';
import { type Setting, settingKey } from '../../claim/Setting.ts';
import { decidingSetting } from '../../results/decidingSetting.ts';
import type { Change, Claimed, Measured, Pair } from './Changes.ts';
import { areApart, differ } from './intervals.ts';
import { estimateRates, type RateTest } from './rates.ts';

/**
 * The changes of one claim, the most important first; none if nothing that a reader sees has changed.
 *
 * @param sameDraws whether both runs made the same draws; if not, a claim on every draw may state another bound
 *   without having changed
 * @param rates tests rates for a change; none are tested without it
 */
export function compareClaims(before: ClaimResult, after: ClaimResult, sameDraws: boolean, rates?: RateTest): Change[] {
  const pairs = commonSettings(before, after);
  const isSaid = said(before) === said(after);
  const changed = isSaid && rates !== undefined && estimateRates(before, after) ? changedRates(pairs, rates) : [];
  const drawn = !sameDraws && before.kind === 'always' && after.kind === 'always';
  const stated = drawn ? pairs.filter((each) => each.before.draws === 0 && each.after.draws === 0) : pairs;
  return [
    ...pair('verdict', before.verdict, after.verdict),
    ...pair('expectation', before.expect, after.expect),
    ...(isSaid ? [] : [{ of: 'wording' } as const]),
    ...pair('twin', before.twin?.verdict ?? null, after.twin?.verdict ?? null),
    ...pair('proof', before.proof.status, after.proof.status),
    ...bounds(stated),
    ...differing('rate', changed),
    ...differing(
      'apart',
      pairs.filter((each) => !changed.includes(each) && areApart(each.before.interval, each.after.interval)),
    ),
    ...slopes(before, after),
    ...decisive(before, after, changed),
    ...pair('sharp constant', before.sharp?.sentence ?? null, after.sharp?.sentence ?? null),
  ];
}

/** What a claim says, as text; changes of wording or TeX are reported even if the meaning is the same. */
const said = ({ kind, statement, formula, domain, over }: ClaimResult): string =>
  JSON.stringify([kind, statement, formula, domain, over]);

function pair<Of extends string, T>(of: Of, before: T, after: T): ({ readonly of: Of } & Pair<T>)[] {
  return before === after ? [] : [{ of, before, after }];
}

type SettingPair = { readonly setting: Setting } & Pair<SettingResult>;

/** The settings whose results both runs kept: the deciding one, if it is the same, then the others in the order tried. */
function commonSettings(before: ClaimResult, after: ClaimResult): SettingPair[] {
  const [old, now] = [kept(before), kept(after)];
  return [...now].flatMap(([key, result]) => {
    const earlier = old.get(key);
    return earlier === undefined ? [] : [{ setting: result.setting, before: earlier, after: result }];
  });
}

function kept({ tried, evidence }: ClaimResult): ReadonlyMap<string, SettingResult> {
  const all = [decidingSetting(evidence)?.result, ...tried].filter((result) => result !== undefined);
  const results = new Map<string, SettingResult>();
  for (const result of all) {
    const key = settingKey(result.setting);
    if (!results.has(key)) results.set(key, result);
  }
  return results;
}

function bounds(pairs: readonly SettingPair[]): Change[] {
  const other = pairs.flatMap(({ setting, before, after }) => {
    const [was, is] = [claimedOf(before), claimedOf(after)];
    if (was === null || is === null) return [];
    return was.relation === is.relation && !differ(was.claimed, is.claimed)
      ? []
      : [{ setting, before: was, after: is }];
  });
  return firstOf(other, (one, others) => ({ of: 'bound', ...one, others }));
}

function claimedOf({ relation, claimed }: SettingResult): Claimed | null {
  return relation === undefined || claimed === undefined ? null : { relation, claimed };
}

const changedRates = (pairs: readonly SettingPair[], { hasChanged }: RateTest): readonly SettingPair[] =>
  pairs.filter(({ before, after }) => hasChanged(before, after));

/** What was measured at settings at which it differs. */
const differing = (of: 'rate' | 'apart', pairs: readonly SettingPair[]): Change[] =>
  firstOf(pairs, ({ setting, before, after }, others) => ({
    of,
    setting,
    before: measuredOf(before),
    after: measuredOf(after),
    others,
  }));

/** One change for many settings: the first is shown, the others are counted. */
function firstOf<T>(found: readonly T[], change: (first: T, others: number) => Change): Change[] {
  const [first] = found;
  return first === undefined ? [] : [change(first, found.length - 1)];
}

function slopes({ evidence: was }: ClaimResult, { evidence: is }: ClaimResult): Change[] {
  if (was.by !== 'growth' || is.by !== 'growth') return [];
  const [before, after] = [slopeOf(was), slopeOf(is)];
  if (areApart(was.slope, is.slope)) return [{ of: 'apart', setting: null, before, after, others: 0 }];
  return isSame(before, after) ? [] : [{ of: 'figures', setting: null, before, after, overlap: true }];
}

const slopeOf = ({ slope }: GrowthEvidence): Measured => (slope === undefined ? {} : { interval: slope });

/**
 * The change of the deciding setting, if it has the same meaning in both runs: another setting, or other figures at the
 * same one.
 *
 * @param changed settings whose rates have changed, and whose figures are told there
 */
function decisive(before: ClaimResult, after: ClaimResult, changed: readonly SettingPair[]): Change[] {
  const [was, is] = [decidingSetting(before.evidence), decidingSetting(after.evidence)];
  if (was === undefined || is === undefined || was.name !== is.name) return [];
  const [old, now] = [was.result.setting, is.result.setting];
  if (settingKey(old) !== settingKey(now)) return [{ of: 'decisive setting', name: is.name, before: old, after: now }];
  if (changed.some(({ setting }) => settingKey(setting) === settingKey(now))) return [];
  const [earlier, later] = [kept(before).get(settingKey(now))!, kept(after).get(settingKey(now))!];
  if (areApart(earlier.interval, later.interval)) return [];
  const figures = { before: measuredOf(earlier), after: measuredOf(later) };
  const overlap = earlier.interval !== undefined && later.interval !== undefined;
  return isSame(figures.before, figures.after) ? [] : [{ of: 'figures', setting: now, ...figures, overlap }];
}

const measuredOf = ({ measured, interval }: SettingResult): Measured => ({
  ...(measured !== undefined && { measured }),
  ...(interval !== undefined && { interval }),
});

const isSame = (one: Measured, other: Measured): boolean => JSON.stringify(one) === JSON.stringify(other);
