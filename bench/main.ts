import { parseArgs } from 'node:util';
import { closest } from '../src/claim/closest.ts';
import type { Measurements } from '../src/results/Measurements.ts';
import { MEASUREMENTS_SCHEMA } from '../src/results/Measurements.ts';
import { displayPath } from '../src/store/folders.ts';
import { readMeasurements } from '../src/store/readMeasurements.ts';
import { UsageError } from '../src/store/UsageError.ts';
import { writeMeasurements } from '../src/store/writeMeasurements.ts';
import { type Benchmark, type Compared, type Growth, type Listing, Skipped } from './Benchmark.ts';
import { discover } from './discover.ts';
import { growthTable, measureGrowth } from './growthTable.ts';
import { mergeRows } from './mergeRows.ts';
import { regressionOf, regressionText } from './regression.ts';
import { isReached, recordedRatio, targetsRow, targetsTable } from './targetsTable.ts';

type Row = Measurements['tables'][number]['rows'][number];

const HELP = `Usage: npm run bench -- [names...] [--quick] [--rounds N]

Compares this checker's speed with others', side by side, and writes reports/benchmarks.json and the tables of
bench/README.md. Benchmarks that are not named keep their rows. A ratio with a goal that is worse than its recorded one by
more than a quarter is a regression, if a sequential test says so; its row is kept then, and the exit code is 1.

  names...     benchmarks, or prefixes of their names; by default all
  --quick      use small sizes and three rounds, to see that everything runs; write nothing
  --rounds N   rounds of each benchmark (default: 11); more are added where a regression is in question
  --accept     record ratios that are regressions, too
  --list       list the benchmarks without running them
  --help       show this help
`;

const NAME = 'benchmarks';
const ABOUT = [
  'Each benchmark measures ours and theirs in turn, in one process after the other on the same machine, and gives the ' +
    'median of the ratios of the rounds, with the least and the largest. Times depend on the machine and its load; ' +
    'ratios depend on them less.',
];

/** `npm run bench`: runs the chosen benchmarks, prints each figure when it is measured, and writes all of them. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      accept: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return print(HELP.trimEnd());
  const { quick } = values;
  const rounds = Number(values.rounds ?? (quick ? 3 : 11));
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new UsageError(`invalid --rounds ${rounds}; write a whole number of at least 1`);
  const all = await discover();
  const chosen = choose(all, positionals);
  if (values.list) return print(chosen.map(({ name, work }) => `${name.padEnd(32)}${work}`).join('\n'));

  const { measurements } = await readMeasurements();
  const earlier = measurements.find(({ name }) => name === NAME);
  const rowsOf = (id: string): readonly Row[] => earlier?.tables.find((table) => table.id === id)?.rows ?? [];
  const targets: Row[] = [];
  const growths: Row[] = [];
  const listed: Row[] = [];
  for (const benchmark of chosen) {
    if ('table' in benchmark) {
      try {
        for await (const row of benchmark.measure({ rounds, quick })) {
          listed.push(row);
          print(listingText(benchmark, row));
        }
      } catch (error) {
        if (!(error instanceof Skipped)) throw error;
        print(`${benchmark.name}: skipped: ${error.message}`);
      }
    } else if ('sizes' in benchmark) {
      const rows = await measureGrowth(benchmark, { rounds, quick });
      growths.push(...rows);
      const [, , , , , exponent] = rows[0]!;
      print(`${benchmark.name}: ${benchmark.variable} to the power of ${Number(exponent).toFixed(2)}`);
    } else {
      const found = await compare(benchmark, { rounds, quick });
      print(sentence(benchmark, found, quick));
      const worse = quick || values.accept ? undefined : await regression(benchmark, found, rowsOf('targets'), rounds);
      if (worse === undefined) targets.push(targetsRow(benchmark, found));
      else {
        print(worse);
        process.exitCode = 1;
      }
    }
  }
  if (quick) return;

  const names = all.map(({ name }) => name);
  const files = await writeMeasurements({
    schema: MEASUREMENTS_SCHEMA,
    name: NAME,
    title: 'Speed',
    command: 'npm run bench',
    about: ABOUT,
    tables: [
      targetsTable(mergeRows(names, targets, rowsOf('targets'))),
      growthTable(mergeRows(names, growths, rowsOf('growth'))),
      ...all.flatMap((benchmark) =>
        'table' in benchmark
          ? [{ ...benchmark.table, rows: mergeRows([benchmark.name], listed, rowsOf(benchmark.table.id)) }]
          : [],
      ),
    ],
  });
  for (const file of files) print(`Wrote ${displayPath(file)}`);
}

/** A row of a table in a line. */
const listingText = ({ name, table }: Listing, row: Row): string =>
  `${name}: ${table.columns
    .flatMap((column, i) => (i === 0 || row[i] === null ? [] : [`${column.name} ${String(row[i])}`]))
    .join(', ')}`;

async function compare(
  benchmark: Benchmark,
  rounds: Parameters<Benchmark['run']>[0],
): Promise<Compared | { skipped: string }> {
  try {
    return await benchmark.run(rounds);
  } catch (error) {
    if (error instanceof Skipped) return { skipped: error.message };
    throw error;
  }
}

/** The sentence on a regression; undefined where none was shown, or there is nothing to compare with. */
async function regression(
  benchmark: Benchmark,
  found: Compared | { skipped: string },
  recordedRows: readonly Row[],
  rounds: number,
): Promise<string | undefined> {
  const { name, goal } = benchmark;
  const recorded = recordedRatio(recordedRows, name);
  if (goal === undefined || recorded === undefined || 'skipped' in found) return undefined;
  const more = async (): Promise<readonly number[]> => (await benchmark.run({ rounds, quick: false })).ratio.all;
  const shown = await regressionOf(goal, recorded, found.ratio.all, more);
  return shown === undefined ? undefined : regressionText(name, recorded, shown);
}

/** The result in a line; small sizes are not judged. */
function sentence({ name, goal }: Benchmark, found: Compared | { skipped: string }, quick: boolean): string {
  if ('skipped' in found) return `${name}: skipped: ${found.skipped}`;
  const { ours, theirs, ratio, unit } = found;
  const [our, their, median, lowest, highest] = [
    ours.median,
    theirs?.median ?? Number.NaN,
    ratio.median,
    ratio.lowest,
    ratio.highest,
  ].map((x) => String(Number(x.toPrecision(3))));
  const judged =
    quick || goal === undefined ? '' : isReached(goal, ratio.median) ? ', goal reached' : ', GOAL NOT REACHED';
  const compared = theirs === undefined ? '' : `, theirs ${their} ${unit}`;
  return `${name}: ours ${our} ${unit}${compared}, ratio ${median} (${lowest} to ${highest})${judged}`;
}

function choose(
  all: ReadonlyArray<Benchmark | Growth | Listing>,
  asked: readonly string[],
): ReadonlyArray<Benchmark | Growth | Listing> {
  const names = all.map(({ name }) => name);
  for (const word of asked) {
    if (names.some((name) => name.startsWith(word))) continue;
    const meant = closest(word, names);
    throw new UsageError(
      `no benchmark is called ${word}; ${meant === undefined ? '--list lists all of them' : `did you mean ${meant}?`}`,
    );
  }
  return asked.length === 0 ? all : all.filter(({ name }) => asked.some((word) => name.startsWith(word)));
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);

try {
  await main();
} catch (error) {
  const { code, message, stack } = error as NodeJS.ErrnoException;
  const isUsage = error instanceof UsageError || code?.startsWith('ERR_PARSE_ARGS') === true;
  process.stderr.write(`error: ${isUsage ? message : stack}\n`);
  process.exitCode = 2;
}
