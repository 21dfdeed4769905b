import type { CurvesData, DrawnMeans } from '../../../results/PictureData.ts';
import { type Html, html } from '../../markup/Html.ts';
import { countOf } from '../../../results/words/countText.ts';
import { nameText } from '../../../results/words/nameText.ts';
import { percentText } from '../../../results/words/percentText.ts';
import { type Axis, axisFor } from '../axes/Axis.ts';
import { chart } from '../axes/chart.ts';
import { colourOf, curveStyle } from '../marks/curveStyle.ts';
import { curveMarks, hasPlace } from '../marks/curveMarks.ts';
import { FEWEST_POINTS, distinct } from '../axes/distinct.ts';
import { pictureTitle, titleInWords } from './pictureTitle.ts';
import { drawnPath } from '../marks/drawnPath.ts';
import { markNames } from './markNames.ts';
import { sample } from '../marks/statusMarks.ts';

/** The curves that a claim asks for, what was measured beside them, and the places that an argument speaks of. */
export function curvesPlot(drawing: CurvesData): Html | null {
  const { along, values, curves, measured, logarithmic, logarithmicY } = drawing;
  const scale = (log: boolean): 'log' | 'linear' => (log ? 'log' : 'linear');
  const marks = drawing.marks.filter((mark) => Number.isFinite(mark.at) && (mark.at > 0 || !logarithmic));
  const isAt = (value: number | null, log: boolean): value is number =>
    value !== null && Number.isFinite(value) && (value > 0 || !log);
  const points = measured.flatMap((means) => means.points);
  const places = [...values, ...points.map((point) => point.x)].filter((value) => isAt(value, logarithmic));
  const heights = [...curves.flatMap((curve) => curve.y), ...points.map((point) => point.mean)].filter((height) =>
    isAt(height, logarithmicY),
  );
  if (distinct(places) < FEWEST_POINTS || distinct(heights) === 0) return null;
  const x = axisFor([...places, ...marks.map((mark) => mark.at)], scale(logarithmic));
  // On a logarithmic axis an end far below all else would leave no room for the rest.
  const least = logarithmicY ? Math.min(...heights) / 10 : -Infinity;
  const ends = points.flatMap((point) => point.interval).filter((end) => Number.isFinite(end) && end >= least);
  const y = axisFor([...heights, ...ends], scale(logarithmicY));
  const first = curves.length;
  const named = marks.map((mark) => `${mark.name} at ${nameText(along)} = ${mark.at}`);
  return chart({
    title: pictureTitle(drawing),
    description: [
      titleInWords(drawing),
      `Curves along ${nameText(along)}: ${curves.map((curve) => curve.name).join(', ')}.`,
      ...(measured.length === 0 ? [] : [`Measured: ${measured.map(({ name }) => name).join(', ')}.`]),
      ...(named.length === 0 ? [] : [`Marked: ${named.join(', ')}.`]),
    ].join(' '),
    x: { ...x, label: nameText(along) },
    y: { ...y, label: drawing.y },
    marks: [
      drawnPath('marked', (at) =>
        marks.map((mark) => `M${at.x(x.within(mark.at))} ${at.frame.top}V${at.frame.bottom}`).join(''),
      ),
      ...curveMarks(curves, values, x, y),
      ...measured.flatMap((means, i) => [
        drawnPath(`whisker colour-${colourOf(first + i)}`, (at) =>
          usable(means, x, y)
            .filter(({ interval }) => !interval.some(Number.isNaN))
            .map(
              ({ x: place, interval: [lo, hi] }) =>
                `M${at.x(x.within(place))} ${at.y(y.within(lo))}V${at.y(y.within(hi))}`,
            )
            .join(''),
        ),
        drawnPath(`dot colour-${colourOf(first + i)}`, (at) =>
          usable(means, x, y)
            .map(({ x: place, mean }) => `M${at.x(x.within(place))} ${at.y(y.within(mean))}h0`)
            .join(''),
        ),
      ]),
      ...markNames(marks, x, emptierEnd(curves, y)),
    ],
    legend: html`<ul class="legend">
      ${[
        ...curves.map((curve, i) => sample(html`<path class="${curveStyle(i)}" d="M0 8H16" />`, curve.name)),
        ...measured.map((means, i) => meansSample(means, first + i, drawing.level)),
      ]}
    </ul>`,
  });
}

/** The end of the frame where there are fewer curves. */
function emptierEnd(curves: CurvesData['curves'], y: Axis): 'top' | 'bottom' {
  const scale = (value: number): number => (y.type === 'log' ? Math.log(value) : value);
  const [lo, hi] = y.domain.map(scale) as [number, number];
  const shares = curves
    .flatMap((curve) => curve.y.filter((height) => hasPlace(height, y)))
    .map((height) => (scale(y.within(height)) - lo) / (hi - lo));
  const near = (isNear: (share: number) => boolean): number => shares.filter(isNear).length;
  return near((share) => share > 0.65) > near((share) => share < 0.35) ? 'bottom' : 'top';
}

const usable = ({ points }: DrawnMeans, x: Axis, y: Axis): DrawnMeans['points'] =>
  points.filter((point) => hasPlace(point.x, x) && hasPlace(point.mean, y));

function meansSample({ name, draws }: DrawnMeans, place: number, level: number | undefined): Html {
  const colour = `colour-${colourOf(place)}`;
  const interval = level === undefined ? '' : `, each with its ${percentText(level)} interval`;
  return sample(
    html`<path class="whisker ${colour}" d="M8 1V15" /><path class="dot ${colour}" d="M8 8h0" />`,
    `${name}, ${countOf(draws, 'draw')}${interval}`,
  );
}
