import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileFault, ImportError } from './fileFault.ts';
import { PACKAGE_FOLDER } from './folders.ts';

const FOLDER = path.join(PACKAGE_FOLDER, 'properties');

describe('fileFault', () => {
  test('says nothing of the folders of the machine', () => {
    const error = new Error(`Cannot find module '${FOLDER}/a/b.ts' imported from ${FOLDER}/a/c.claim.ts`);
    const { message } = fileFault(new ImportError(error), 'a/c.claim.ts', FOLDER);
    expect(message).toBe("the file cannot be imported: Cannot find module 'a/b.ts' imported from a/c.claim.ts");
  });

  test('tells the line of a file that the compiler cannot read', () => {
    const error = new Error(
      `Transform failed with 1 error:\n${FOLDER}/a/c.claim.ts:2:46: ERROR: Unterminated string literal`,
    );
    expect(fileFault(new ImportError(error), 'a/c.claim.ts', FOLDER)).toEqual({
      message: 'the file cannot be imported: Unterminated string literal',
      place: 'c.claim.ts:2:46',
    });
  });
});
