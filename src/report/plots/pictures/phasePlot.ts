import type { BoundaryPoint, DrawnAxis, PhaseData } from '../../../results/PictureData.ts';
import { type Html, html } from '../../markup/Html.ts';
import { countOf } from '../../../results/words/countText.ts';
import { numberText } from '../../../results/words/numberText.ts';
import { nameText } from '../../../results/words/nameText.ts';
import { percentText } from '../../../results/words/percentText.ts';
import type { Axis } from '../axes/Axis.ts';
import { chart } from '../axes/chart.ts';
import { curveMarks, hasPlace } from '../marks/curveMarks.ts';
import { curveStyle } from '../marks/curveStyle.ts';
import { pictureTitle, titleInWords } from './pictureTitle.ts';
import { drawnPath } from '../marks/drawnPath.ts';
import { pointNames } from './pointNames.ts';
import { edgesOf, phaseAxis } from './phaseAxis.ts';
import { shadeMarks, shadeScale } from './shades.ts';
import { sample } from '../marks/statusMarks.ts';

/** A number in [0, 1] as a shade over two parameters, its boundary, and the curves that are claimed for it. */
export function phasePlot(drawing: PhaseData): Html | null {
  const { across, up, cells, boundary, curves, points } = drawing;
  if (!isGrid(across) || !isGrid(up)) return null;
  const [x, y] = [phaseAxis(across), phaseAxis(up)];
  // A curve that leaves the diagram is drawn up to its edge, not along it.
  const within = curves.map((curve) => ({
    ...curve,
    y: curve.y.map((height) => (height !== null && height >= y.domain[0] && height <= y.domain[1] ? height : null)),
  }));
  const named = points.filter((point) => hasPlace(point.x, x) && hasPlace(point.y, y));
  return chart({
    title: pictureTitle(drawing),
    description: [
      titleInWords(drawing),
      `Shade: ${drawing.shade}, over ${nameText(across.parameter)} and ${nameText(up.parameter)}.`,
      ...(boundary === undefined ? [] : [boundaryInWords(boundary, drawing)]),
      ...(curves.length === 0 ? [] : [`Curves: ${curves.map(({ name }) => name).join(', ')}.`]),
      ...(named.length === 0 ? [] : [`Marked: ${named.map(({ name }) => name).join(', ')}.`]),
    ].join(' '),
    x: { ...x, label: nameText(across.parameter) },
    y: { ...y, label: nameText(up.parameter) },
    cells: { x: across.values, y: up.values, rows: cells },
    marks: [
      ...shadeMarks({ columns: edgesOf(across), rows: edgesOf(up), cells: cells.map((row) => row.map(inUnit)) }, x, y),
      ...curveMarks(within, across.values, x, y, { first: 1, halo: true }),
      ...(boundary === undefined ? [] : boundaryMarks(boundary.points, x, y)),
      drawnPath('place', (at) =>
        named.map((point) => `M${at.x(x.within(point.x)) - 4} ${at.y(y.within(point.y))}h8m-4-4v8`).join(''),
      ),
      ...pointNames(named, x, y),
    ],
    legend: html`<ul class="legend">
      ${[
        html`<li>
          <svg class="plot sample wide" viewBox="0 0 72 16" aria-hidden="true">
            ${shadeScale(false).map(([shade, data]) => html`<path class="${shade}" d="${data}" />`)}</svg
          >0 to 1: ${drawing.shade}${drawing.draws !== undefined && `, ${countOf(drawing.draws, 'draw')} a cell`}
        </li>`,
        ...(boundary === undefined || boundary.points.length === 0 ? [] : [boundarySample(boundary, drawing)]),
        ...curves.map(({ name }, i) => sample(html`<path class="${curveStyle(i + 1)}" d="M0 8H16" />`, name)),
      ]}
    </ul>`,
  });
}

const isGrid = ({ values, logarithmic }: DrawnAxis): boolean =>
  values.length > 1 &&
  values.every((value, i) => Math.abs(value) < 1e150 && (i === 0 || value > values[i - 1]!)) &&
  (!logarithmic || values[0]! > 1e-150);

/** A number outside [0, 1] counts as the nearer end; rounding may lead there. */
const inUnit = (value: number | null): number | null => (value === null ? null : Math.min(1, Math.max(0, value)));

function boundaryMarks(points: readonly BoundaryPoint[], x: Axis, y: Axis) {
  const usable = points.filter((point) => hasPlace(point.x, x) && hasPlace(point.y, y));
  return [
    drawnPath('whisker boundary', (at) =>
      usable
        .flatMap(({ x: place, interval }) =>
          interval === undefined || interval.some(Number.isNaN)
            ? []
            : [`M${at.x(x.within(place))} ${at.y(y.within(interval[0]))}V${at.y(y.within(interval[1]))}`],
        )
        .join(''),
    ),
    drawnPath('dot boundary', (at) =>
      usable.map((point) => `M${at.x(x.within(point.x))} ${at.y(y.within(point.y))}h0`).join(''),
    ),
  ];
}

function boundaryInWords({ level, points }: NonNullable<PhaseData['boundary']>, { across, up }: PhaseData): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return `No single crossing of ${numberText(level)} was found.`;
  const place = ({ x, y }: BoundaryPoint): string =>
    `${nameText(up.parameter)} = ${numberText(y)} at ${nameText(across.parameter)} = ${numberText(x)}`;
  return `It passes ${numberText(level)} from ${place(first)} to ${place(last)}.`;
}

function boundarySample({ level }: NonNullable<PhaseData['boundary']>, { confidence }: PhaseData): Html {
  const interval = confidence === undefined ? '' : `, with its ${percentText(confidence)} interval`;
  return sample(
    html`${confidence !== undefined && html`<path class="whisker boundary" d="M8 1V15" />`}<path
        class="dot boundary"
        d="M8 8h0"
      />`,
    `where it is ${numberText(level)}${interval}`,
  );
}
