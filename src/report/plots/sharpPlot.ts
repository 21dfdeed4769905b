import type { SharpPoint, Sharpness } from '../../results/Sharpness.ts';
import { type Html, html } from '../markup/Html.ts';
import { countOf } from '../../results/words/countText.ts';
import { numberText } from '../../results/words/numberText.ts';
import { axisFor } from './axes/Axis.ts';
import { chart } from './axes/chart.ts';
import { FEWEST_POINTS } from './axes/distinct.ts';
import { drawnPath } from './marks/drawnPath.ts';
import { sample } from './marks/statusMarks.ts';

/** A size with the ends of its bar: if nothing was refuted, or upheld, it extends to the end of what was tried. */
interface Bar {
  readonly size: number;
  readonly refuted: number;
  readonly upheld: number;
  /** Whether the sharp constant is known to lie in it. */
  readonly closed: boolean;
}

/**
 * The sharp constant against the size: at each size the interval in which it lies, the printed constant as a line, and
 * the one that it tends to as another, where it is known.
 */
export function sharpPlot(sharp: Sharpness): Html | null {
  const { printed, find, along, limit, constant } = sharp;
  const bars = sharp.points.flatMap((point) => barOf(point, sharp));
  if (bars.length < FEWEST_POINTS) return null;
  const x = axisFor(bars.map(({ size }) => size));
  const y = axisFor(
    [
      ...bars.flatMap(({ refuted, upheld }) => [refuted, upheld]),
      printed,
      ...(limit === undefined ? [] : [limit.value]),
    ],
    'linear',
  );
  const closed = bars.filter((bar) => bar.closed);
  const middle = ({ refuted, upheld }: Bar): number => (refuted + upheld) / 2;
  const [first, last] = [bars[0]!, bars.at(-1)!];
  return chart({
    title: `The ${find} constant that suffices`,
    description: `${constant}: the sharp constant over ${countOf(bars.length, 'size')}, between ${numberText(first.refuted)} and ${numberText(first.upheld)} at ${along} = ${numberText(first.size)}, between ${numberText(last.refuted)} and ${numberText(last.upheld)} at ${along} = ${numberText(last.size)}; printed ${numberText(printed)}.`,
    x: { ...x, label: along },
    y: { ...y, label: 'constant' },
    marks: [
      drawnPath('claimed', (at) => `M${at.frame.left} ${at.y(y.within(printed))}H${at.frame.right}`),
      ...(limit === undefined
        ? []
        : [drawnPath('marked', (at) => `M${at.frame.left} ${at.y(y.within(limit.value))}H${at.frame.right}`)]),
      drawnPath('curve curve-1', (at) =>
        closed
          .map((bar, i) => `${i === 0 ? 'M' : 'L'}${at.x(x.within(bar.size))} ${at.y(y.within(middle(bar)))}`)
          .join(''),
      ),
      drawnPath('whisker colour-1', (at) =>
        bars
          .map(({ size, refuted, upheld }) => {
            const [place, low, high] = [at.x(x.within(size)), at.y(y.within(refuted)), at.y(y.within(upheld))];
            return `M${place} ${low}V${high}M${place - 3} ${low}h6M${place - 3} ${high}h6`;
          })
          .join(''),
      ),
      drawnPath('dot colour-1', (at) =>
        closed.map((bar) => `M${at.x(x.within(bar.size))} ${at.y(y.within(middle(bar)))}h0`).join(''),
      ),
    ],
    legend: html`<ul class="legend">
      ${[
        sample(
          html`<path class="whisker colour-1" d="M8 1V15M5 1H11M5 15H11" /><path class="dot colour-1" d="M8 8h0" />`,
          find === 'smallest' ? 'refuted below, upheld above' : 'upheld below, refuted above',
        ),
        sample(html`<path class="claimed" d="M0 8H16" />`, `printed, ${numberText(printed)}`),
        ...(limit === undefined
          ? []
          : [sample(html`<path class="marked" d="M0 8H16" />`, `its limit, ${numberText(limit.value)}`)]),
      ]}
    </ul>`,
  });
}

function barOf({ size, refuted, upheld, disorder }: SharpPoint, { find, between }: Sharpness): Bar[] {
  if (disorder !== undefined || (refuted === null && upheld === null)) return [];
  const [hard, easy] = find === 'smallest' ? between : [between[1], between[0]];
  return [{ size, refuted: refuted ?? hard, upheld: upheld ?? easy, closed: refuted !== null && upheld !== null }];
}
