import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckJob } from '../../Job.ts';
import { canonicalText } from '../../../store/cache/canonicalText.ts';
import { engine, engineDigest, tellingFlags } from '../engineDigest.ts';
import { jobDigest } from '../jobDigest.ts';

const job: CheckJob = {
  do: 'check',
  file: 'a.claim.ts',
  code: 'export default 1;',
  module: 'd1',
  id: 'a',
  seed: '7',
  effort: 'quick',
  remembered: [],
};

test('whatever a job says has a say in its digest, but for the text of the module', () => {
  const digests = [
    job,
    { ...job, file: 'b.claim.ts' },
    { ...job, module: 'd2' },
    { ...job, id: 'b' },
    { ...job, seed: '8' },
    { ...job, effort: 'standard' as const },
    { ...job, remembered: [{ n: 1 }] },
    { ...job, remembered: [{ n: 0 }] },
    { ...job, remembered: [{ n: -0 }] },
    { ...job, remembered: [{ n: 1, m: 2 }] },
    { ...job, remembered: [{ m: 2, n: 1 }] },
    { ...job, showAt: { n: 20 } },
    { ...job, showAt: {} },
    { ...job, verdictOnly: true },
    { ...job, previous: { id: 'a' } as unknown as NonNullable<CheckJob['previous']> },
    { ...job, do: 'evaluate' as const },
  ].map((one) => jobDigest(one, 'e'));
  expect(new Set(digests).size).toBe(digests.length);
  expect(digests[0]).toMatch(/^[0-9a-f]{64}$/u);
  expect(jobDigest(job, 'other')).not.toBe(digests[0]);
  expect(jobDigest({ ...job, code: '' }, 'e')).toBe(digests[0]);
  expect(jobDigest({ ...job, previous: undefined, showAt: undefined }, 'e')).toBe(digests[0]);
  const { id, ...rest } = job;
  expect(jobDigest({ ...rest, id }, 'e')).toBe(digests[0]);
});

test('a job whose code may read its surroundings has none', () => {
  expect(jobDigest({ ...job, module: undefined }, 'e')).toBeUndefined();
});

test('equal texts mean equal data', () => {
  const plain = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(
        0,
        -0,
        1,
        Number.NaN,
        Infinity,
        -Infinity,
        null,
        undefined,
        true,
        '',
        '0',
        'NaN',
        '\u0000',
        '{"\\u0000":"-0"}',
      ),
      fc.array(tie('value'), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom('a', 'b'), tie('value'), { maxKeys: 2 }),
    ),
  })).value;
  /** The same with names in a list, whose order counts, and without those that have no value. */
  const listed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(listed);
    if (typeof value !== 'object' || value === null) return value;
    const named = Object.entries(value).filter(([, part]) => part !== undefined);
    return { named: named.map(([name, part]) => [name, listed(part)]) };
  };
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      if (canonicalText([a]) === canonicalText([b])) expect(listed(a)).toStrictEqual(listed(b));
    }),
    { numRuns: 3000, seed: 16 },
  );
});

test.each([[new Map()], [{ at: new Date(0) }], [[() => 1]], [{ n: 1n }]])(
  'refuses what is no plain data: %s',
  (value) => {
    expect(() => canonicalText(value)).toThrow(TypeError);
  },
);

test('flags of Node that may change what code does have a say, and others have none', () => {
  expect(tellingFlags(['--inspect=9229', '-C', 'refutable-source', '--import', 'tsx', '--no-warnings'])).toEqual([]);
  expect(tellingFlags(['--import', './hook.mjs', '--stack-size=500', '--harmony_temporal', '-r', 'x.cjs'])).toEqual([
    '--harmony-temporal',
    '--import=./hook.mjs',
    '--require=x.cjs',
    '--stack-size=500',
  ]);
});

test('the digest of an engine names its code, its Node and its flags', async () => {
  const found = await engine();
  expect(found.node).toBe(process.version.slice(1).split('.')[0]);
  const digests = [
    found,
    { ...found, checker: 'other' },
    { ...found, node: '1' },
    { ...found, flags: ['--stack-size=500'] },
  ].map(engineDigest);
  expect(new Set(digests).size).toBe(4);
});
