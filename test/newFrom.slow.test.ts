import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyClaim } from '../src/cli/new/copyClaim.ts';
import { withCatalog } from '../src/run/catalog/withCatalog.ts';
import { PROPERTIES_FOLDER } from '../src/store/folders.ts';
import { belowThree, claimFolder, type ClaimFolder, claimsIn } from './claimFolder.ts';
import type { Ended } from './runCli.ts';
import { runHere } from './runHere.ts';

let scratch: ClaimFolder;
const create = (...words: string[]): Promise<Ended> => runHere(['new', ...words, '--properties', scratch.path]);

beforeAll(async () => {
  scratch = await claimFolder({
    'part/low.claim.ts': belowThree(`expect: 'refuted', note: 'n',`),
    'part/limit.ts': 'export const limit = 5;',
    'part/sum.claim.ts': `import { claim, integers, readings } from 'refutable';
      import { limit } from './limit.ts';
      const forAll = { n: integers(1, 9) };
      export default readings({
        'sum': claim({ title: 'S', place: 'P', statement: 's', forAll, holds: () => true, expect: 'upheld' }),
        'sum-limit': claim({ title: 'L', place: 'P', statement: 's', forAll, uses: ['sum'], repairs: 'low',
          holds: ({ n }) => n < limit, expect: 'refuted' }),
      });`,
    'part/odd.claim.ts': `import { claim, integers, readings } from 'refutable';
      const ids = ['odd-one', 'odd-two'];
      export default readings(Object.fromEntries(ids.map((id) => [id, claim({ title: id, place: 'P', statement: 's',
        forAll: { n: integers(1, 9) }, holds: ({ n }) => n < id.length, expect: 'refuted' })])));`,
    'part/bound.claim.js': `import { claim } from 'refutable';
      export default claim({ title: import.meta.filename, place: 'P', statement: 's', forAll: {}, holds: () => true });`,
  });
});
afterAll(() => scratch.remove());

describe('a variation of a claim', () => {
  test('is decided like the claim, under its own id and title, without what that expects', async () => {
    const ended = [
      await create('my-low', '--from', 'low'),
      await create('my-limit', '--from', 'sum-limit', '--title', 'Mine', '--place', 'Conjecture'),
      await create('my-odd', '--from', 'odd-two'),
      await create('my-bound', '--from', 'bound'),
    ];
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(ended.map(() => [0, '']));
    expect(ended[0]!.stdout).toContain(path.join('conjectures', 'my-low.claim.ts'));
    expect(ended[2]!.stdout).toContain(
      'part/odd.claim.ts could not be taken apart, so all of it was copied; of its claims only odd-two is exported.',
    );
    // It says where it is, so it stays there.
    expect(ended[3]!.stdout).toContain(path.join('part', 'my-bound.claim.js'));
    const claims = await claimsIn(scratch.path);
    expect(claims['my-low']).toMatchObject({
      title: 'Variation of low: n is below 3',
      sentence: claims['low']!.sentence,
      expect: null,
    });
    expect(claims['my-limit']).toMatchObject({
      title: 'Mine',
      place: 'Conjecture',
      sentence: claims['sum-limit']!.sentence,
      uses: ['sum'],
      expect: null,
    });
    expect(claims['my-limit']).not.toHaveProperty('repairs');
    expect(claims['my-odd']).toMatchObject({ sentence: claims['odd-two']!.sentence, expect: null });
    expect(claims['my-bound']!.verdict).toBe(claims['bound']!.verdict);
    expect(await readFile(scratch.in('conjectures/my-limit.claim.ts'), 'utf8')).not.toContain('readings');
  });

  test.each([
    [['x', '--from', 'lw'], 'no claim is called lw; did you mean low?'],
    [['low', '--from', 'sum'], 'there is already a claim low'],
    [['x', '--from', 'low', '--kind', 'step'], '--kind has no meaning with it'],
    [['x', '--from', 'low', '--js'], '--js has no meaning with it'],
  ])('is refused with a sentence if it cannot be made: %j', async (words, sentence) => {
    const { code, stdout, stderr } = await create(...words);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(sentence)]);
  });
});

test('every twentieth claim of the first paper can be taken out of its file', async () => {
  await cp(PROPERTIES_FOLDER, scratch.in('paper'), { recursive: true });
  const remarks = await withCatalog(scratch.in('paper'), 60, async (catalog, executor) => {
    const some = catalog.claims.filter((_, at) => at % 20 === 0);
    const copies = some.map(({ id }) => copyClaim(catalog, executor, { from: id, id: `my-${id}` }));
    return (await Promise.all(copies)).map(({ remark }) => remark);
  });
  expect(remarks.length).toBeGreaterThan(10);
  expect(remarks.filter((remark) => remark !== undefined)).toEqual([]);
});
