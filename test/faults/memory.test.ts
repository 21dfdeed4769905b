import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Results } from '../../src/results/Results.ts';
import { PACKAGE_FOLDER } from '../../src/store/folders.ts';
import { runCli } from '../runCli.ts';

const FOLDER = path.join(PACKAGE_FOLDER, 'test/fixtures/faults/memory');

describe('claims that use up all memory', () => {
  test('are faulty whatever they fill it with, and neither end the process nor spoil the claim beside them', async () => {
    const options = ['--properties', FOLDER, '--effort', 'quick', '--memory', '128', '--workers', '2', '--json'];
    const { code, stdout } = await runCli(['check', '*', ...options]);
    const { claims } = JSON.parse(stdout) as Results;
    const said = (line: number): string =>
      `Faulty: holds ran out of memory at n = 1; a claim may use 128 MB (eats.claim.ts:${line}).`;
    expect(Object.fromEntries(claims.map(({ id, sentence }) => [id, sentence.replace(/:\d+\)\.$/u, ').')]))).toEqual({
      'eats-objects': said(14),
      'eats-array': said(18),
      'eats-numbers': said(24),
      modest: 'Upheld at 10 settings, 1 ≤ n ≤ 10.',
    });
    expect(code).toBe(2);
  });
});
