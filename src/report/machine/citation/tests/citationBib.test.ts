import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleResults } from '../../../tests/sampleResults.ts';
import { weirdResults } from '../../../tests/weirdResults.ts';
import { citationBib } from '../citationBib.ts';

const cited = { version: '0.1.0', digest: '0123abcd' };

test('cites the paper and the run, each with a key of its own', () => {
  expect(citationBib(sampleResults, cited, { properties: 'my_paper' })).toBe(`@misc{edmonds2024,
  author = {Jeff Edmonds},
  title = {{Random Superposition}},
  year = {2024},
}

@misc{edmonds2024-refutable,
  author = {{The refutable maintainers}},
  title = {{Random Superposition, claim by claim: a report of refutable}},
  howpublished = {refutable 0.1.0},
  note = {Seed edmonds, standard effort, digest of results.json 0123abcd. Repeated by \\texttt{npx refutable report --seed edmonds --effort standard --properties my\\_paper}},
}
`);
});

test('parts authors by "and", and leaves out what is not known', () => {
  const paper = { ...sampleResults.paper, author: 'A. Aé, B. Bee and C. Cee', year: 0 };
  expect(citationBib({ ...sampleResults, paper }, cited)).toContain(
    "@misc{ae,\n  author = {A. A\\'{e} and B. Bee and C. Cee},",
  );
  const unknown = { ...paper, author: 'unknown author' };
  expect(citationBib({ ...sampleResults, paper: unknown }, cited)).toContain('@misc{superposition,\n  title = ');
});

test('closes each brace that it opens, for any results', () => {
  fc.assert(
    fc.property(weirdResults, (results) => {
      const text = citationBib(results, cited).replaceAll(/\\[{}]/gu, '');
      let depth = 0;
      for (const character of text) {
        depth += character === '{' ? 1 : character === '}' ? -1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      expect(text).toMatch(/^[\n -~]*$/u);
    }),
    { numRuns: 100, seed: 7 },
  );
});
