import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { doors, PACKAGE_FOLDER } from '../tools/api/doors.ts';
import { exportedSymbols } from './exportedSymbols.ts';

/**
 * The input of `npm run api`. That command installs a compiler of its own, so it is not run here: these tests read the
 * text of the doors, and `npm run api` itself exits with 1 if a docstring is missing.
 */
describe.each(doors().map(({ name, file }) => [name, path.join(PACKAGE_FOLDER, file)] as const))('%s', (_, file) => {
  const symbols = exportedSymbols(file);

  test('has a docstring for everything that it exports', () => {
    expect(symbols.length).toBeGreaterThan(0);
    const missing = symbols.filter(({ isDocumented }) => !isDocumented);
    expect(missing.map((symbol) => `${symbol.name} in ${path.relative(PACKAGE_FOLDER, symbol.file)}`)).toEqual([]);
  });

  test('is read whole: the values found are those that it has when it is imported', async () => {
    const imported = Object.keys((await import(pathToFileURL(file).href)) as object);
    const values = symbols.filter(({ name, isType }) => !isType && !name.includes('.'));
    expect(new Set(values.map(({ name }) => name))).toEqual(new Set(imported));
  });
});

test('the doors are those of package.json that lead to code', () => {
  const found = doors();
  expect(found).toContainEqual({ name: 'refutable', file: 'src/index.ts' });
  expect(found).toContainEqual({ name: 'refutable/numeric', file: 'src/numeric/index.ts' });
});
