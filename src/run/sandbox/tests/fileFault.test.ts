import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileFault, ImportError } from '../fileFault.ts';
import { PACKAGE_FOLDER } from '../../../store/folders.ts';

const FOLDER = path.join(PACKAGE_FOLDER, 'properties');

describe('fileFault', () => {
  test('does not reveal the folders of the machine', () => {
    const error = new Error(`Cannot find module '${FOLDER}/a/b.ts' imported from ${FOLDER}/a/c.claim.ts`);
    const { message } = fileFault(new ImportError(error), 'a/c.claim.ts', FOLDER);
    expect(message).toBe("the file cannot be imported: Cannot find module 'a/b.ts' imported from a/c.claim.ts");
  });

  test('names what lies beside the folder from there', () => {
    const says = (message: string): string =>
      fileFault(new ImportError(new Error(message)), 'a.ts', '/home/me/claims').message;
    expect(says("Cannot find module '/home/me/laws/no.ts' imported from /home/me/claims/a.ts")).toBe(
      "the file cannot be imported: Cannot find module '../laws/no.ts' imported from a.ts",
    );
    expect(says('n/a, either/home or /home')).toBe('the file cannot be imported: n/a, either/home or /home');
  });

  test('does not quote the text of the module that imports', () => {
    const error = new Error("Cannot find module '/x/no.js' imported from data:text/javascript;base64,aW1wb3J0");
    expect(fileFault(new ImportError(error), 'a.ts', '/home/me/claims').message).toBe(
      "the file cannot be imported: Cannot find module '/x/no.js'",
    );
  });
});
