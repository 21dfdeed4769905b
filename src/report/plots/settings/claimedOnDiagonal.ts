import type { Html } from '../../markup/Html.ts';
import { numberText } from '../../../results/words/numberText.ts';
import { foundHowAll } from '../../../results/words/comparison.ts';
import { axisFor } from '../axes/Axis.ts';
import { chart } from '../axes/chart.ts';
import { drawnPath } from '../marks/drawnPath.ts';
import { holdsSide } from './holdsSide.ts';
import { marginMarks, withMargin } from './marginMarks.ts';
import { pointsInWords } from './pointsInWords.ts';
import { type Sides, intervalWithin } from './settingPoint.ts';
import { type Point, ring, statusLegend, statusMarks } from '../marks/statusMarks.ts';

/** What a picture of measured values shows. */
export interface Shown {
  readonly sides: readonly Sides[];
  /** The setting that the verdict rests on. */
  readonly ringed: Sides | null;
  readonly ringName: string | null;
}

/** Measured values over claimed ones; both axes are the same, and the claim is one side of the diagonal. */
export function claimedOnDiagonal({ sides, ringed, ringName }: Shown): Html {
  const all = ringed === null ? sides : [...sides, ringed];
  const values = all.flatMap(({ measured, claimed }) => [measured, claimed]);
  const plain = axisFor(values);
  const ends = all.flatMap(({ interval }) => interval ?? []).filter(Number.isFinite);
  const axis = plain.type === 'log' ? plain : axisFor([...values, ...ends], 'linear');
  const point = (side: Sides): Point => ({
    x: axis.within(side.claimed),
    y: axis.within(side.measured),
    status: side.result.status,
    ...intervalWithin(side.interval, axis),
  });
  const points = sides.map(point);
  const margins = withMargin(sides, axis);
  const found = foundHowAll(sides.map(({ result }) => result));
  const Found = capitalized(found);
  const relation = sides[0]?.result.relation ?? '=';
  return chart({
    title: `${Found} against claimed`,
    description: `${Found} against claimed: ${pointsInWords(points)}. Claimed from ${range(sides.map((side) => side.claimed))}, ${found} from ${range(sides.map((side) => side.measured))}.`,
    x: { ...axis, label: 'claimed' },
    y: { ...axis, label: found },
    marks: [
      holdsSide(relation, ({ frame }) => ({ from: frame.bottom, to: frame.top })),
      drawnPath('claimed', ({ frame }) => `M${frame.left} ${frame.bottom}L${frame.right} ${frame.top}`),
      marginMarks(margins, ({ claimed }) => axis.within(claimed), axis),
      ...statusMarks(points),
      ...(ringed === null ? [] : [ring(point(ringed))]),
    ],
    legend: statusLegend(points, ringName, relation, margins.length > 0),
  });
}

export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const range = (values: readonly number[]): string =>
  `${numberText(Math.min(...values))} to ${numberText(Math.max(...values))}`;
