import path from 'node:path';
import { KINDS } from '../../claim/kinds.ts';
import { type MeasuredTable, MEASUREMENTS_SCHEMA, type Measurements } from '../../results/Measurements.ts';
import type { Attacked, Checked } from './attack.ts';
import { BROKE, type Found } from './mutants/EngineMutant.ts';
import { OUTCOMES, type Outcome } from './judge.ts';
import { COMBINATIONS } from './plant.ts';
import { GENERATORS } from './Planted.ts';

/** The findings of an attack, as tables for the report. */
export function attackTables(
  attacked: readonly Attacked[],
  checked: readonly Checked[],
  mutants: readonly Found[] | undefined,
  command: string,
): Measurements {
  return {
    schema: MEASUREMENTS_SCHEMA,
    name: 'attack',
    title: 'An attack with claims of known truth',
    command,
    about: [
      'Claims of every kind are generated, each with a truth that is known before it is checked: formulas decided by an evaluator that shares no code with the checker, by brute force or by construction; laws whose probabilities and means are rational numbers, with bounds at distances from large to zero on either side; exact numbers that are equal or differ only in late digits, by 1 in 10¹⁷ or by 10⁻³⁰. Each is checked like any other claim.',
      'A verdict is false if its promise does not hold: proved of a claim that is false anywhere; upheld of one that is false by more than its margin at a setting tried, or that is vacuous; refuted of one that is true at the setting shown. The status of each setting, each interval, the shares of the error budget, the confirmation of each refutation and the verdict faulty are judged, too. Undecided and vacuous are never false. A claim that is false only at settings not tried, or in rare draws, may be upheld and is counted as missed.',
      'Error levels do not show in verdicts, since 10⁻⁹ and twice that look the same. They rest on identities that are checked exactly: the mean of each e-process over all sequences of draws, the probability that a test errs over all of them, the shares of the budget, the arithmetic of enclosures.',
    ],
    tables: [
      claims(attacked),
      ...(attacked.some(({ outcome }) => outcome === 'false') ? [falseOnes(attacked)] : []),
      exact(checked),
      ...(mutants === undefined ? [] : [roomTable(mutants), mutantTable(mutants)]),
    ],
  };
}

const OUTCOME_NAMES: readonly Outcome[] = ['right', 'undecided', 'vacuous', 'missed', 'false'];

function claims(attacked: readonly Attacked[]): MeasuredTable {
  const row = (generator: string, kind: string, of: readonly Attacked[]): MeasuredTable['rows'][number] => [
    generator,
    kind,
    of.length,
    ...OUTCOME_NAMES.map((name) => of.filter(({ outcome }) => outcome === name).length),
  ];
  const rows = COMBINATIONS.flatMap(({ generator, kind }) => {
    const of = attacked.filter(({ planted }) => planted.generator === generator && planted.kind === kind);
    return of.length === 0 ? [] : [row(GENERATORS[generator], KINDS[kind].words, of)];
  });
  return {
    id: 'claims',
    title: 'Generated claims and their outcomes',
    note: `Missed: ${OUTCOMES.missed}.`,
    columns: [
      { name: 'generator', shows: 'text' },
      { name: 'kind of claim', shows: 'text' },
      { name: 'claims', shows: 'count' },
      ...OUTCOME_NAMES.map((name) => ({ name, shows: 'count' }) as const),
    ],
    rows: [...rows, row('all', 'all', attacked)],
  };
}

function falseOnes(attacked: readonly Attacked[]): MeasuredTable {
  return {
    id: 'false',
    title: 'False verdicts',
    columns: [
      { name: 'generated claim', shows: 'text' },
      { name: 'what it is', shows: 'text' },
      { name: 'verdict', shows: 'text' },
      { name: 'what is false', shows: 'text' },
    ],
    rows: attacked
      .filter(({ outcome }) => outcome === 'false')
      .map(({ planted, verdict, why }) => [planted.address, planted.family, verdict, why ?? '']),
  };
}

function exact(checked: readonly Checked[]): MeasuredTable {
  return {
    id: 'exact',
    title: 'Exact checks',
    columns: [
      { name: 'identity', shows: 'text' },
      { name: 'what failed', shows: 'text' },
    ],
    rows: checked.map(({ says, broken }) => [says, broken ?? null]),
  };
}

/** How a planted fault was found, by the beginning of the sentence: that of a generated claim is its address. */
const WAYS: Readonly<Record<string, (by: string | undefined) => boolean>> = {
  'by a generated claim': (by) => by !== undefined && ADDRESS.test(by),
  'by an exact check': (by) => by !== undefined && !ADDRESS.test(by) && !by.startsWith(BROKE),
  'by breaking': (by) => by?.startsWith(BROKE) === true,
  'not found': (by) => by === undefined,
};
const ADDRESS = /^\w+\/\w+\/\d+, /u;

function roomTable(mutants: readonly Found[]): MeasuredTable {
  const ways = Object.values(WAYS);
  const row = (room: string, of: readonly Found[]): MeasuredTable['rows'][number] => [
    room,
    of.length,
    ...ways.map((isWay) => of.filter(({ by }) => isWay(by)).length),
  ];
  const roomOf = ({ mutant }: Found): string => path.dirname(mutant.file);
  const rooms = [...new Set(mutants.map(roomOf))];
  return {
    id: 'rooms',
    title: 'Faults planted in the checker itself, by folder',
    columns: [
      { name: 'folder of src', shows: 'text' },
      { name: 'planted', shows: 'count' },
      ...Object.keys(WAYS).map((name) => ({ name, shows: 'count' }) as const),
    ],
    rows: [
      ...rooms.map((room) =>
        row(
          room,
          mutants.filter((one) => roomOf(one) === room),
        ),
      ),
      row('all', mutants),
    ],
  };
}

function mutantTable(mutants: readonly Found[]): MeasuredTable {
  const found = mutants.filter(({ by }) => by !== undefined).length;
  const late = mutants.filter(({ isLate }) => isLate === true).length;
  return {
    id: 'mutants',
    title: 'Faults planted in the checker itself',
    note: `${found} of ${mutants.length} are found${late === 0 ? '' : `; for ${late} the attack timed out`}. Each is one change in one source file, made in a copy of the checker, which is then attacked.`,
    columns: [
      { name: 'file', shows: 'text' },
      { name: 'change', shows: 'text' },
      { name: 'found by', shows: 'text' },
    ],
    rows: mutants.map(({ mutant: { file, says }, by }) => [file, says, by ?? null]),
  };
}

/** The table of outcomes as lines for a terminal. */
export function outcomeLines(attacked: readonly Attacked[]): string[] {
  const { columns, rows } = claims(attacked);
  const cells = [columns.map(({ name }) => name), ...rows.map((row) => row.map(String))];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => row[i]!.length)));
  return cells.map((row) =>
    row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
  );
}
