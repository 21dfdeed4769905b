import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REPORTS_FOLDER, SCHEMAS_FOLDER } from '../../../store/folders.ts';
import { SCHEMA } from '../../Results.ts';
import { compareResults } from '../../../report/compare/compareResults.ts';
import { jsonText } from '../../jsonText.ts';
import type { Results } from '../../Results.ts';
import { parseResults } from '../../parseResults.ts';
import { resultsJson } from '../../resultsJson.ts';
import { sampleMeasurements } from '../../../report/tests/sampleMeasurements.ts';
import { sampleResults } from '../../../report/tests/sampleResults.ts';
import { weirdResults } from '../../../report/tests/weirdResults.ts';
import { measurementsShape } from '../measurementsShape.ts';
import { publishedSchemas } from '../publishedSchemas.ts';

const schemas = publishedSchemas();
const validate = new Ajv2020({ strict: true }).compile(schemas[0]!);

/** Whether the reader of results takes a text. */
const isRead = (text: string): boolean => {
  try {
    parseResults(text);
    return true;
  } catch {
    return false;
  }
};

/** A value with something else in one place of it. */
function damaged(value: unknown, [step = 0, ...steps]: readonly number[], other: unknown): unknown {
  if (typeof value !== 'object' || value === null) return other;
  const names = Object.keys(value);
  if (names.length === 0) return other;
  const name = names[step % names.length]!;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  if (steps.length > 0) copy[name] = damaged(copy[name], steps, other);
  else if (other === undefined && !Array.isArray(copy)) delete copy[name];
  else copy[name] = other ?? null;
  return copy;
}

/** The place of each list in a value, as {@link damaged} takes it, with the list. */
function listsIn(value: unknown): (readonly [place: readonly number[], list: readonly unknown[]])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((one, at) =>
    listsIn(one).map(([place, list]) => [[at, ...place], list] as const),
  );
  return Array.isArray(value) ? [[[], value], ...inside] : inside;
}

describe('the published schemas', () => {
  test.each(schemas.map((schema) => [schema.$id, schema] as const))(
    '%s is what the code says; npm run schemas writes it',
    async (id, schema) => {
      expect(await readFile(path.join(SCHEMAS_FOLDER, id), 'utf8')).toBe(jsonText(schema));
    },
  );

  test.each(schemas.map((schema) => [schema.$id, schema] as const))('%s is a schema to the letter', (_id, schema) => {
    expect(new Ajv2020({ strict: true }).validateSchema(schema)).toBe(true);
    expect(() => new Ajv2020({ strict: true }).compile(schema)).not.toThrow();
  });
});

describe('the schema of results', () => {
  const text = resultsJson(sampleResults);

  test('lets results with every kind of evidence pass', () => {
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
  });

  test('lets the results of the last run pass, where there are any that are read', async () => {
    const kept = await readFile(path.join(REPORTS_FOLDER, 'results.json'), 'utf8').catch(() => '');
    expect(validate(JSON.parse(kept === '' ? text : kept))).toBe(kept === '' || isRead(kept));
  });

  test('lets pass what the reader takes, and nothing else, whatever the results hold', () => {
    fc.assert(
      fc.property(weirdResults, (results) => {
        const written = resultsJson(results);
        expect(validate(JSON.parse(written))).toBe(isRead(written));
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  test('says the same of damaged results as the reader', () => {
    const verdicts = { passed: 0, stopped: 0 };
    const other = fc.constantFrom<unknown[]>(undefined, null, 7, 'text', true, [], {}, [1, 2], { by: 'nothing' }, '∞');
    // A schema cannot say that a digest fits.
    const { digest: _, ...plain } = JSON.parse(text) as Results;
    // One claim of them, so that most of what is damaged is a part of it.
    const alone = plain.claims.map((claim) => Object.assign({}, plain, { claims: [claim] }));
    expect(alone.map((one) => validate(one) && isRead(JSON.stringify(one)))).toEqual(alone.map(() => true));
    fc.assert(
      fc.property(
        fc.constantFrom(...alone),
        fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }),
        other,
        (one, place, value) => {
          const broken = damaged(one, place, value);
          const passes = validate(broken);
          expect(passes, JSON.stringify({ place, value })).toBe(isRead(JSON.stringify(broken)));
          verdicts[passes ? 'passed' : 'stopped']++;
        },
      ),
      { numRuns: 1500, seed: 7 },
    );
    // A schema that lets everything pass, or nothing, would agree with such a reader.
    expect(Math.min(verdicts.passed, verdicts.stopped)).toBeGreaterThan(100);
  });

  test('says the same of lists that are an entry shorter or longer', () => {
    const { digest: _, claims, ...rest } = JSON.parse(text) as Results;
    const bare = { ...rest, sections: [], headlines: [], answers: [] };
    let stopped = 0;
    // Of all without its claims, and then of one claim after the other, so that what is read is short.
    for (const plain of [
      { ...rest, claims: [] },
      ...claims.map((claim) => Object.assign({}, bare, { claims: [claim] })),
    ]) {
      expect([validate(plain), isRead(JSON.stringify(plain))]).toEqual([true, true]);
      for (const [place, list] of listsIn(plain)) {
        for (const other of [list.slice(0, -1), [...list, list.at(-1) ?? 0]]) {
          const broken = damaged(plain, place, other);
          const passes = validate(broken);
          expect(passes, JSON.stringify({ place, other })).toBe(isRead(JSON.stringify(broken)));
          if (!passes) stopped++;
        }
      }
    }
    expect(stopped).toBeGreaterThan(10);
  });

  test('lets results pass that were written before anything was added to this version', async () => {
    // Never written again: while the version is 1, this is read, and what it says can be compared.
    const first = await readFile(new URL('./golden/results-1.json', import.meta.url), 'utf8');
    expect(validate(JSON.parse(first)), JSON.stringify(validate.errors)).toBe(true);
    expect(parseResults(first).schema).toBe(SCHEMA);
    expect(compareResults(parseResults(first), sampleResults, '').notCompared).toBe(0);
  });

  test('lets names stand that a later writer adds', () => {
    expect(validate({ ...(JSON.parse(text) as object), later: 1 })).toBe(true);
  });

  test('stops results of another version', () => {
    expect(validate({ ...(JSON.parse(text) as object), schema: 'refutable-results-2' })).toBe(false);
  });
});

describe('the schema of measurements', () => {
  const check = new Ajv2020({ strict: true }).compile(schemas[1]!);
  const isMeasured = (value: unknown): boolean => measurementsShape(value, '') === null;

  test('lets every file of measurements pass that is kept, and the one for tests', async () => {
    const names = (await readdir(REPORTS_FOLDER)).filter((name) => name.endsWith('.json'));
    const texts = await Promise.all(names.map((name) => readFile(path.join(REPORTS_FOLDER, name), 'utf8')));
    const kept = texts.map((text) => JSON.parse(text) as { schema?: unknown });
    const measured = kept.filter(
      ({ schema }) => typeof schema === 'string' && schema.startsWith('refutable-measurements'),
    );
    for (const one of [...measured, sampleMeasurements]) {
      expect(check(JSON.parse(JSON.stringify(one))), JSON.stringify(check.errors)).toBe(true);
    }
  });

  test('says the same of damaged measurements as the reader', () => {
    let stopped = 0;
    const other = fc.constantFrom<unknown[]>(undefined, null, 7, 'text', true, [], {}, [1, 2]);
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }), other, (place, value) => {
        const broken = damaged(JSON.parse(JSON.stringify(sampleMeasurements)), place, value);
        const passes = check(broken);
        expect(passes, JSON.stringify({ place, value })).toBe(isMeasured(broken));
        if (!passes) stopped++;
      }),
      { numRuns: 500, seed: 7 },
    );
    expect(stopped).toBeGreaterThan(100);
  });
});
