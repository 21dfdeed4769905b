import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkAgain } from '../../results/words/commands.ts';
import { PACKAGE_FOLDER, PROPERTIES_FOLDER } from '../folders.ts';
import { invocationFromHere, invocationFromReport, noteConfig } from '../invocation.ts';

const RUN = { seed: 's', effort: 'quick' } as const;
const options = (invocation: Parameters<typeof checkAgain>[2]): string =>
  checkAgain('a', RUN, invocation).split('quick')[1]!;
const other = path.join(PACKAGE_FOLDER, 'test/fixtures/green');

afterEach(() => noteConfig({}));

describe('a printed command names the folder of the claims and the configuration', () => {
  test('where they are not those that it would find by itself', () => {
    expect(options(invocationFromHere(PROPERTIES_FOLDER))).toBe('');
    expect(options(invocationFromHere(other))).toBe(' --properties test/fixtures/green');
    noteConfig({ named: path.join(PACKAGE_FOLDER, 'a b/my.config.ts') });
    expect(options(invocationFromReport(other))).toBe(" --properties test/fixtures/green --config 'a b/my.config.ts'");
    noteConfig({ named: false });
    expect(options(invocationFromReport(PROPERTIES_FOLDER))).toBe(' --no-config');
  });

  test('of the usual folder, too, where the nearest configuration gives another one', () => {
    noteConfig({ properties: other });
    expect(options(invocationFromHere(PROPERTIES_FOLDER))).toBe(' --properties properties');
    expect(options(invocationFromReport(PROPERTIES_FOLDER))).toBe(' --properties properties');
  });
});
