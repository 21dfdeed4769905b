import * as fc from 'fast-check';
import { parseHTML } from 'linkedom/worker';
import { describe, expect, test } from 'vitest';
import type { Measurements } from '../../../results/Measurements.ts';
import { tableBlocks, withTables } from '../measurementsBlocks.ts';
import { cellText } from '../measurementsCell.ts';
import { measurementsJson } from '../../../results/measurementsJson.ts';
import { measurementsTable } from '../measurementsTable.ts';
import { parseMeasurements } from '../../../results/parseMeasurements.ts';
import { reportHtml } from '../../reportHtml.ts';
import { sampleAssets } from '../../tests/sampleAssets.ts';
import { sampleMeasurements } from '../../tests/sampleMeasurements.ts';
import { sampleResults } from '../../tests/sampleResults.ts';

const [alarms, power] = sampleMeasurements.tables;
const written = measurementsJson(sampleMeasurements);
const changed = (change: (value: Record<string, unknown>) => void): string => {
  const value = JSON.parse(written) as Record<string, unknown>;
  change(value);
  return JSON.stringify(value);
};

describe('a file of measurements', () => {
  test('is read back as it was written, and written again with the same bytes', () => {
    expect(parseMeasurements(written)).toEqual(sampleMeasurements);
    expect(measurementsJson(parseMeasurements(written))).toBe(written);
  });

  test.each<[string, string, RegExp]>([
    ['is empty', ' ', /^it is empty$/u],
    ['is cut off', written.slice(0, 200), /^it is cut off after 200 characters$/u],
    ['is no JSON', '{ nonsense }', /^it is not JSON: /u],
    ['holds something else', '{"claims": []}', /^it holds no measurements; schema is not "refutable-measurements-1"$/u],
    [
      'is of another version',
      changed((value) => (value['schema'] = 'refutable-measurements-9')),
      /^it is of the form "refutable-measurements-9", and this version reads "refutable-measurements-1"$/u,
    ],
    [
      'has a name with a path in it',
      changed((value) => (value['name'] = '../calibration')),
      /name: small letters, digits and hyphens, not "\.\.\/calibration"$/u,
    ],
    [
      'has a column of an unknown kind',
      changed(
        (value) =>
          (((value['tables'] as typeof sampleMeasurements.tables)[0]!.columns[0]! as { shows: string }).shows =
            'stars'),
      ),
      /^it is damaged; tables\[0\]\.columns\[0\]\.shows: one of text, claim, count, share, ratio, number, not "stars"$/u,
    ],
    [
      'has a row that is too short',
      changed((value) => (value['tables'] as { rows: unknown[][] }[])[1]!.rows[2]!.pop()),
      /^it is damaged; tables\[1\]\.rows\[2\]: a list of 3, not of 2$/u,
    ],
    [
      'has two tables of one name',
      changed((value) => ((value['tables'] as { id: string }[])[1]!.id = 'false-alarms')),
      /tables\[1\]\.id: a name of its own, not "false-alarms" again$/u,
    ],
    [
      'has a chart of a column that is not there',
      changed((value) => ((value['tables'] as { chart: { x: string } }[])[1]!.chart.x = 'q')),
      /tables\[1\]\.chart: names of columns, not "q"$/u,
    ],
  ])('that %s is reported in one sentence', (_, text, sentence) => {
    expect(() => parseMeasurements(text)).toThrow(SyntaxError);
    expect(() => parseMeasurements(text)).toThrow(sentence);
  });

  test('however it was damaged, is read or refused, and never half understood', () => {
    fc.assert(
      fc.property(fc.nat(written.length), fc.string({ maxLength: 4 }), fc.nat(6), (at, text, gone) => {
        const damaged = written.slice(0, at) + text + written.slice(at + gone);
        try {
          expect(measurementsJson(parseMeasurements(damaged))).toContain('refutable-measurements-1');
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

describe('a cell', () => {
  test.each([
    [0.0312, 'share', '3.12\u202F%'],
    [2e-9, 'share', '2·10⁻⁹'],
    [0, 'share', '0\u202F%'],
    [0.99999, 'share', '99.999\u202F%'],
    [1.2345, 'ratio', '1.23\u202F×'],
    [12_345, 'count', '12\u202F345'],
    [0.123456, 'number', '0.123'],
    ['∞', 'number', '∞'],
    [null, 'count', ''],
    ['as it is', 'text', 'as it is'],
  ] as const)('%s as %s reads %s', (cell, shows, text) => {
    expect(cellText(cell, shows)).toBe(text);
  });
});

describe('a table in a guide', () => {
  const guide =
    'Before.\n<!-- table: calibration/power -->\nold\n<!-- end -->\nBetween.\n<!-- table: soak/power -->\nkept\n<!-- end -->\n<!-- table: calibration/gone -->\nstays\n<!-- end -->\n';

  test('is the measured one, and all else stays as it is', () => {
    const renewed = withTables(guide, sampleMeasurements);
    expect(renewed).toBe(guide.replace('old', () => measurementsTable(power!)));
    expect(withTables(renewed, sampleMeasurements)).toBe(renewed);
    expect(tableBlocks(renewed).map(({ name, id }) => `${name}/${id}`)).toEqual([
      'calibration/power',
      'soak/power',
      'calibration/gone',
    ]);
  });

  test('aligns its numbers to the right and escapes Markdown', () => {
    const [head, rule, , rival] = measurementsTable(alarms!).split('\n');
    expect(head).toBe(String.raw`| rule | claim | draws | rate | against the goal | goal \| limit |`);
    expect(rule).toBe('|---|---|---:|---:|---:|---:|');
    expect(rival).toContain(String.raw`a \<b\>rival\</b\>`);
    expect(rival).toContain('`no-such-claim`');
  });
});

describe('the appendix', () => {
  const onPage = sampleResults.claims[0]!.id;
  const linked: Measurements = {
    ...sampleMeasurements,
    tables: [{ ...alarms!, rows: [['ours', onPage, 1, 0, 1, 1], ...alarms!.rows] }, power!],
  };
  const page = reportHtml(sampleResults, { ...sampleAssets, measurements: [linked] });
  const appendix = parseHTML(page).document.querySelector('.appendix')!;

  test('is missing if nothing was measured', () => {
    const bare = reportHtml(sampleResults, sampleAssets);
    expect(bare).not.toContain('id="_trust"');
    expect(bare).not.toContain('href="#_trust"');
  });

  test('is linked from the contents, and has its tables, its command and its picture', () => {
    expect(page).toContain('href="#_trust"');
    expect(page).toContain('href="#_trust-calibration"');
    expect(appendix.querySelectorAll('table.data').length).toBe(2);
    expect(appendix.querySelectorAll('.scroll > table').length).toBe(2);
    expect(appendix.querySelector('.command code')!.textContent).toBe(sampleMeasurements.command);
    expect(appendix.querySelectorAll('svg.plot:not(.sample)').length).toBe(1);
    expect(appendix.querySelectorAll('path.curve').length).toBe(2 + 2);
    expect(appendix.querySelector('.legend')!.textContent).toContain('goal: 1.35');
  });

  test('links claims that are on the page, and only them', () => {
    expect(appendix.querySelectorAll('td a.chip').length).toBe(2);
    expect(appendix.querySelectorAll('td span.chip').length).toBe(1);
  });

  test('shows text as text', () => {
    expect(appendix.querySelector('h3')!.textContent).toBe('False alarms <of> the test');
    expect(appendix.querySelectorAll('td b').length).toBe(0);
  });
});
