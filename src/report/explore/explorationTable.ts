import type { Exploration, ExploredPoint, Side } from '../../results/Exploration.ts';
import { countText } from '../../results/words/countText.ts';
import { intervalText } from '../../results/words/intervalText.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { nameText } from '../../results/words/nameText.ts';
import { numberText } from '../../results/words/numberText.ts';
import { paint } from '../terminal/paint.ts';
import { measuredName, placeText, SIDE_WORDS } from './explorationWords.ts';

/** The appearance of a side in a terminal: a character and an SGR colour. */
export const SIDE_LOOKS: Readonly<Record<Side, { readonly mark: string; readonly sgr: number }>> = {
  holds: { mark: '✓', sgr: 32 },
  fails: { mark: '✗', sgr: 31 },
  open: { mark: '?', sgr: 33 },
  vacuous: { mark: '∅', sgr: 90 },
  outside: { mark: '–', sgr: 90 },
  faulty: { mark: '!', sgr: 35 },
};

/** The places of an exploration as lines of a table, the first with the names of its columns. */
export function explorationTable(exploration: Exploration, colour: boolean): readonly string[] {
  const { along, points, draws } = exploration;
  const hasDraws = draws > 0 && points.some((point) => point.draws !== draws && point.draws > 0);
  const all: readonly Column[] = [
    { name: nameText(along), cell: (point) => placeText(point, along) },
    { name: measuredName(exploration), cell: measuredText },
    { name: 'interval', cell: ({ interval }) => (interval === undefined ? '' : intervalText(interval)) },
    { name: 'claimed', cell: claimedText },
    ...(hasDraws
      ? [{ name: 'draws', cell: (point: ExploredPoint) => (point.draws === 0 ? '' : countText(point.draws)) }]
      : []),
  ];
  const columns = all.filter(({ cell }, i) => i === 0 || points.some((point) => cell(point) !== ''));
  const rows = points.map((point) => columns.map(({ cell }) => onOneLine(cell(point))));
  const widths = columns.map(({ name }, i) => Math.max(name.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  ');
  return [
    `  ${line(columns.map(({ name }) => name))}`.trimEnd(),
    ...points.map((point, i) => `  ${line(rows[i]!)}  ${sideText(point, colour)}`),
  ];
}

interface Column {
  readonly name: string;
  readonly cell: (point: ExploredPoint) => string;
}

function sideText({ side, why, firstFailing }: ExploredPoint, colour: boolean): string {
  const { mark, sgr } = SIDE_LOOKS[side];
  const more = firstFailing === undefined ? why : `at draw ${countText(firstFailing)}`;
  return `${paint(`${mark} ${SIDE_WORDS[side]}`, sgr, colour)}${more === undefined ? '' : `: ${onOneLine(more)}`}`;
}

const measuredText = ({ measured }: ExploredPoint): string => (measured === undefined ? '' : numberText(measured));

function claimedText({ relation, claimed, claimedInterval, margin }: ExploredPoint): string {
  if (relation === undefined || claimed === undefined) return '';
  const bound = claimedInterval === undefined ? numberText(claimed) : intervalText(claimedInterval);
  return `${relation} ${bound}${margin === undefined ? '' : ` ± ${numberText(margin)}`}`;
}
