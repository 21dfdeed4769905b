import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER, REPORTS_FOLDER } from '../src/store/folders.ts';
import { MEASURED, readMeasurements } from '../src/store/readMeasurements.ts';
import { guides } from '../src/store/writeMeasurements.ts';
import { tableBlocks } from '../src/report/markdown/measurementsBlocks.ts';
import { measurementsTable } from '../src/report/markdown/measurementsTable.ts';
import { commands } from './commands.ts';
import { runHere } from './runHere.ts';

const pages = await Promise.all(
  (await guides()).map(async (file) => [path.relative(PACKAGE_FOLDER, file), await readFile(file, 'utf8')] as const),
);
const { scripts } = JSON.parse(await readFile(path.join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};
const { measurements, unusable } = await readMeasurements();

const inGuides = pages.flatMap(([, page]) => commands(page));
const options = new Map<string, Promise<string>>();
const helpOf = (script: string): Promise<string> => {
  const known = options.get(script) ?? runHere([script, '--help']).then(({ stdout }) => stdout);
  options.set(script, known);
  return known;
};

describe('the guides', () => {
  test('exist', () => {
    expect(pages.map(([file]) => file)).toContain(path.join('guides', 'trust.md'));
  });

  test.each(pages)('%s has the tables that the committed measurements have', (_, page) => {
    for (const { name, id, table } of tableBlocks(page)) {
      const measured = measurements.find((file) => file.name === name)?.tables.find((candidate) => candidate.id === id);
      expect(measured, `no table ${id} in reports/${name}.json`).toBeDefined();
      expect(table, `${name}/${id}: npm run ${MEASURED[name]} writes it`).toBe(measurementsTable(measured!));
    }
  });

  test('rest on files that can be read', () => {
    expect(unusable).toEqual([]);
  });

  test.each(inGuides)('the command %s %j exists, with its options', async (script, args) => {
    expect(Object.keys(scripts)).toContain(script);
    if (!scripts[script]!.includes('refutable.cjs')) return;
    const help = await helpOf(script);
    for (const option of args.filter((arg) => arg.startsWith('--'))) expect(help).toContain(option);
  });
});

test('damaged measurements are left out and reported in one sentence, and the others are read', async () => {
  const { mkdtemp, rm, writeFile } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const folder = await mkdtemp(path.join(tmpdir(), 'refutable-measurements-'));
  try {
    expect(await readMeasurements(folder)).toEqual({ measurements: [], unusable: [] });
    const good = await readFile(path.join(REPORTS_FOLDER, 'calibration.json'), 'utf8');
    await writeFile(path.join(folder, 'calibration.json'), good);
    await writeFile(path.join(folder, 'mutants.json'), good.slice(0, 300));
    await writeFile(path.join(folder, 'soak.json'), good);
    const found = await readMeasurements(folder, { scripts: '.' });
    expect(found.measurements.map(({ name }) => name)).toEqual(['calibration']);
    expect(found.unusable).toEqual([
      expect.stringMatching(
        /mutants\.json is left out of the appendix: it is cut off after 300 characters; npm run mutate makes it again\.$/u,
      ),
      expect.stringMatching(
        /soak\.json is left out of the appendix: it is called "calibration", not "soak"; npm run soak makes it again\.$/u,
      ),
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
