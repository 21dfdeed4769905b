import type { Measurements } from '../../src/results/Measurements.ts';
import { meanConfidenceSequence } from '../../src/inference/index.ts';
import { inputsName, SIZES } from '../../properties/8-learned/plan.ts';
import type { GROWTH } from '../../properties/8-learned/plan.ts';
import { type Measured, NAMES } from './measured.ts';
import { ratioInterval } from './ratioInterval.ts';

type Table = Measurements['tables'][number];

/** The probability with which an interval misses what it is for. */
const ALPHA = 0.05;
const RANDOM = 'random, best length and bias';
const AGAINST = [RANDOM, 'random, best threshold', 'best-known packing', 'orthogonal pairs, rest ignored'] as const;

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A row that begins with these cells and goes on with the mean of each design. */
const row = (first: ReadonlyArray<string | number>, of: ReadonlyMap<string, Float64Array>): Table['rows'][number] => [
  ...first,
  ...NAMES.map((name) => mean(of.get(name)!)),
];

/** The loss of each design against the density, a table for each size. */
export function lossTables(all: readonly Measured[]): readonly Table[] {
  return SIZES.map(({ n, m }) => ({
    id: `loss-${n}x${m}`,
    title: `Loss of ${n} features in ${m} ${m === 1 ? 'dimension' : 'dimensions'}, of what the best constant loses`,
    note: 'At each density, on the same inputs; the best constant loses np(1 − p).',
    columns: [
      { name: 'density', shows: 'number' as const },
      ...NAMES.map((name) => ({ name, shows: 'share' as const })),
    ],
    rows: all
      .filter((each) => each.n === n && each.inputs.density !== undefined)
      .map(({ inputs, loss }) => row([inputs.density!], loss)),
    chart: { x: 'density', y: [...NAMES], logarithmicX: true },
  }));
}

/** The same with exactly one or two features present, at all sizes. */
export function presentTable(all: readonly Measured[]): Table {
  return {
    id: 'present',
    title: 'The same with exactly 1 or 2 features present',
    note: 'Up to n = 20 all inputs are enumerated, for tuning and for trying. With one feature present a large common length and its bias read every feature of different directions without error.',
    columns: [
      ...['n', 'm', 'present'].map((name) => ({ name, shows: 'count' as const })),
      ...NAMES.map((name) => ({ name, shows: 'share' as const })),
    ],
    rows: all
      .filter(({ inputs }) => inputs.present !== undefined)
      .map(({ n, m, inputs, loss }) => row([n, m, inputs.present!], loss)),
  };
}

/** How often every feature of an input is recovered. */
export function recoveryTable(all: readonly Measured[]): Table {
  return {
    id: 'recovery',
    title: 'Inputs of which every feature is recovered',
    note: 'A feature is recovered if what is read is above ½ exactly when it is present; lengths and biases are those of least loss. Inputs without any feature count.',
    columns: [
      ...['n', 'm'].map((name) => ({ name, shows: 'count' as const })),
      { name: 'inputs', shows: 'text' },
      ...NAMES.map((name) => ({ name, shows: 'share' as const })),
    ],
    rows: all.map(({ n, m, inputs, recovered }) => row([n, m, inputsName(inputs)], recovered)),
  };
}

/** What learned directions lose of what others lose. */
export function factorTable(all: readonly Measured[]): Table {
  const interval = (values: Float64Array): readonly [number, number] => meanConfidenceSequence(values, [0, 1], ALPHA);
  return {
    id: 'factors',
    title: 'What learned directions lose of what others lose',
    note: `Each ratio of mean losses with its confidence interval of ${100 * (1 - ALPHA)} %, valid at any time, for each row by itself: up to n = 20 over starts, random directions and inputs, beyond over random directions and inputs, for the directions that are kept. The first columns are the loss of learned directions as a share of that of the best constant.`,
    columns: [
      ...['n', 'm'].map((name) => ({ name, shows: 'count' as const })),
      { name: 'inputs', shows: 'text' },
      { name: 'draws', shows: 'count' },
      { name: 'learned', shows: 'share' },
      { name: 'from', shows: 'share' },
      { name: 'to', shows: 'share' },
      ...AGAINST.flatMap((name) => [
        { name: `of ${name}`, shows: 'number' as const },
        { name: `interval${' '.repeat(AGAINST.indexOf(name))}`, shows: 'text' as const },
      ]),
    ],
    rows: all.map(({ n, m, inputs, loss }) => {
      const learned = loss.get('learned')!;
      return [
        n,
        m,
        inputsName(inputs),
        learned.length,
        mean(learned),
        ...interval(learned),
        ...AGAINST.flatMap((name) => ratioCells(learned, loss.get(name)!)),
      ];
    }),
  };
}

/** Along m = c·k·ln n. */
export function growthTable(along: ReadonlyArray<(typeof GROWTH)[number] & Measured>): Table {
  return {
    id: 'growth',
    title: 'What learned directions lose of what random ones lose along m = c·k·ln n, k = 2',
    note: 'Each feature is present with probability k/n. Losses are shares of that of the best constant; the interval is one of 95 % over random directions and inputs, for the directions that are kept.',
    columns: [
      ...['c', 'n', 'm'].map((name) => ({ name, shows: 'count' as const })),
      ...[RANDOM, 'random, best threshold', 'learned'].map((name) => ({ name, shows: 'share' as const })),
      { name: 'ratio', shows: 'number' },
      { name: 'interval', shows: 'text' },
    ],
    rows: along.map(({ c, n, m, loss }) => [
      c,
      n,
      m,
      ...[RANDOM, 'random, best threshold', 'learned'].map((name) => mean(loss.get(name)!)),
      ...ratioCells(loss.get('learned')!, loss.get(RANDOM)!),
    ]),
    chart: { x: 'n', y: ['ratio'], by: 'c', logarithmicX: true },
  };
}

/** The ratio of two means and its interval; nothing where the second is 0. */
function ratioCells(above: Float64Array, below: Float64Array): readonly [number | null, string | null] {
  if (mean(below) < 1e-9) return [null, null];
  const [lo, hi] = ratioInterval(above, below, ALPHA);
  return [mean(above) / mean(below), `[${shown(lo)}, ${shown(hi)}]`];
}

const shown = (value: number): string =>
  value === Infinity ? '∞' : value < 1e-5 ? '0' : String(Number(value.toPrecision(3)));
