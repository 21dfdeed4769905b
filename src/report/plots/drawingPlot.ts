import type { Drawing } from '../../claim/ClaimResult.ts';
import { type Html, html } from '../page/Html.ts';
import { settingHtml } from '../page/settingHtml.ts';
import { nameText } from '../words/nameText.ts';
import { settingText } from '../words/settingText.ts';
import { axisFor } from './Axis.ts';
import { chart } from './chart.ts';
import { type CurvePoint, curvePath } from './curvePath.ts';
import { FEWEST_POINTS, distinct } from './distinct.ts';
import { drawnPath } from './drawnPath.ts';
import { markNames } from './markNames.ts';
import { sample } from './statusMarks.ts';

/** Colours and dashes of curves in the style sheet. */
const CURVE_STYLES = 6;

/** The curves that a claim asks for, with the places along the axis that an argument speaks of. */
export function drawingPlot(drawing: Drawing): Html | null {
  const { title, along, at, values, curves, logarithmic, logarithmicY } = drawing;
  const marks = drawing.marks.filter((mark) => Number.isFinite(mark.at) && (mark.at > 0 || !logarithmic));
  const isAt = (value: number | null | undefined, log: boolean): value is number =>
    typeof value === 'number' && Number.isFinite(value) && (value > 0 || !log);
  const places = values.filter((value) => isAt(value, logarithmic));
  const heights = curves.flatMap((curve) => curve.y.filter((y) => isAt(y, logarithmicY)));
  if (distinct(places) < FEWEST_POINTS || distinct(heights) === 0) return null;
  const x = axisFor([...places, ...marks.map((mark) => mark.at)], logarithmic ? 'log' : 'linear');
  const y = axisFor(heights, logarithmicY ? 'log' : 'linear');
  const style = (i: number): string => `curve curve-${(i % CURVE_STYLES) + 1}`;
  const named = marks.map((mark) => `${mark.name} at ${nameText(along)} = ${mark.at}`);
  return chart({
    title: html`${title}${Object.keys(at).length > 0 && html` <small>at ${settingHtml(at)}</small>`}`,
    description: [
      `${title}, at ${settingText(at)}.`,
      `Curves along ${nameText(along)}: ${curves.map((curve) => curve.name).join(', ')}.`,
      ...(named.length === 0 ? [] : [`Marked: ${named.join(', ')}.`]),
    ].join(' '),
    x: { ...x, label: nameText(along) },
    y: { ...y, label: drawing.y },
    marks: [
      drawnPath('marked', (at) =>
        marks.map((mark) => `M${at.x(x.within(mark.at))} ${at.frame.top}V${at.frame.bottom}`).join(''),
      ),
      ...curves.map((curve, i) =>
        drawnPath(style(i), (at) =>
          curvePath(
            values.map((value, j): CurvePoint => {
              const height = curve.y[j];
              return isAt(value, logarithmic) && isAt(height, logarithmicY)
                ? [at.x(x.within(value)), at.y(y.within(height))]
                : null;
            }),
          ),
        ),
      ),
      ...markNames(marks, x),
    ],
    legend: html`<ul class="legend">
      ${curves.map((curve, i) => sample(html`<path class="${style(i)}" d="M0 8H16" />`, curve.name))}
    </ul>`,
  });
}
