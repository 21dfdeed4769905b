import { type Cell, numberText, type Panel, type Tools } from 'refutable/laboratory';
import type { Found } from './experiments.ts';
import { hasLossLaw, lossAt } from './lossAt.ts';
import { recoveryLaw } from './recoveryLaw.ts';
import { DESIGN_NAMES, type Design, type Sizes } from './Sizes.ts';
import { wrongChance } from './wrongChance.ts';

/** The probability that an interval ever misses, whenever one looks. */
const ALPHA = 1e-3;

/** The exact values of one design; undefined where they are not known. */
export interface Laws {
  readonly design: Design;
  readonly recovered: number | undefined;
  readonly absent: number | undefined;
  readonly present: number | undefined;
  readonly loss: number | undefined;
}

/** The exact values of a design at these sizes. */
export function lawsOf(design: Design, sizes: Sizes): Laws {
  if (design === 'normal' || design === 'signs') {
    return { design, recovered: undefined, absent: undefined, present: undefined, loss: undefined };
  }
  const isFew = hasLossLaw(sizes);
  const isOwn = design === 'own';
  return {
    design,
    recovered: recoveryLaw(design, sizes),
    absent: isOwn || !isFew ? undefined : wrongChance(design, sizes, 0),
    present: isOwn || !isFew ? undefined : wrongChance(design, sizes, 1),
    loss: isFew && sizes.inputs !== 'worst' ? lossAt(design, sizes, sizes.m) : undefined,
  };
}

/** A confidence interval for the probability that all of x is recovered, after some number of draws. */
export interface Look {
  readonly design: Design;
  readonly draws: number;
  readonly interval: readonly [lo: number, hi: number];
}

/** The interval of a design after the draws so far; undefined before the first. */
export function lookAt({ design, recovered, recoveredBy }: Found, tools: Tools): Look | undefined {
  const draws = recovered.length;
  if (draws === 0) return undefined;
  if (recoveredBy === 'chances') {
    return { design, draws, interval: tools.meanConfidenceSequence(Float64Array.from(recovered), [0, 1], ALPHA) };
  }
  const successes = recovered.reduce((sum, is) => sum + is, 0);
  return { design, draws, interval: tools.eventConfidenceSequence(successes, draws - successes, ALPHA) };
}

/** What is read correctly and what is lost: exact values beside draws. */
export function tablePanel(
  sizes: Sizes,
  laws: readonly Laws[],
  found: readonly Found[],
  looks: readonly Look[],
  tools: Tools,
): Panel {
  const foundOf = (design: Design): Found | undefined => found.find((one) => one.design === design);
  const row = (name: string, cell: (laws: Laws, found: Found | undefined) => Cell) => ({
    name,
    cells: laws.map((one) => cell(one, foundOf(one.design))),
  });
  const wrongCell =
    (kind: 'absent' | 'present') =>
    (one: Laws, by: Found | undefined): Cell => {
      const { wrong = 0, draws = 0 } = by?.wrong[kind] ?? {};
      const interval = draws === 0 ? undefined : tools.eventConfidenceSequence(wrong, draws - wrong, ALPHA);
      return probability(one[kind], interval, draws);
    };
  return {
    id: 'table',
    title: 'How often features are read correctly, and the loss',
    wide: true,
    blocks: [
      {
        kind: 'table',
        columns: laws.map(({ design }) => DESIGN_NAMES[design]),
        rows: [
          row('all of *x* is recovered', (one) => {
            const look = looks.findLast(({ design }) => design === one.design);
            return probability(one.recovered, look?.interval, look?.draws ?? 0);
          }),
          row(sizes.inputs === 'worst' ? 'feature 1 is misread' : 'an absent feature is misread', wrongCell('absent')),
          row('a present feature is misread', wrongCell('present')),
          row('loss of one input', (one, by) => lossCell(one.loss, by?.losses ?? [])),
        ],
      },
      {
        kind: 'text',
        text: 'The number is the exact value where it is known; the bar is a 99.9 % confidence interval from draws, valid however often one looks, and the stroke on it marks the exact value.',
      },
    ],
  };
}

function probability(exact: number | undefined, interval: readonly [number, number] | undefined, draws: number): Cell {
  const drawn =
    interval === undefined
      ? undefined
      : `${draws === 1 ? '1 draw' : `${numberText(draws)} draws`}: ${numberText(interval[0], 3)} to ${numberText(interval[1], 3)}`;
  return {
    text: exact === undefined ? (drawn ?? '—') : numberText(exact),
    ...(exact !== undefined && drawn !== undefined ? { aside: drawn } : {}),
    ...(interval === undefined ? {} : { interval }),
    ...(exact === undefined ? {} : { exact }),
  };
}

function lossCell(exact: number | undefined, losses: readonly number[]): Cell {
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  const drawn = losses.length === 0 ? undefined : `mean of ${numberText(losses.length)} draws: ${numberText(mean)}`;
  if (exact === undefined) return { text: drawn ?? '—' };
  return { text: numberText(exact), ...(drawn === undefined ? {} : { aside: drawn }) };
}

/** The intervals, which narrow as draws come in, with the exact value where it is known. */
export function looksPanel(laws: readonly Laws[], looks: readonly Look[]): Panel {
  const title = 'All of *x* recovered: intervals from draws';
  const drawn = laws.filter(({ design }) => looks.some((look) => look.design === design));
  if (drawn.length === 0) {
    return { id: 'looks', title, blocks: [{ kind: 'text', text: 'Nothing can be drawn at these sizes.' }] };
  }
  const furthest = Math.max(...looks.map(({ draws }) => draws), 2);
  const first = Math.min(...looks.map(({ draws }) => draws));
  return {
    id: 'looks',
    title,
    blocks: [
      {
        kind: 'chart',
        description: `Intervals for the probability that all of x is recovered, narrowing with the number of draws, for ${drawn.map(({ design }) => DESIGN_NAMES[design]).join(' and ')}.`,
        x: { label: 'draws', logarithmic: true, ends: [Math.min(first, furthest / 2), furthest] },
        y: { label: 'probability', ends: endsOf(looks, drawn) },
        bands: drawn.map(({ design }) => ({
          name: `${DESIGN_NAMES[design]}, 99.9 % interval`,
          style: styleOf(design),
          points: looks
            .filter((look) => look.design === design)
            .map(({ draws, interval: [lo, hi] }) => [draws, lo, hi] as const),
        })),
        curves: drawn.flatMap(({ design, recovered }) =>
          recovered === undefined
            ? []
            : {
                name: `${DESIGN_NAMES[design]}, exact`,
                style: styleOf(design),
                points: [
                  [Math.min(first, furthest / 2), recovered],
                  [furthest, recovered],
                ] as const,
              },
        ),
      },
    ],
  };
}

/** From the second look on, so that the widest interval does not make all others look alike. */
function endsOf(looks: readonly Look[], laws: readonly Laws[]): readonly [number, number] {
  const later = looks.filter(({ design }, i) => looks.findIndex((look) => look.design === design) !== i);
  const used = later.length === 0 ? looks : later;
  const exact = laws.flatMap(({ recovered }) => recovered ?? []);
  const lo = Math.min(...used.map(({ interval }) => interval[0]), ...exact);
  const hi = Math.max(...used.map(({ interval }) => interval[1]), ...exact);
  const room = Math.max((hi - lo) * 0.08, 1e-9);
  return [Math.max(0, lo - room), Math.min(1, hi + room)];
}

const styleOf = (design: Design): number => ['plain', 'antipodal', 'own', 'normal', 'signs'].indexOf(design) + 1;
