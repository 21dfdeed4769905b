import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Results } from '../../src/results/Results.ts';
import { belowThree, type ClaimFolder, claimFolder } from '../claimFolder.ts';
import { runCli } from '../runCli.ts';

let scratch: ClaimFolder;
beforeAll(async () => {
  scratch = await claimFolder({ 'low.claim.ts': belowThree() });
  await promisify(execFile)('mkfifo', [scratch.in('pipe')]);
  const read = `holds: () => readFileSync(${JSON.stringify(scratch.in('pipe'))}).length > 0`;
  await scratch.write({ 'stuck.claim.ts': `import { readFileSync } from 'node:fs';\n${belowThree(read)}` });
});
afterAll(() => scratch.remove());

test.skipIf(process.platform === 'win32')(
  'a claim that waits in the system ends as a fault, and the process with it',
  async () => {
    const options = ['--properties', scratch.path, '--effort', 'quick', '--timeout', '3', '--workers', '2', '--json'];
    const { code, stdout } = await runCli(['check', '*', ...options]);
    const { claims } = JSON.parse(stdout) as Results;
    expect(Object.fromEntries(claims.map(({ id, sentence }) => [id, sentence]))).toEqual({
      low: 'Refuted at n = 3.',
      stuck: expect.stringContaining('holds did not finish at n = 1; one call may take 3 s') as string,
    });
    expect(code).toBe(2);
  },
);
