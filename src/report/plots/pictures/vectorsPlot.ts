import type { DrawnVector, VectorsData } from '../../../results/PictureData.ts';
import { type Html, html } from '../../markup/Html.ts';
import { numberText } from '../../../results/words/numberText.ts';
import { chart } from '../axes/chart.ts';
import { colourOf } from '../marks/curveStyle.ts';
import { pictureTitle, titleInWords } from './pictureTitle.ts';
import { drawnName } from '../marks/drawnName.ts';
import { drawnPath, type Mark, type Places, tenth } from '../marks/drawnPath.ts';
import { linearTicks } from '../axes/ticks.ts';
import { sample } from '../marks/statusMarks.ts';

/** The length of an arrow's head, and half its width, in pixels. */
const [HEAD, HALF] = [9, 3.6];
const SIDE = 250;

/** Vectors in the plane as arrows, each group in its colour, with circles about the origin. */
export function vectorsPlot(drawing: VectorsData): Html | null {
  const { vectors, circles, joined } = drawing;
  const reach = Math.max(
    ...vectors.flatMap(({ from, to }) => [...from, ...to].map(Math.abs)),
    ...circles.map(({ radius }) => radius),
  );
  if (vectors.length === 0 || !(reach > 1e-150 && reach < 1e150)) return null;
  // Beyond the tips there is room for their names, inside the numbers of the axis.
  const end = reach * 1.3;
  const axis = {
    type: 'linear' as const,
    known: [],
    domain: [-end, end] as const,
    ticks: linearTicks(-end, end, false),
    tickText: (value: number) => numberText(value, 6),
    within: (value: number) => Math.min(end, Math.max(-end, value)),
  };
  const groups = [...new Set(vectors.map(({ group }) => group))];
  const colour = (group: string): string => `colour-${colourOf(groups.indexOf(group))}`;
  return chart({
    title: pictureTitle(drawing),
    description: `${titleInWords(drawing)} Arrows: ${vectors.map(arrowInWords).join('; ')}.`,
    x: { ...axis, label: '' },
    y: { ...axis, label: '' },
    // With the margins of every picture, the frame is a square.
    width: SIDE + 78,
    height: SIDE + 64,
    marks: [
      drawnPath(
        'origin',
        ({ x, y, frame }) => `M${x(0)} ${frame.top}V${frame.bottom}M${frame.left} ${y(0)}H${frame.right}`,
      ),
      drawnPath('circle', (at) => circles.map(({ radius }) => circlePath(radius, at)).join('')),
      drawnPath('joined', (at) =>
        joined
          ? polygonPath(
              vectors.filter(({ group }) => group === groups[0]),
              at,
            )
          : '',
      ),
      ...groups.flatMap((group) => {
        const own = vectors.filter((vector) => vector.group === group);
        return [
          drawnPath(`arrow ${colour(group)}`, (at) => own.map((vector) => shaftPath(vector, at)).join('')),
          drawnPath(`head ${colour(group)}`, (at) => own.map((vector) => headPath(vector, at)).join('')),
        ];
      }),
      ...vectors.filter(({ name }) => name !== '').map(nameMark),
    ],
    legend: html`<ul class="legend">
      ${[
        ...groups.map((group) =>
          sample(
            html`<path class="arrow ${colour(group)}" d="M1 8H10" /><path
                class="head ${colour(group)}"
                d="M15 8L8 4.5V11.5z"
              />`,
            group,
          ),
        ),
        ...circles.map(({ name }) =>
          sample(html`<path class="circle" d="M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0" />`, name),
        ),
      ]}
    </ul>`,
  });
}

const arrowInWords = ({ name, group, to }: DrawnVector): string =>
  `${name === '' ? group : name} (${numberText(to[0], 3)}, ${numberText(to[1], 3)})`;

/** The tip and the direction of an arrow in pixels, and its length. */
function drawn({ from, to }: DrawnVector, { x, y }: Places) {
  const [tipX, tipY] = [x(to[0]), y(to[1])];
  const [acrossX, acrossY] = [tipX - x(from[0]), tipY - y(from[1])];
  const length = Math.hypot(acrossX, acrossY);
  return length === 0 ? null : { tipX, tipY, length, alongX: acrossX / length, alongY: acrossY / length };
}

function shaftPath(vector: DrawnVector, at: Places): string {
  const arrow = drawn(vector, at);
  if (arrow === null) return `M${at.x(vector.to[0])} ${at.y(vector.to[1])}h0`;
  const back = Math.min(HEAD, arrow.length) * 0.8;
  const [x, y] = [arrow.tipX - back * arrow.alongX, arrow.tipY - back * arrow.alongY];
  return `M${at.x(vector.from[0])} ${at.y(vector.from[1])}L${tenth(x)} ${tenth(y)}`;
}

function headPath(vector: DrawnVector, at: Places): string {
  const arrow = drawn(vector, at);
  if (arrow === null) return '';
  const { tipX, tipY, alongX, alongY, length } = arrow;
  const long = Math.min(HEAD, length);
  const wide = (HALF * long) / HEAD;
  const [x, y] = [tipX - long * alongX, tipY - long * alongY];
  return `M${tipX} ${tipY}L${tenth(x - wide * alongY)} ${tenth(y + wide * alongX)}L${tenth(x + wide * alongY)} ${tenth(y - wide * alongX)}z`;
}

function circlePath(radius: number, { x, y }: Places): string {
  const wide = tenth(x(radius) - x(0));
  return `M${x(-radius)} ${y(0)}a${wide} ${wide} 0 1 0 ${2 * wide} 0a${wide} ${wide} 0 1 0 ${-2 * wide} 0`;
}

const polygonPath = (vectors: readonly DrawnVector[], { x, y }: Places): string =>
  vectors.length < 3 ? '' : `M${vectors.map(({ to }) => `${x(to[0])} ${y(to[1])}`).join('L')}z`;

/** A name just beyond the tip of its arrow. */
function nameMark({ name, from, to }: DrawnVector): Mark {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y) || 1;
  return drawnName(name, (at) => ({
    x: at.x(to[0]) + (6 * x) / length,
    y: at.y(to[1]) - (12 * y) / length,
    anchor: x / length > 0.4 ? 'start' : x / length < -0.4 ? 'end' : 'middle',
  }));
}
