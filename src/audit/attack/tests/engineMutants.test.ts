import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ENGINE_MUTANTS } from '../engineMutants.ts';
import { mutated } from '../mutants/EngineMutant.ts';

test.each(ENGINE_MUTANTS)('$file: $says', async (mutant) => {
  const source = await readFile(new URL(`../../../${mutant.file}`, import.meta.url), 'utf8');
  expect(mutated(mutant, source)).not.toBe(source);
});

test('a change of absent text is refused', () => {
  const mutant = { file: 'a.ts', says: 'x', from: 'two', to: 'one' };
  expect(() => mutated(mutant, 'one')).toThrow('invalid mutant; a.ts must contain this exactly once: "two"');
  expect(() => mutated(mutant, 'two two')).toThrow(RangeError);
});
