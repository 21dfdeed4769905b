import { MEASUREMENTS_SCHEMA, type Measurements } from '../../results/Measurements.ts';

/** Measurements with a column of every kind, a chart, and text that must be escaped. */
export const sampleMeasurements: Measurements = {
  schema: MEASUREMENTS_SCHEMA,
  name: 'calibration',
  title: 'False alarms <of> the test',
  command: 'npm run calibrate -- --effort quick',
  about: ['Draws at the limit $p = b$.', 'A second paragraph.'],
  tables: [
    {
      id: 'false-alarms',
      title: 'How often a true claim is refuted',
      note: 'Out of $10^4$ streams.',
      columns: [
        { name: 'rule', shows: 'text' },
        { name: 'claim', shows: 'claim' },
        { name: 'draws', shows: 'count' },
        { name: 'rate', shows: 'share' },
        { name: 'against the goal', shows: 'ratio' },
        { name: 'goal | limit', shows: 'number' },
      ],
      rows: [
        ['ours', 'lemma-1', 12_345, 0.0312, 1.2345, 0.123456],
        ['a <b>rival</b>', 'no-such-claim', 100, 2e-9, 0.5, '∞'],
        ['a third', null, null, null, null, null],
      ],
    },
    {
      id: 'power',
      title: 'Draws that it takes',
      columns: [
        { name: 'p', shows: 'number' },
        { name: 'method', shows: 'text' },
        { name: 'ratio', shows: 'ratio' },
      ],
      rows: [0.0001, 0.01, 0.1, 0.5].flatMap((p, i) => [
        [p, 'sequential', 1.1 + 0.05 * i],
        [p, 'fixed', 2 - 0.1 * i],
      ]),
      chart: { x: 'p', y: ['ratio'], by: 'method', logarithmicX: true, levels: { goal: 1.35 } },
    },
  ],
};
