import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimName } from '../../../claim/claimFile.ts';
import { findClaimFiles } from '../../../run/catalog/findClaimFiles.ts';
import { PACKAGE_FOLDER } from '../../../store/folders.ts';
import { mutantMaker, mutantName } from '../mutantMaker.ts';
import { mutantsOf } from '../mutantsOf.ts';

const properties = path.join(PACKAGE_FOLDER, 'properties');
const files = (await findClaimFiles(properties)).filter((_, at) => at % 20 === 0);

describe('a mutant is made again by its name', () => {
  test('every one of some files of the paper', async () => {
    const make = mutantMaker();
    let count = 0;
    for (const file of files) {
      const text = await readFile(path.join(properties, file), 'utf8');
      for (const [id, { made, withoutAssumption }] of mutantsOf(text, { name: claimName(file) })) {
        for (const mutant of [...made, ...withoutAssumption]) {
          count++;
          expect(make(text, { file, id }, mutantName(mutant)) === mutant.source, `${id} ${mutant.changes}`).toBe(true);
        }
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  const text = `export default claim({ forAll: { n: integers(1, 9) }, holds: ({ n }) => n + 2 <= 3 * n })`;
  const at = { file: 'one.claim.ts', id: 'one' };
  const all = mutantsOf(text, { name: 'one' }).get('one')!.made;

  test('also where another rule makes the same of it', () => {
    const make = mutantMaker();
    const rules = [...new Set(all.map(({ rule }) => rule))];
    for (const rule of rules)
      for (const mutant of mutantsOf(text, { name: 'one', rules: [rule], most: 1000 }).get('one')!.made)
        expect(make(text, at, mutantName(mutant))).toBe(mutant.source);
  });

  test('and not by one of another file, claim, rule, place or text', () => {
    const make = mutantMaker();
    const [mutant] = all as [(typeof all)[number]];
    const name = mutantName(mutant);
    expect(make(text, at, name)).toBe(mutant.source);
    expect(make(`${text}\n`, at, name)).toBeUndefined();
    expect(make(text, { ...at, id: 'two' }, name)).toBeUndefined();
    const other = all.find(({ rule }) => rule !== mutant.rule)!;
    for (const wrong of [
      { rule: other.rule },
      { rule: 'toString' },
      { where: '9:9' },
      { digest: name.digest.slice(1) },
    ])
      expect(make(text, at, { ...name, ...wrong })).toBeUndefined();
    expect(() => make('((', at, name)).toThrow(SyntaxError);
  });
});
