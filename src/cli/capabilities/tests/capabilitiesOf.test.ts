import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS, SHARED } from '../../../claim/kinds.ts';
import { isMade } from '../../../claim/ranges/made.ts';
import { capabilitiesShape } from '../../../results/shape/capabilitiesShape.ts';
import { PACKAGE_FOLDER } from '../../../store/folders.ts';
import { program } from '../../program.ts';
import { capabilitiesOf } from '../capabilitiesOf.ts';
import { capabilitiesText } from '../capabilitiesText.ts';

const can = capabilitiesOf(program());
const manifest = JSON.parse(readFileSync(path.join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly scripts: Readonly<Record<string, string>>;
};

describe('what this version can do', () => {
  test('has the form that its schema describes, as JSON too', () => {
    expect(capabilitiesShape(JSON.parse(JSON.stringify(can)), '')).toBeNull();
    expect(can.version).toBe(manifest.version);
  });

  test('has each kind with its keys', () => {
    expect(Object.keys(can.kinds)).toEqual(Object.keys(KINDS));
    for (const [name, { keys, needed }] of Object.entries(KINDS))
      expect(can.kinds[name]).toMatchObject({ keys, needed });
    expect(can.sharedKeys).toEqual(SHARED);
  });

  test('has each function that the folder of ranges exports and that makes one', async () => {
    const folder = new URL('../../../claim/ranges/', import.meta.url);
    const files = readdirSync(folder).filter((file) => /^[a-z]\w*\.ts$/u.test(file));
    const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href) as Promise<object>));
    const makers = modules.flatMap((module) => Object.entries(module)).filter(([, value]) => makesRange(value));
    expect(can.ranges.toSorted()).toEqual(makers.map(([name]) => name).toSorted());
    expect(can.ranges).toContain('integers');
  });

  test('has each relation that a comparison may have', () => {
    expect(Object.keys(can.comparisons)).toEqual(expect.arrayContaining(['atMost', 'equals', 'above']));
    expect(new Set(Object.values(can.comparisons))).toEqual(new Set(['≤', '<', '≥', '>', '=']));
  });

  test('has each module of the package with what it exports', async () => {
    const doors = Object.keys(manifest.exports).map((name) => name.replace(/^\./u, 'refutable'));
    expect(Object.keys(can.modules).toSorted()).toEqual(doors.toSorted());
    expect(can.modules['refutable/vitest']).toEqual(Object.keys(await import('../../../testing/vitest.ts')).toSorted());
    expect(can.modules['refutable']).toEqual(expect.arrayContaining(['claim', 'integers', 'readings']));
  });

  test('has each command that npm runs, with its options', () => {
    const scripts = Object.values(manifest.scripts).flatMap(
      (line) => /^node bin\/refutable\.cjs (\w+)$/u.exec(line)?.[1] ?? [],
    );
    expect(Object.keys(can.commands).toSorted()).toEqual(scripts.toSorted());
    expect(can.commands['check']!.options).toContainEqual({
      flags: '--effort <level>',
      description: expect.any(String) as string,
      choices: ['quick', 'standard', 'thorough'],
    });
    expect(can.commands['check']!.arguments).toMatchObject([{ name: 'ids...', required: false }]);
  });

  test('is a table for people too', () => {
    const text = capabilitiesText(can);
    for (const name of [...Object.keys(can.kinds), ...Object.keys(can.commands), ...can.ranges]) {
      expect(text).toMatch(new RegExp(`\\b${name}\\b`, 'u'));
    }
    expect(text).toContain(' 1 export\n');
    expect(text.split('\n').filter((line) => line.includes('undefined'))).toEqual([]);
  });
});

function makesRange(value: unknown): boolean {
  if (typeof value !== 'function') return false;
  return [[1, 2], []].some((given) => {
    try {
      return isMade((value as (...given: readonly unknown[]) => unknown)(...given));
    } catch {
      return false;
    }
  });
}
