import { afterAll, describe, expect, test } from 'vitest';
import { claimFolder } from './claimFolder.ts';
import { claimFiles, shown } from './guidePages.ts';
import { runHere } from './runHere.ts';

/** Each check of a guide, with the sentence quoted below it. */
const checks = (page: string): ReadonlyArray<readonly [command: string, quoted: string]> =>
  [...page.matchAll(/^```sh\nnpx refutable (check .*)\n```\n\n> (.*)$/gmu)].map(([, command = '', quoted = '']) => [
    command,
    quoted,
  ]);

describe.each(shown)('the claims of $name', ({ page }) => {
  const made = claimFolder(claimFiles(page));
  afterAll(async () => (await made).remove());
  // What a check of one claim has decided, the check of all takes from it.
  const run = async (...words: string[]): ReturnType<typeof runHere> => {
    const folder = await made;
    const cache = { REFUTABLE_CACHE: folder.in('.cache'), CI: '' };
    return runHere([...words, '--properties', folder.path, '--workers', '1'], cache);
  };

  test.each(checks(page))('%s says what the guide quotes', async (command, quoted) => {
    const { stdout, stderr } = await run(...command.split(' '));
    expect(stderr).toBe('');
    expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(quoted);
  });

  test('are decided, and their twins refuted', async () => {
    const { stdout } = await run('check', '*', '--effort', 'quick', '--json');
    const { claims } = JSON.parse(stdout) as {
      claims: ReadonlyArray<{ id: string; verdict: string; twin: { verdict: string } | null }>;
    };
    expect(claims.map(({ id }) => `${id}.claim.ts`).toSorted()).toEqual(Object.keys(claimFiles(page)).toSorted());
    expect(claims.filter(({ verdict }) => verdict === 'faulty')).toEqual([]);
    for (const { id, twin } of claims) if (twin !== null) expect([id, twin.verdict]).toEqual([id, 'refuted']);
  });
});
