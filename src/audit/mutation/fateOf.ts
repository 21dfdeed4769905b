import type { JsonNumber } from '../../results/jsonNumber.ts';
import type { Look, Point } from '../../check/look.ts';

/** What becomes of a look-alike, each with what it means. */
export const FATES = {
  refuted: 'found out: it is refuted',
  'clearly false': 'a survivor that is false: the claim does not tell itself from it',
  'true too': 'a survivor that nothing refutes: the claim is not tight there',
  'out of reach': 'undecided: more draws would be needed, or a narrower enclosure',
  'says nothing': 'vacuous at every setting tried',
  same: 'the same values at every setting tried; not counted',
  'no claim': 'it cannot be run: what it changes makes no claim; not counted',
  'too slow': 'stopped before it was decided; not counted',
  needed: 'an assumption without which the claim is false',
  'needed to be defined': 'an assumption without which the claim cannot be evaluated',
  'not needed': 'an assumption that no setting tried needs',
  unknown: 'an assumption of which it is not known whether it is needed',
} as const;

/** A word of {@link FATES}. */
export type Fate = keyof typeof FATES;

/** Fates that count: the others say nothing of the claim. */
export const COUNTED: readonly Fate[] = ['refuted', 'clearly false', 'true too', 'out of reach', 'says nothing'];

/** What becomes of a claim without one of its assumptions. */
export interface AssumptionFate {
  readonly fate: Extract<Fate, 'needed' | 'needed to be defined' | 'not needed' | 'unknown'>;
  /** In words: at how many settings that it rules out the claim holds. */
  readonly message?: string;
}

/**
 * Whether a claim needs an assumption, judged by a look at the claim without it: it does where that is refuted, or cannot
 * be evaluated. It does not where the claim is proved without it, or holds at settings that the assumption rules out.
 */
export function fateOfAssumption(original: Look, without: Look): AssumptionFate {
  const known = new Map(original.points.map(({ key, status }) => [key, status]));
  const holds = without.points.filter(
    ({ key, status }) => (status === 'upheld' || status === 'proved') && (known.get(key) ?? 'vacuous') === 'vacuous',
  ).length;
  const message = `holds at ${holds} ${holds === 1 ? 'setting' : 'settings'} that it rules out`;
  switch (without.verdict) {
    case 'refuted':
      return { fate: 'needed' };
    case 'faulty':
      return { fate: 'needed to be defined', ...(without.message === undefined ? {} : { message: without.message }) };
    case 'proved':
      return { fate: 'not needed', message: holds > 0 ? `proved; ${message}` : 'proved' };
    case 'upheld':
      return holds > 0
        ? { fate: 'not needed', message }
        : { fate: 'unknown', message: 'no setting that it rules out was tried' };
    case 'undecided':
      return { fate: 'unknown', message: 'undecided without it' };
    case 'vacuous':
      return { fate: 'unknown', message: 'vacuous without it' };
  }
}

/** Whether a look-alike claims more than its claim, or less, where that can be told. */
export type Strength = 'stronger' | 'weaker';

/** What a first look leads to: a fate, or one of two after a second look: the first where it refutes. */
export type First =
  | { readonly fate: Fate; readonly strength?: Strength }
  | { readonly again: readonly [refuted: Fate, otherwise: Fate]; readonly strength?: Strength };

/**
 * What becomes of a look-alike, judged by a first look at it and at its claim with the same seed and effort.
 *
 * A survivor that is upheld is clearly false where the claim's own interval already excludes its bound, or where a second
 * look refutes it; one that is undecided and refuted by a second look was found out, only later.
 *
 * @param onlyBound whether nothing but the bound differs, so that what was measured of the one holds for the other
 */
export function fateOf(original: Look, one: Look, onlyBound: boolean): First {
  const strength = strengthOf(original, one, onlyBound);
  const told = strength === undefined ? {} : { strength };
  switch (one.verdict) {
    case 'refuted':
      return { fate: 'refuted', ...told };
    case 'faulty':
      return { fate: 'no claim' };
    case 'vacuous':
      return { fate: 'says nothing' };
    case 'proved':
      return isSame(original, one) ? { fate: 'same' } : { fate: 'true too', ...told };
    case 'undecided':
    case 'upheld':
      if (isSame(original, one)) return { fate: 'same' };
      if (onlyBound && isExcluded(original, one)) return { fate: 'clearly false', ...told };
      if (one.verdict === 'undecided') return { again: ['refuted', 'out of reach'], ...told };
      // What claims less than a claim that holds is true with it.
      return strength === 'weaker' ? { fate: 'true too', strength } : { again: ['clearly false', 'true too'], ...told };
  }
}

/** Whether all figures are the same at all settings, and there are any. */
function isSame(original: Look, one: Look): boolean {
  if (original.points.length !== one.points.length) return false;
  const figures = original.points.filter(({ measured }) => measured !== undefined);
  return figures.length > 0 && JSON.stringify(original.points) === JSON.stringify(one.points);
}

/** Settings of both, the claim's first. */
function shared(original: Look, one: Look): (readonly [Point, Point])[] {
  const byKey = new Map(original.points.map((point) => [point.key, point]));
  return one.points.flatMap((point) => {
    const known = byKey.get(point.key);
    return known === undefined ? [] : [[known, point] as const];
  });
}

/** Whether an interval of the claim lies beyond a bound of the look-alike. */
const isExcluded = (original: Look, one: Look): boolean =>
  shared(original, one).some(([{ interval, status }, { claimed, relation }]) => {
    const [lo, hi, bound] = [number(interval?.[0]), number(interval?.[1]), number(claimed)];
    if (status === 'vacuous') return false;
    return relation === '≥' ? hi < bound : relation === '≤' ? lo > bound : false;
  });

/** Compares how far the values lie from their bounds; what is measured by draws is compared only where it is the same. */
function strengthOf(original: Look, one: Look, onlyBound: boolean): Strength | undefined {
  const signs = new Set(
    shared(original, one).flatMap(([old, now]) => {
      const [slackBefore, slackNow] = [
        slack(old, onlyBound ? old : undefined),
        slack(now, onlyBound ? old : undefined),
      ];
      if (
        (old.isEstimate === true && !onlyBound) ||
        old.relation !== now.relation ||
        Number.isNaN(slackBefore - slackNow)
      )
        return [];
      return [Math.sign(slackBefore - slackNow)];
    }),
  );
  const [someStronger, someWeaker] = [signs.has(1), signs.has(-1)];
  if (someStronger === someWeaker) return undefined;
  return someStronger ? 'stronger' : 'weaker';
}

/** How far below or above its bound a value is; NaN for what has none, or for an equality. */
function slack({ measured, claimed, relation }: Point, measuredBy: Point | undefined): number {
  const difference = number(measuredBy?.measured ?? measured) - number(claimed);
  if (relation === '≥' || relation === '>') return difference;
  return relation === '≤' || relation === '<' ? -difference : Number.NaN;
}

/** A figure as a number; NaN for one that is missing or no plain number. */
function number(figure: JsonNumber | undefined): number {
  if (typeof figure === 'number') return figure;
  if (figure === undefined) return Number.NaN;
  const [over, under = '1'] = figure.split('/');
  return Number(over) / Number(under);
}
