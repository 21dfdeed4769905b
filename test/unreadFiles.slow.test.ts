import { afterAll, beforeAll, expect, test } from 'vitest';
import { belowThree, check, type ClaimFolder, claimFolder } from './claimFolder.ts';
import { runHere } from './runHere.ts';

let scratch: ClaimFolder;
beforeAll(async () => {
  scratch = await claimFolder({
    'broken.claim.ts': `import { missing } from './not-there.ts';\n${belowThree('where: () => missing')}`,
    'sound.claim.ts': belowThree(),
    'sound-second.claim.ts': belowThree(),
    'named.claim.tsx': belowThree(),
  });
});
afterAll(() => scratch.remove());

const WHY =
  "broken.claim.ts, which may contain it, is faulty: the file cannot be imported: Cannot find module './not-there.ts'";

test.each([
  ['check', ['check', 'broken-one']],
  ['check of several', ['check', 'sound', 'broken-one']],
  ['list', ['list', 'broken-one']],
  ['soak', ['soak', 'broken-one', '--seeds', '1']],
  ['mutate', ['mutate', 'broken-one']],
  ['replay', ['replay', 'broken-one@x@n=1@exact']],
])('%s of an id names the file that may contain it and why that cannot be read', async (_what, args) => {
  const { code, stdout, stderr } = await runHere([...args, '--properties', scratch.path]);
  expect(stderr).toContain(`no claim is called broken-one; ${WHY}`);
  expect([code, stdout]).toEqual([2, '']);
});

test('a file with an invalid name is named as well', async () => {
  const { stderr } = await runHere(['list', 'named-one', '--properties', scratch.path]);
  expect(stderr).toContain('named.claim.tsx, which may contain it, is faulty: named.claim.tsx is named like a claim');
});

test('a glob that could mean a claim of a file that cannot be read checks the file', async () => {
  const ids = async (...patterns: string[]): Promise<string[]> => {
    const { stdout, code } = await check(scratch.path, patterns, '--json');
    const found = (JSON.parse(stdout) as { claims: { id: string }[] }).claims.map(({ id }) => id).sort();
    expect(code).toBe(found.includes('broken') ? 2 : 1);
    return found;
  };
  expect(await ids('*-second')).toEqual(['broken', 'named', 'sound-second']);
  expect(await ids('{sound,broken}-?*')).toEqual(['broken', 'sound-second']);
  expect(await ids('s*', 'sound')).toEqual(['sound', 'sound-second']);
});

test('other ids are reported as usual', async () => {
  expect((await check(scratch.path, ['sond'])).stderr).toBe('error: no claim is called sond; did you mean sound?\n');
});
