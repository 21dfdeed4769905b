import { choices, Fraction, type Rng } from 'refutable';

/** Relative tolerances, in per cent. */
export const percent = choices(1, 3, 10);

/**
 * Runs whose mean is one draw. The variance of a draw falls with them; but a test of a mean never bets more than the range
 * of a draw allows, so that more than these would be wasted.
 */
export const runsFor = ({ percent: tolerance }: WithTolerance): number => Math.round(100 / tolerance);

/** The mean of so many independent runs: it has the expectation and the range of a run. */
export function meanOf(runs: number, rng: Rng, run: (rng: Rng) => number | boolean): number {
  let sum = 0;
  for (let i = 0; i < runs; i++) sum += Number(run(rng));
  return sum / runs;
}

/** A published value, as a function of the setting. */
type Reference<S> = (setting: S) => number;
interface WithTolerance {
  readonly percent: number;
}
/** The value as much larger or smaller as the tolerance. */
const more = <S extends object>(reference: Reference<S>, setting: S & WithTolerance): number =>
  (1 + setting.percent / 100) * reference(setting);
const less = <S extends object>(reference: Reference<S>, setting: S & WithTolerance): number =>
  (1 - setting.percent / 100) * reference(setting);

/** The mean is the published one, to within the tolerance; its twin says that it is larger by the tolerance. */
export const isReference = <S extends object>(reference: Reference<S>) => ({
  meanEquals: reference,
  within: (setting: S & WithTolerance): number => more(reference, setting) - reference(setting),
  twin: {
    claims: 'It is larger by the tolerance',
    meanEquals: (setting: S & WithTolerance): number => more(reference, setting),
  },
});

/** The mean is at least the published one less the tolerance; its twin adds the tolerance. */
export const atLeastReference = <S extends object>(reference: Reference<S>) => ({
  meanAtLeast: (setting: S & WithTolerance): number => less(reference, setting),
  twin: {
    claims: 'It is at least the published value and the tolerance',
    meanAtLeast: (setting: S & WithTolerance): number => more(reference, setting),
  },
});

/** The mean is at most the published one and the tolerance; its twin subtracts the tolerance. */
export const atMostReference = <S extends object>(reference: Reference<S>) => ({
  meanAtMost: (setting: S & WithTolerance): number => more(reference, setting),
  twin: {
    claims: 'It is at most the published value less the tolerance',
    meanAtMost: (setting: S & WithTolerance): number => less(reference, setting),
  },
});

/** The same of a probability, in place of a mean. */
export const equalsReference = <S extends object>(reference: Reference<S>) => ({
  probabilityEquals: reference,
  within: (setting: S & WithTolerance): number => more(reference, setting) - reference(setting),
  twin: {
    claims: 'It is larger by the tolerance',
    probabilityEquals: (setting: S & WithTolerance): number => more(reference, setting),
  },
});

/** The same of a probability, in place of a mean. */
export const probabilityAtLeastReference = <S extends object>(reference: Reference<S>) => ({
  probabilityAtLeast: (setting: S & WithTolerance): number => less(reference, setting),
  twin: {
    claims: 'It is at least the published value and the tolerance',
    probabilityAtLeast: (setting: S & WithTolerance): number => more(reference, setting),
  },
});

/** The same of a probability, in place of a mean. */
export const probabilityAtMostReference = <S extends object>(reference: Reference<S>) => ({
  probabilityAtMost: (setting: S & WithTolerance): number => more(reference, setting),
  twin: {
    claims: 'It is at most the published value less the tolerance',
    probabilityAtMost: (setting: S & WithTolerance): number => less(reference, setting),
  },
});

/** |computed/published − 1|, for a value that is published as a decimal. */
export const relativeError = (computed: Fraction, published: number): Fraction => computed.div(published).sub(1).abs();

/** The entry of a table at a setting whose parameters are among its columns. */
export function entry<E extends object>(table: readonly E[], setting: Partial<E>): E {
  const found = table.find((row) =>
    Object.entries(setting).every(([name, value]) => !(name in row) || Reflect.get(row, name) === value),
  );
  if (found === undefined)
    throw new RangeError(`no published value at ${JSON.stringify(setting)}; choose sizes of the table`);
  return found;
}
