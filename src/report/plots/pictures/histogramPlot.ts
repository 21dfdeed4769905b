import type { HistogramData } from '../../../results/PictureData.ts';
import { type Html, html } from '../../markup/Html.ts';
import { countOf } from '../../../results/words/countText.ts';
import { nameText } from '../../../results/words/nameText.ts';
import { percentText } from '../../../results/words/percentText.ts';
import { axisFor } from '../axes/Axis.ts';
import { chart } from '../axes/chart.ts';
import { curveMarks } from '../marks/curveMarks.ts';
import { curveStyle } from '../marks/curveStyle.ts';
import { pictureTitle, titleInWords } from './pictureTitle.ts';
import { drawnPath } from '../marks/drawnPath.ts';
import { markNames } from './markNames.ts';
import { sample } from '../marks/statusMarks.ts';

/** Bars of draws, each with the interval of its share, under the densities that are claimed or known. */
export function histogramPlot(drawing: HistogramData): Html | null {
  const { ends, bars, draws, beyond, level, values, densities } = drawing;
  const [lo, hi] = ends;
  const marks = drawing.marks.filter(({ at }) => Number.isFinite(at));
  const tops = bars.flatMap(({ height, interval }) => [height, interval[1]]);
  const heights = [...tops, ...densities.flatMap(({ y }) => y.filter((height) => height !== null))];
  if (bars.length === 0 || !(hi > lo) || !heights.every(Number.isFinite)) return null;
  const x = axisFor([lo, hi, ...marks.map(({ at }) => at)], 'linear');
  const y = axisFor([0, ...heights], 'linear');
  const width = (hi - lo) / bars.length;
  const left = (i: number): number => x.within(lo + i * width);
  const [inks, whole] = [densities.map((_, i) => curveStyle(i + 1)), y.within(0)];
  return chart({
    title: pictureTitle(drawing),
    description: [
      titleInWords(drawing),
      `Histogram of ${countOf(draws, 'draw')} of ${nameText(drawing.x)} from ${lo} to ${hi}, ${beyond} beyond.`,
      ...(densities.length === 0 ? [] : [`Densities: ${densities.map(({ name }) => name).join(', ')}.`]),
    ].join(' '),
    x: { ...x, label: nameText(drawing.x) },
    y: { ...y, label: 'density' },
    marks: [
      drawnPath('bars', (at) =>
        bars
          .map(
            ({ height }, i) =>
              `M${at.x(left(i)) + 0.5} ${at.y(whole)}V${at.y(y.within(height))}H${at.x(left(i + 1)) - 0.5}V${at.y(whole)}z`,
          )
          .join(''),
      ),
      drawnPath('marked', (at) =>
        marks.map((mark) => `M${at.x(x.within(mark.at))} ${at.frame.top}V${at.frame.bottom}`).join(''),
      ),
      drawnPath('whisker colour-1', (at) =>
        bars
          .map(({ interval }, i) => {
            const middle = at.x((left(i) + left(i + 1)) / 2);
            return `M${middle} ${at.y(y.within(interval[0]))}V${at.y(y.within(interval[1]))}`;
          })
          .join(''),
      ),
      ...curveMarks(densities, values, x, y, { first: 1 }),
      ...markNames(marks, x),
    ],
    legend: html`<ul class="legend">
      ${[
        sample(
          html`<path class="bars" d="M3 16V5H13V16z" /><path class="whisker colour-1" d="M8 1V9" />`,
          `${countOf(draws, 'draw')}, each bar with its ${percentText(level)} interval`,
        ),
        ...densities.map(({ name }, i) => sample(html`<path class="${inks[i] ?? ''}" d="M0 8H16" />`, name)),
      ]}
    </ul>`,
  });
}
