import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Results } from '../../src/results/Results.ts';
import { runCli } from '../runCli.ts';

/** Claims in all; REFUTABLE_FUZZ=10 makes it five thousand. */
const CLAIMS = 500 * Math.min(10, Math.max(1, Number(process.env['REFUTABLE_FUZZ'] ?? 1)));
const EACH = 125;

let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'refutable-many-'));
  for (let file = 0; file < CLAIMS / EACH; file++) {
    const readings = Array.from(
      { length: EACH },
      (_, i) => `'c${file}-${i}': claim({ title: 'Number ${i}', place: 'Here', statement: 'n\\ge1', expect: 'upheld',
        forAll: { n: integers(1, 3) }, holds: ({ n }) => n >= ${file === 0 && i === 7 ? 2 : 1} })`,
    );
    const text = `import { claim, integers, readings } from 'refutable';\nexport default readings({ ${readings.join(',\n')} });\n`;
    await writeFile(path.join(scratch, `c${file}.claim.ts`), text);
  }
});

afterAll(() => rm(scratch, { recursive: true, force: true }));

test(`${CLAIMS} claims are checked like one, and the one that is wrong is found`, { timeout: 600_000 }, async () => {
  const { code, stdout, stderr } = await runCli(['check', '*', '--json', '--effort', 'quick', '--properties', scratch]);
  expect(code).toBe(1);
  const { claims } = JSON.parse(stdout) as Results;
  expect(claims).toHaveLength(CLAIMS);
  expect(claims.filter(({ surprise }) => surprise).map(({ id }) => id)).toEqual(['c0-7']);
  expect(Math.max(...stderr.split('\n').map((line) => line.length))).toBeLessThan(200);
});
