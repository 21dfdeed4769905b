import type { Exploration, ExploredPoint, Side } from '../../results/Exploration.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { nameText } from '../../results/words/nameText.ts';
import { numberText } from '../../results/words/numberText.ts';
import { type Html, html, markup } from '../markup/Html.ts';
import type { Axis } from '../plots/axes/Axis.ts';
import { plotMarkup } from '../plots/axes/chart.ts';
import { hasPlace } from '../plots/marks/curveMarks.ts';
import { curvePath } from '../plots/marks/curvePath.ts';
import { drawnPath, type Places } from '../plots/marks/drawnPath.ts';
import type { Status } from '../plots/marks/Status.ts';
import { symbolPath } from '../plots/marks/symbolPath.ts';
import { chartStyle } from '../style/chartStyle.ts';
import { themeStyle } from '../style/themeStyle.ts';
import { wrapText } from '../words/wrapText.ts';
import { type CurvePicture, curvePicture, type CurvePoint, sidesPicture } from './curvePoints.ts';
import { howText, measuredName, placeText, SIDE_WORDS, whereText } from './explorationWords.ts';

/** Pixels of the picture, of the plot in it, and between lines of text. */
const [WIDTH, PLOT, LINE] = [640, 320, 17];
/** Characters in a line of text, and in one of the heading. */
const [CHARACTERS, BOLD] = [96, 72];
const MARGIN = 20;

/** The rules of charts that this picture uses. */
const USED = /^\.plot(?: text\b|\{| \.(?:grid|ticks|numbers|interval|symbol|claimed|holds)\b)/u;

/** The symbol of each side, in the order in which they are painted. */
const SYMBOLS: Readonly<Record<Side, { readonly stroke: Status; readonly name: string }>> = {
  outside: { stroke: 'unreachable', name: 'unreachable' },
  vacuous: { stroke: 'vacuous', name: 'vacuous' },
  faulty: { stroke: 'refuted', name: 'faulty' },
  holds: { stroke: 'upheld', name: 'upheld' },
  open: { stroke: 'undecided', name: 'undecided' },
  fails: { stroke: 'refuted', name: 'refuted' },
};
const SIDES = Object.keys(SYMBOLS) as Side[];

/**
 * An exploration as a picture that stands alone, light or dark as its reader prefers: estimates or values with their
 * intervals, what is claimed as a dashed line with the side on which the claim holds shaded, and what the intervals promise.
 *
 * @returns an SVG document
 */
export function explorationSvg(exploration: Exploration): string {
  const { id, title, along } = exploration;
  const numbers = curvePicture(exploration);
  const picture = numbers ?? sidesPicture(exploration);
  const heading = lines(`${id}: ${title}`, BOLD);
  const caption = [whereText(exploration), ...howText(exploration)].flatMap((line) => lines(line));
  const top = MARGIN + heading.length * LINE;
  const legendTop = top + PLOT + LINE;
  const { drawn, rows } = legend(exploration, numbers !== undefined);
  const captionTop = legendTop + (rows + 1) * LINE;
  const height = captionTop + caption.length * LINE + MARGIN / 2;
  const text = (content: readonly string[], from: number, name: string): readonly Html[] =>
    content.map((line, i) => html`<text class="${name}" x="${MARGIN}" y="${from + i * LINE}">${line}</text>`);
  const plot = plotMarkup({
    x: { ...picture.x, label: nameText(along) },
    y: { ...picture.y, label: numbers === undefined ? '' : measuredName(exploration) },
    marks: marksOf(picture),
    width: WIDTH - MARGIN,
    height: PLOT,
  });
  const style = [
    ':root{--sans:system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}',
    themeStyle(),
    ...chartStyle.split('\n').filter((rule) => USED.test(rule)),
    '.plot .paper{fill:var(--paper)}.plot .heading{fill:var(--ink);font-weight:600;font-size:13px}',
  ].join('\n');
  return `${
    html`<svg
      xmlns="http://www.w3.org/2000/svg"
      class="plot"
      viewBox="0 0 ${WIDTH} ${height}"
      width="${WIDTH}"
      height="${height}"
      role="img"
      aria-labelledby="title description"
    >
      <title id="title">${onOneLine(`${id}: ${title}`)}</title>
      <desc id="description">${describe(exploration)}</desc>
      <style>
        ${markup(style.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))}
      </style>
      <rect class="paper" width="${WIDTH}" height="${height}" />
      ${text(heading, MARGIN + 4, 'heading')}
      <g text-anchor="middle" transform="translate(${MARGIN / 2} ${top})">${plot}</g>
      <g transform="translate(0 ${legendTop})">${drawn}</g>
      ${text(caption, captionTop, 'caption')}
    </svg>`.text
  }\n`;
}

const lines = (text: string, width = CHARACTERS): readonly string[] => wrapText(onOneLine(text), width).split('\n');

function marksOf({ x, y, points }: CurvePicture) {
  const line = ({ x: atX, y: atY }: Places) =>
    points.map(({ x: place, claimed }) =>
      hasPlace(claimed, y) ? ([atX(x.within(place)), atY(y.within(claimed))] as const) : null,
    );
  return [
    drawnPath('holds', (at) => holdsPath(points, line(at), at)),
    drawnPath('claimed', (at) => curvePath(line(at))),
    ...SIDES.flatMap((side) => {
      const group = points.filter(({ point }) => point.side === side);
      if (group.length === 0) return [];
      const { stroke, name } = SYMBOLS[side];
      return [
        drawnPath(`interval ${name}`, (at) => group.map((point) => intervalPath(point, x, y, at)).join('')),
        drawnPath(`symbol ${name}`, (at) =>
          symbolPath(
            stroke,
            // What has no number is marked at the foot of the picture.
            group.map((point) => [
              at.x(x.within(point.x)),
              hasPlace(point.measured, y) ? at.y(y.within(point.measured)) : at.frame.bottom,
            ]),
          ),
        ),
      ];
    }),
  ];
}

function intervalPath({ x: place, interval }: CurvePoint, x: Axis, y: Axis, at: Places): string {
  if (interval === undefined || interval.some(Number.isNaN)) return '';
  const [from, low, high] = [at.x(x.within(place)), at.y(y.within(interval[0])), at.y(y.within(interval[1]))];
  return `M${from} ${low}V${high}M${from - 3} ${low}h6M${from - 3} ${high}h6`;
}

/** The side of the claimed line on which the claim holds, between neighbouring places; an equation has none. */
function holdsPath(
  points: readonly CurvePoint[],
  line: readonly (readonly [number, number] | null)[],
  { frame }: Places,
): string {
  return line
    .map((from, i) => {
      const to = line[i + 1];
      const relation = points[i]!.point.relation;
      if (from === null || to === null || to === undefined || relation === undefined || relation === '=') return '';
      const edge = relation === '≤' || relation === '<' ? frame.bottom : frame.top;
      return `M${from[0]} ${from[1]}L${to[0]} ${to[1]}V${edge}H${from[0]}z`;
    })
    .join('');
}

/** What the symbols and the line mean, in as many rows as that takes. */
function legend(exploration: Exploration, hasNumbers: boolean): { readonly drawn: Html; readonly rows: number } {
  const relation = exploration.points.find((point) => point.relation !== undefined)?.relation;
  const entries: (readonly [Html, string])[] = [
    ...SIDES.toReversed()
      .filter((side) => exploration.points.some((point) => point.side === side))
      .map((side) => {
        const { stroke, name } = SYMBOLS[side];
        return [html`<path class="symbol ${name}" d="${symbolPath(stroke, [[8, -4]])}" />`, SIDE_WORDS[side]] as const;
      }),
    ...(hasNumbers && relation !== undefined
      ? [[html`<path class="claimed" d="M0 -4H16" />`, `claimed (${relation})`] as const]
      : []),
  ];
  const widths = entries.map(([, words]) => 40 + 7 * words.length);
  let [left, row] = [0, 0];
  const drawn = entries.map(([symbol, words], i) => {
    if (left > 0 && left + widths[i]! > WIDTH - 2 * MARGIN) [left, row] = [0, row + 1];
    const entry = html`<g transform="translate(${MARGIN + left} ${row * LINE})"
      >${symbol}<text x="22" y="0">${words}</text></g
    >`;
    left += widths[i]!;
    return entry;
  });
  return { drawn: html`<g class="caption">${drawn}</g>`, rows: row + 1 };
}

/** The text alternative: every place with its numbers. */
function describe(exploration: Exploration): string {
  const { along, points } = exploration;
  const name = measuredName(exploration);
  return onOneLine(
    [`${whereText(exploration)}:`, points.map((point) => describePoint(point, along, name)).join('; ')].join(' '),
  );
}

function describePoint(point: ExploredPoint, along: string, name: string): string {
  const { measured, relation, claimed, side } = point;
  return [
    `${nameText(along)} = ${placeText(point, along)}`,
    ...(measured === undefined ? [] : [`${name} ${numberText(measured)}`]),
    ...(claimed === undefined ? [] : [`claimed ${relation} ${numberText(claimed)}`]),
    SIDE_WORDS[side],
  ].join(', ');
}
