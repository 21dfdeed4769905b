import { expect, test, vi } from 'vitest';
import { measurementsFault } from '../src/results/measurementsFault.ts';
import { alternate } from './alternate.ts';
import type { Benchmark, Growth } from './Benchmark.ts';
import { discover } from './discover.ts';
import { fittedExponent } from './fittedExponent.ts';
import { growthTable, measureGrowth } from './growthTable.ts';
import { makespan } from './makespan.ts';
import { mergeRows } from './mergeRows.ts';
import { spread } from './spread.ts';
import { recordedRatio, targetsRow, targetsTable } from './targetsTable.ts';

test('every benchmark has a name of its own that the command line can take', async () => {
  const names = (await discover()).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
});

test('a spread has the median, the lowest and the highest', () => {
  expect(spread([3, 1, 2])).toEqual({ median: 2, lowest: 1, highest: 3, all: [3, 1, 2] });
  expect(spread([4, 1, 2, 3])).toEqual({ median: 2.5, lowest: 1, highest: 4, all: [4, 1, 2, 3] });
  expect(() => spread([])).toThrow(RangeError);
  expect(() => spread([1, Number.NaN])).toThrow('invalid figures; not numbers, one or more: 1, NaN');
});

test('the two sides take turns, the first of each is not counted, and ratios are taken within rounds', async () => {
  const order: string[] = [];
  const side = (name: string, figures: number[]) => () => {
    order.push(name);
    return figures.shift()!;
  };
  const found = await alternate({ rounds: 3 }, side('ours', [99, 1, 2, 4]), side('theirs', [99, 2, 8, 12]));
  expect(order.join(' ')).toBe('ours theirs ours theirs theirs ours ours theirs');
  expect(found.ours).toEqual(spread([1, 2, 4]));
  expect(found.theirsToOurs).toEqual(spread([2, 4, 3]));
  expect(found.oursToTheirs).toEqual(spread([1 / 2, 1 / 4, 1 / 3]));
});

test('the fitted exponent is that of a power law, and needs two sizes', () => {
  expect(
    fittedExponent([
      [1, 5],
      [2, 20],
      [8, 320],
    ]),
  ).toBeCloseTo(2, 12);
  expect(() => fittedExponent([[3, 1]])).toThrow(RangeError);
});

const benchmark: Benchmark = {
  name: 'made-up',
  work: 'work',
  against: 'nobody',
  goal: { atLeast: 2 },
  run: () => {
    throw new Error('not run');
  },
};
const growth: Growth = {
  name: 'grows',
  work: 'squares',
  variable: 'n',
  sizes: [2, 4, 8, 16],
  expected: 2,
  milliseconds: (size) => size ** 2,
};

test('tables are rectangular, and a row says whether its goal was reached, or why it was not measured', async () => {
  const ratio = spread([1.5, 2.5, 1.9]);
  const rows = [
    targetsRow(benchmark, { ours: ratio, theirs: ratio, ratio, unit: 'ms' }),
    targetsRow({ ...benchmark, goal: { atMost: 2 } }, { ours: ratio, ratio, unit: 'ms', note: 'said' }),
    targetsRow(benchmark, { skipped: 'it is not here' }),
  ];
  const growing = await measureGrowth(growth, { rounds: 2, quick: true });
  const tables = [targetsTable(rows), growthTable(growing)];
  expect(
    measurementsFault({ schema: 'refutable-measurements-1', name: 'x', title: '', command: '', about: [], tables }),
  ).toBeNull();
  expect(rows.map((row) => row.slice(9))).toEqual([
    ['≥ 2 ×', 'no', null],
    ['≤ 2 ×', 'yes', 'said'],
    ['≥ 2 ×', 'not measured', 'it is not here.'],
  ]);
  expect([rows[0]!, rows[2]!].map((row) => recordedRatio([row], 'made-up'))).toEqual([1.9, undefined]);
  expect(recordedRatio(rows, 'another')).toBeUndefined();
  expect(growing.map((row) => row.slice(3, 5))).toEqual([
    [2, 4],
    [4, 16],
    [8, 64],
  ]);
  expect(growing[0]![5]).toBeCloseTo(2, 12);
});

test('rows of benchmarks that were not run stay, and rows of benchmarks that are gone do not', () => {
  const earlier = [
    ['a', 1],
    ['b', 1],
    ['gone', 1],
    ['b', 2],
  ];
  expect(mergeRows(['b', 'a', 'c'], [['a', 5]], earlier)).toEqual([
    ['b', 1],
    ['b', 2],
    ['a', 5],
  ]);
});

test('the command line lists the benchmarks, and suggests the one that may have been meant', async () => {
  expect(await bench('--help')).toMatchObject({ stdout: expect.stringMatching(/^Usage: npm run bench/u) as string });
  expect(await bench('--list')).toMatchObject({
    code: undefined,
    stdout: expect.stringContaining('coherence-generated') as string,
  });
  expect(await bench('coherense')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: no benchmark is called coherense; did you mean coherence?\n',
  });
  expect(await bench('--rounds', '0')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('write a whole number of at least 1') as string,
  });
});

/** Runs the command line in this process, where its entry runs anew each time. */
async function bench(...typed: string[]): Promise<{ code: typeof process.exitCode; stdout: string; stderr: string }> {
  const { argv, exitCode } = process;
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  try {
    process.argv = [...argv.slice(0, 2), ...typed];
    process.exitCode = undefined;
    await import(/* @vite-ignore */ `./main.ts?typed=${encodeURIComponent(typed.join(' '))}`);
    return { code: process.exitCode, ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
    Object.assign(process, { argv, exitCode });
  }
}

test('the makespan is that of workers who each take the next piece when they are free', () => {
  expect(makespan([3, 1, 1, 1], 2)).toBe(3);
  expect(makespan([1, 1, 1, 3], 2)).toBe(4);
  expect(makespan([2, 2, 2], 5)).toBe(2);
  expect(makespan([], 3)).toBe(0);
});
