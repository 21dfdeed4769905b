import type { GrowthPoint } from '../../results/ClaimResult.ts';
import type { Html } from '../markup/Html.ts';
import { countOf } from '../../results/words/countText.ts';
import { html } from '../markup/Html.ts';
import { axisFor } from './axes/Axis.ts';
import { chart } from './axes/chart.ts';
import { drawnPath } from './marks/drawnPath.ts';
import { FEWEST_POINTS } from './axes/distinct.ts';
import { sample } from './marks/statusMarks.ts';

/** A measured size against the predicted law over growing sizes; only the law's shape counts, so it is scaled to fit. */
export function growthPlot(points: readonly GrowthPoint[]): Html | null {
  const usable = points
    .map(({ size, measured: [lo, hi], law }) => ({ size, lo, hi, law, middle: Math.sqrt(lo) * Math.sqrt(hi) }))
    .filter(({ size, lo, hi, law }) => [size, lo, hi, law].every((value) => Number.isFinite(value) && value > 0));
  if (new Set(usable.map(({ size }) => size)).size < FEWEST_POINTS) return null;
  const constant = Math.exp(
    usable.reduce((sum, { middle, law }) => sum + Math.log(middle) - Math.log(law), 0) / usable.length,
  );
  const x = axisFor(
    usable.map(({ size }) => size),
    'log',
  );
  const y = axisFor(
    usable.flatMap(({ lo, hi, law }) => [lo, hi, constant * law]),
    'log',
  );
  return chart({
    title: 'Growth over the sizes measured',
    description: `Measured size and predicted law over ${countOf(usable.length, 'size')}, from ${usable[0]?.size} to ${usable.at(-1)?.size}.`,
    x: { ...x, label: 'size' },
    y: { ...y, label: 'measured' },
    marks: [
      drawnPath('curve curve-1', (places) =>
        usable
          .map(
            ({ size, law }, i) =>
              `${i === 0 ? 'M' : 'L'}${places.x(x.within(size))} ${places.y(y.within(constant * law))}`,
          )
          .join(''),
      ),
      drawnPath('interval upheld', (places) =>
        usable
          .map(({ size, lo, hi }) => `M${places.x(x.within(size))} ${places.y(y.within(lo))}V${places.y(y.within(hi))}`)
          .join(''),
      ),
      drawnPath('symbol upheld', (places) =>
        usable.map(({ size, middle }) => `M${places.x(x.within(size))} ${places.y(y.within(middle))}h0`).join(''),
      ),
    ],
    legend: html`<ul class="legend">
      ${[
        sample(
          html`<path class="interval upheld" d="M8 0V16" /><path class="symbol upheld" d="M8 8h0" />`,
          'measured, with its interval',
        ),
        sample(html`<path class="curve curve-1" d="M0 8H16" />`, 'the law times a constant'),
      ]}
    </ul>`,
  });
}
