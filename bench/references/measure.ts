import { relativeError } from '../../examples/markov-models/runs.ts';
import { toNumber } from '../../src/claim/exact/Quantity.ts';
import { Fraction } from '../../src/index.ts';
import type { MeasuredTable } from '../../src/results/Measurements.ts';
import { numberText } from '../../src/results/words/numberText.ts';
import { hoeffdingDraws } from '../../src/inference/calibration/estimateRules.ts';
import { CLAIM_ALPHA } from '../../src/inference/errorBudget.ts';
import { waldDraws } from '../../src/inference/waldDraws.ts';
import type { Case } from './cases.ts';
import { decide, type Found, intervalAfter, observed } from './decide.ts';
import { Drawn } from './Drawn.ts';
import { chenXuDraws, clopperPearsonDraws, sprtDraws } from './rivals.ts';

type Row = MeasuredTable['rows'][number];
type Cells = Array<Row[number]>;

/** How much is measured. */
export interface Amount {
  /** Streams of draws for each reference; numbers of draws are means over them. */
  readonly streams: number;
  /** Draws of a stream, at most. */
  readonly draws: number;
}

const TOLERANCES = [0.1, 0.03, 0.01];

export const COLUMNS: MeasuredTable['columns'] = [
  { name: 'benchmark', shows: 'text' },
  { name: 'reference', shows: 'text' },
  { name: 'published', shows: 'number' },
  { name: 'our law', shows: 'text' },
  { name: 'tolerance', shows: 'share' },
  { name: 'our interval', shows: 'text' },
  { name: '=', shows: 'count' },
  { name: '≥', shows: 'count' },
  { name: '≤', shows: 'count' },
  { name: 'false sides', shows: 'text' },
  { name: 'wrong', shows: 'count' },
  { name: 'Wald', shows: 'count' },
  { name: 'ours/Wald', shows: 'number' },
  { name: 'SPRT', shows: 'count' },
  { name: 'Chernoff–Hoeffding', shows: 'count' },
  { name: 'Clopper–Pearson', shows: 'count' },
  { name: 'Chen–Xu', shows: 'count' },
  { name: 'note', shows: 'text' },
];

/** The rows of a reference, one for each tolerance. */
export function rowsOf(name: string, one: Case, { streams, draws: most }: Amount): readonly Row[] {
  const { draw } = observed(one.keys);
  const all = Array.from({ length: streams }, (_, stream) => new Drawn(draw, one.name, stream));
  return TOLERANCES.map((tolerance, index) => {
    const note = index === 0 ? one.note : undefined;
    const start: Cells = [name, one.name, valueOf(one.reference), agreement(one), tolerance];
    return start.concat(rowAt(one, tolerance, all, most, note));
  });
}

/** What follows the reference and the tolerance in a row. */
function rowAt(one: Case, tolerance: number, all: readonly Drawn[], most: number, note: string | undefined): Cells {
  const reference = valueOf(one.reference);
  const epsilon = tolerance * reference;
  const others = [reference - epsilon, reference + epsilon];
  const wald =
    one.shows === 'reward' ? Number.NaN : mean(others.map((other) => waldDraws(reference, other, CLAIM_ALPHA)));
  const [lo, hi] = one.shows === 'reward' ? observed(one.keys).range : [0, 1];
  const fixed = hoeffdingDraws(epsilon / (hi - lo), CLAIM_ALPHA);
  if (one.shows === 'event' && 1.5 * wald > most) {
    const said = joined(note, `not drawn, as it takes more than ${numberText(Math.round(most / 1.5))} runs`);
    return [null, null, null, null, null, null, cell(wald), null, null, fixed, null, null, said];
  }
  const bounds = boundsOf(one, reference, epsilon);
  const found = all.map((drawn) => {
    const at = (bound: object): Found => decide(one.keys, bound, drawn, most, CLAIM_ALPHA);
    return { trues: bounds.trues.map(at), twins: bounds.twins.map(at) };
  });
  const trues = found.flatMap(({ trues: each }) => each);
  const twins = found.flatMap(({ twins: each }) => each);
  const drawsOf = (place: number): number => meanDraws(found.map(({ trues: each }) => each[place]!));
  const oneSided = mean([drawsOf(1), drawsOf(2)]);
  const rival = (draws: (drawn: Drawn) => number | undefined): number | null =>
    one.shows === 'event' ? cell(mean(all.map((drawn) => draws(drawn) ?? Infinity))) : null;
  const [low, high] = intervalAfter(one.keys, all[0]!, found[0]!.trues[0]!.draws, CLAIM_ALPHA);
  const wrong =
    trues.filter(({ status }) => status === 'refuted').length +
    twins.filter(({ status }) => status === 'upheld').length;
  return [
    `[${numberText(low)}, ${numberText(high)}]${low <= reference && reference <= high ? '' : ', OUTSIDE'}`,
    cell(drawsOf(0)),
    cell(drawsOf(1)),
    cell(drawsOf(2)),
    falseSides(twins),
    wrong,
    cell(wald),
    one.shows === 'event' && Number.isFinite(oneSided) ? oneSided / wald : null,
    rival((drawn) => {
      const each = others.map((other) => sprtDraws(drawn, reference, other, CLAIM_ALPHA, most) ?? Infinity);
      return Math.max(...each);
    }),
    fixed,
    rival((drawn) => clopperPearsonDraws(drawn, epsilon, CLAIM_ALPHA, most)),
    rival((drawn) => chenXuDraws(drawn, epsilon, CLAIM_ALPHA, most)),
    note ?? null,
  ];
}

/** The three bounds that are true within the tolerance, and those of their false sides. */
function boundsOf({ shows }: Case, reference: number, epsilon: number) {
  const of = shows === 'reward' ? 'mean' : 'probability';
  const [less, more] = [reference - epsilon, reference + epsilon];
  const least = (bound: number): object => ({ [`${of}AtLeast`]: () => bound });
  const most = (bound: number): object => ({ [`${of}AtMost`]: () => bound });
  const equals = (value: number): object => ({ [`${of}Equals`]: () => value, within: () => epsilon });
  return {
    trues: [equals(reference), least(less), most(more)],
    twins: [equals(more), equals(less), least(more), most(less)],
  };
}

/** How far our law is from the published value. */
function agreement({ reference, law }: Case): string {
  if (typeof reference !== 'number') return law.equals(reference) ? 'equal' : 'NOT EQUAL';
  const apart = relativeError(law, reference);
  return apart.compare(new Fraction(1, 10n ** 15n)) <= 0 ? 'to 15 digits' : `OFF BY ${numberText(toNumber(apart))}`;
}

/** The false sides that were refuted, and the draws that it took on average. */
function falseSides(twins: readonly Found[]): string {
  const refuted = twins.filter(({ status }) => status === 'refuted');
  const draws =
    refuted.length === 0 ? '' : `, ${numberText(Math.round(mean(refuted.map((found) => found.draws))))} draws`;
  return `${refuted.length} of ${twins.length} refuted${draws}`;
}

/** A number of draws in a cell; null where not every stream had one. */
const cell = (draws: number): number | null => (Number.isFinite(draws) ? Math.round(draws) : null);

const mean = (all: readonly number[]): number => all.reduce((sum, value) => sum + value, 0) / all.length;

/** The draws until claims were upheld, on average; ∞ where one was not. */
const meanDraws = (found: readonly Found[]): number =>
  mean(found.map(({ status, draws }) => (status === 'upheld' ? draws : Infinity)));

const valueOf = (value: Fraction | number): number => (typeof value === 'number' ? value : toNumber(value));

const joined = (...parts: ReadonlyArray<string | undefined>): string =>
  parts.filter((part) => part !== undefined).join('; ');
