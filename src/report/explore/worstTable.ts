import type { SettingResult } from '../../results/ClaimResult.ts';
import { foundHowAll, marginText } from '../../results/words/comparison.ts';
import { countText } from '../../results/words/countText.ts';
import { intervalText } from '../../results/words/intervalText.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { numberText } from '../../results/words/numberText.ts';
import { settingText } from '../../results/words/settingText.ts';
import { verdictText } from '../terminal/paint.ts';

/** The statuses from failing to trivially true. */
const RANKS: readonly SettingResult['status'][] = [
  'refuted',
  'undecided',
  'unreachable',
  'upheld',
  'proved',
  'vacuous',
];

/** The settings nearest to failing: those that fail, those that are open, and the others by their tightness. */
export const worstOf = (tried: readonly SettingResult[], count: number): readonly SettingResult[] =>
  tried
    .filter(({ status }) => status !== 'vacuous')
    .toSorted((a, b) => RANKS.indexOf(a.status) - RANKS.indexOf(b.status) || b.tightness - a.tightness)
    .slice(0, count);

/** Settings as lines of a table, with what was measured and by how much it keeps to its bound. */
export function worstTable(settings: readonly SettingResult[], colour: boolean): readonly string[] {
  const all: readonly Column[] = [
    { name: 'setting', cell: ({ setting }) => settingText(setting) },
    { name: foundHowAll(settings), cell: ({ measured }) => (measured === undefined ? '' : numberText(measured)) },
    { name: 'interval', cell: ({ interval }) => (interval === undefined ? '' : intervalText(interval)) },
    {
      name: 'claimed',
      cell: (result) =>
        result.claimed === undefined ? '' : `${result.relation} ${numberText(result.claimed)}${marginText(result)}`,
    },
    { name: 'slack', cell: ({ slack }) => (slack === undefined ? '' : numberText(slack, 3)) },
    { name: 'draws', cell: ({ draws }) => (draws === 0 ? '' : countText(draws)) },
  ];
  const columns = all.filter(({ cell }, i) => i === 0 || settings.some((setting) => cell(setting) !== ''));
  const rows = settings.map((setting) => columns.map(({ cell }) => onOneLine(cell(setting))));
  const widths = columns.map(({ name }, i) => Math.max(name.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string => cells.map((cell, i) => cell.padEnd(widths[i]!)).join('  ');
  return [
    `  ${line(columns.map(({ name }) => name))}`.trimEnd(),
    ...settings.map(({ status }, i) => {
      const word = status === 'unreachable' ? 'undecided' : status;
      return `  ${line(rows[i]!)}  ${verdictText(word, colour)}`;
    }),
  ];
}

interface Column {
  readonly name: string;
  readonly cell: (result: SettingResult) => string;
}
