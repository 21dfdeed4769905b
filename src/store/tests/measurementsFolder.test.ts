import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROPERTIES_FOLDER, REPORTS_FOLDER } from '../folders.ts';
import { measurementsFolder } from '../measurementsFolder.ts';

const OTHER = path.join(PROPERTIES_FOLDER, '../test/fixtures/green');
const OUT = path.join(PROPERTIES_FOLDER, '../elsewhere');

describe('measurements are written', () => {
  test.each([
    [
      'of a whole run, to where the measurements of its paper are kept',
      undefined,
      undefined,
      undefined,
      REPORTS_FOLDER,
    ],
    ['of a whole run of another paper, beside its claims', undefined, undefined, OTHER, path.join(OTHER, 'reports')],
    ['of a part, nowhere', undefined, 'covers only some of the claims', undefined, undefined],
    ['of a part of another paper, nowhere', undefined, 'covers only some of the claims', OTHER, undefined],
    ['of a part, to the folder that was named', OUT, 'covers only some of the claims', undefined, OUT],
    ['of another paper, to the folder that was named', OUT, undefined, OTHER, OUT],
    ['of a whole run, to the folder that was named', REPORTS_FOLDER, undefined, undefined, REPORTS_FOLDER],
  ])('%s', (_what, out, part, properties, folder) => {
    expect(measurementsFolder(out, part, properties)).toBe(folder);
  });

  test.each([
    [
      'a part',
      'covers only some of the claims',
      undefined,
      'this run covers only some of the claims; name another folder',
    ],
    ['another paper', undefined, OTHER, 'this run is of another paper; name another folder'],
  ])('of %s not over those of whole runs', (_what, part, properties, sentence) => {
    expect(() => measurementsFolder(path.join(REPORTS_FOLDER, '.'), part, properties)).toThrow(sentence);
  });
});
