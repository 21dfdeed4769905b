import type { JsonNumber } from '../../results/jsonNumber.ts';
import type { Fault } from '../../results/ClaimResult.ts';
import type { Evaluation, Point } from '../../check/mutant/evaluate.ts';

/** The statuses of a mutant with their meanings. */
export const STATUSES = {
  killed: 'refuted, so it is distinguished from the claim',
  survived: 'false but not refuted at this effort: the claim is not distinguished from it',
  'also true': 'not refuted: the claim is not tight there',
  undetermined: 'undecided: it would take more draws, or a narrower enclosure',
  vacuous: 'vacuous at every setting tried',
  equivalent: 'the same values at every setting tried; not counted',
  invalid: 'it cannot be run as a claim; not counted',
  'timed out': 'stopped before it was decided; not counted',
  needed: 'an assumption without which the claim is false',
  'needed to be defined': 'an assumption without which the claim cannot be evaluated',
  'not needed': 'an assumption that no setting tried needs',
  unknown: 'an assumption that may or may not be needed',
} as const;

/** A word of {@link STATUSES}. */
export type MutantStatus = keyof typeof STATUSES;

/** What becomes of a mutant with a fault. */
export const faultStatus = ({ stopped }: Fault): 'timed out' | 'invalid' =>
  stopped === true ? 'timed out' : 'invalid';

/** Statuses that count; the others tell nothing about the claim. */
export const COUNTED: readonly MutantStatus[] = ['killed', 'survived', 'also true', 'undetermined', 'vacuous'];

/** Statuses of a claim without one of its assumptions. */
export const ASSUMPTION_STATUSES = [
  'needed',
  'needed to be defined',
  'not needed',
  'unknown',
] as const satisfies MutantStatus[];

/** The outcome for a claim without one of its assumptions. */
export interface AssumptionStatus {
  readonly status: (typeof ASSUMPTION_STATUSES)[number];
  /** In words: at how many settings that it rules out the claim holds. */
  readonly message?: string;
}

/**
 * Whether a claim needs an assumption, judged by an evaluation without it. It does if that is refuted, or cannot be
 * evaluated. It does not if the claim is proved without it, or holds at settings that the assumption rules out.
 */
export function assumptionStatus(original: Evaluation, without: Evaluation): AssumptionStatus {
  const known = new Map(original.points.map(({ key, status }) => [key, status]));
  const holds = without.points.filter(
    ({ key, status }) => (status === 'upheld' || status === 'proved') && (known.get(key) ?? 'vacuous') === 'vacuous',
  ).length;
  const message = `holds at ${holds} ${holds === 1 ? 'setting' : 'settings'} that it rules out`;
  switch (without.verdict) {
    case 'refuted':
      return { status: 'needed' };
    case 'faulty':
      return { status: 'needed to be defined', ...(without.message === undefined ? {} : { message: without.message }) };
    case 'proved':
      return { status: 'not needed', message: holds > 0 ? `proved; ${message}` : 'proved' };
    case 'upheld':
      return holds > 0
        ? { status: 'not needed', message }
        : { status: 'unknown', message: 'no setting that it rules out was tried' };
    case 'undecided':
      return { status: 'unknown', message: 'undecided without it' };
    case 'vacuous':
      return { status: 'unknown', message: 'vacuous without it' };
  }
}

/** Whether a mutant is stronger or weaker than its claim, where that is known. */
export type Strength = (typeof STRENGTHS)[number];

export const STRENGTHS = ['stronger', 'weaker'] as const;

/** The outcome of a first evaluation: a status, or one of two after a second evaluation, the first if that refutes. */
export type First =
  | { readonly status: MutantStatus; readonly strength?: Strength }
  | { readonly again: readonly [ifRefuted: MutantStatus, otherwise: MutantStatus]; readonly strength?: Strength };

/**
 * The status of a mutant, judged by a first evaluation of it and of its claim with the same seed and effort.
 *
 * A survivor that is upheld is false if the claim's own interval already excludes its bound, or if a second evaluation
 * refutes it; one that is undecided and refuted by a second evaluation is killed.
 *
 * @param onlyBound whether only the bound differs, so that what was measured for one holds for the other
 */
export function mutantStatus(original: Evaluation, one: Evaluation, onlyBound: boolean): First {
  const strength = strengthOf(original, one, onlyBound);
  const judged = strength === undefined ? {} : { strength };
  switch (one.verdict) {
    case 'refuted':
      return { status: 'killed', ...judged };
    case 'faulty':
      return { status: 'invalid' };
    case 'vacuous':
      return { status: 'vacuous' };
    case 'proved':
      return isSame(original, one) ? { status: 'equivalent' } : { status: 'also true', ...judged };
    case 'undecided':
    case 'upheld':
      if (isSame(original, one)) return { status: 'equivalent' };
      if (onlyBound && isExcluded(original, one)) return { status: 'survived', ...judged };
      if (one.verdict === 'undecided') return { again: ['killed', 'undetermined'], ...judged };
      // A mutant weaker than a true claim is true.
      return strength === 'weaker'
        ? { status: 'also true', strength }
        : { again: ['survived', 'also true'], ...judged };
  }
}

/** Whether all figures are the same at all settings, of which there is at least one. */
function isSame(original: Evaluation, one: Evaluation): boolean {
  if (original.points.length !== one.points.length) return false;
  const figures = original.points.filter(({ measured }) => measured !== undefined);
  return figures.length > 0 && JSON.stringify(original.points) === JSON.stringify(one.points);
}

/** Settings of both, the claim's first. */
function shared(original: Evaluation, one: Evaluation): (readonly [Point, Point])[] {
  const byKey = new Map(original.points.map((point) => [point.key, point]));
  return one.points.flatMap((point) => {
    const known = byKey.get(point.key);
    return known === undefined ? [] : [[known, point] as const];
  });
}

/** Whether an interval of the claim excludes a bound of the mutant. */
const isExcluded = (original: Evaluation, one: Evaluation): boolean =>
  shared(original, one).some(([{ interval, status }, { claimed, relation }]) => {
    const [lo, hi, bound] = [number(interval?.[0]), number(interval?.[1]), number(claimed)];
    if (status === 'vacuous') return false;
    return relation === '≥' ? hi < bound : relation === '≤' ? lo > bound : false;
  });

/** Compares the distances of the values from their bounds; values estimated by draws are compared only if they are equal. */
function strengthOf(original: Evaluation, one: Evaluation, onlyBound: boolean): Strength | undefined {
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
