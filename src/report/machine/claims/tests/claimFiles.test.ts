import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manifestShape } from '../../../../results/shape/manifestShape.ts';
import type { ManifestLine } from '../../../../results/lines/Manifest.ts';
import { sampleClaim } from '../../../tests/sampleClaim.ts';
import { sampleResults } from '../../../tests/sampleResults.ts';
import { weirdResults } from '../../../tests/weirdResults.ts';
import { fileNames } from '../claimFileName.ts';
import { claimFiles, isClaimFile } from '../claimFiles.ts';
import { manifestLines } from '../manifest.ts';

const files = claimFiles(
  sampleResults,
  new Map([
    [sampleResults.claims.find(({ id }) => id === 'lemma-2')!.file, "export default claim({\n  a: '`',\n});\n"],
  ]),
  {
    properties: 'a paper',
  },
);
const of = (...claims: Parameters<typeof sampleClaim>[0][]) => ({
  ...sampleResults,
  sections: [],
  claims: claims.map((claim) => sampleClaim(claim)),
});
const manifestOf = (results: typeof sampleResults): readonly ManifestLine[] =>
  manifestLines(results)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ManifestLine);

describe('the file of one claim', () => {
  const text = files.get('lemma-2.md')!;

  test('has its statement, verdict, evidence, correction, source and commands, each under a heading', () => {
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      expect.stringMatching(/^# Lemma 2: /u) as string,
      '## Statement',
      '## What was found',
      '## Evidence',
      '## What holds instead',
      '## Note',
      '## Source',
      '## Check it again',
    ]);
    expect(text).toContain('`lemma-2` · **refuted**, as expected · ');
    expect(text).toContain('Smallest counterexample:\n\n- setting: n = 2, m = 2, k = 1\n');
    expect(text).toMatch(/```sh\nnpx refutable replay \S+ --properties 'a paper'\n```/u);
    expect(text).toContain('[`lemma-2-repaired`](lemma-2-repaired.md) (upheld): ');
    expect(text).toContain("```ts\nexport default claim({\n  a: '`',\n});\n```");
    expect(text).toContain("npx refutable check lemma-2 --seed edmonds --effort standard --properties 'a paper'");
  });

  test('says what holds at the sizes asked about', () => {
    const result = { setting: { n: 20, m: 5 }, status: 'refuted', draws: 0, tightness: 1 } as const;
    const made = claimFiles(of({ id: 'lemma-2', verdict: 'refuted', asked: { sizes: { n: 20 }, result } }));
    expect(made.get('lemma-2.md')).toContain('At the author’s sizes, n = 20, with m = 5, it also fails.');
  });

  test('quotes the query of a solver, and links the script for any solver', () => {
    const evidence = { by: 'solver', solver: 'Z3', query: 'x >= 0\nnot (x^2 >= 0)', instances: 3 } as const;
    const made = claimFiles(of({ id: 'step', kind: 'step', verdict: 'proved', evidence, smt: '(check-sat)\n' }));
    expect([...made.keys()]).toEqual(['step.md', 'step.smt2']);
    expect(made.get('step.md')).toContain('```\nx >= 0\nnot (x^2 >= 0)\n```');
    expect(made.get('step.md')).toContain('[step.smt2](step.smt2)');
    expect(made.get('step.smt2')).toBe('; step: A sample claim\n(check-sat)\n; refutable: step.smt2\n');
  });

  test('is known by its last line and its name, and nothing else is', () => {
    for (const [name, own] of files) expect(isClaimFile(name, own)).toBe(true);
    expect(isClaimFile('my-copy.md', text)).toBe(false);
    expect(isClaimFile('lemma-2.md', `${text}\nMy notes.\n`)).toBe(false);
  });

  test('takes no text of a claim for a heading or for markup, for any results', () => {
    fc.assert(
      fc.property(weirdResults, (results) => {
        const made = claimFiles(results);
        expect(made.size).toBeGreaterThanOrEqual(results.claims.length);
        for (const [name, own] of made) {
          expect(isClaimFile(name, own)).toBe(true);
          // What stands in code and in formulas is as it was written.
          const prose = own
            .replaceAll(/^(`{3,}|\$\$).*\n[^]*?\n\1$/gmu, '')
            .replaceAll(/\\.|`[^`\n]*`/gu, '')
            .replace(/<!-- refutable: .* -->\n$/u, '');
          expect(prose.split('\n').filter((line) => /^(?:# |## )/u.test(line)).length).toBeLessThan(14);
          expect(prose.replace(/\$[^$]*\$/gu, '')).not.toMatch(/<[a-z!]/u);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('the names of the files', () => {
  const named = (...ids: string[]): string[] => [...fileNames(ids).values()];

  test('are the ids, where these can be names', () => {
    expect(named('lemma-1', 'a@b', "it's a", 'a/b', '..', '-dash', 'é')).toEqual([
      'lemma-1',
      'a%40b',
      'it%27s%20a',
      'a%2Fb',
      '%2E.',
      '%2Ddash',
      '%C3%A9',
    ]);
  });

  test('differ on a disk that knows no capitals, and are not too long', () => {
    const [one, two, long] = named('Lemma', 'lemma', 'x'.repeat(400));
    expect(one!.toLowerCase()).not.toBe(two!.toLowerCase());
    expect(long!.length).toBeLessThan(200);
  });

  test('are safe for any ids', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1 })), (ids) => {
        const names = named(...ids);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(new Set(ids).size);
        for (const name of names) expect(name).toMatch(/^[\w%~][\w.%~-]*$/u);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('manifest.jsonl', () => {
  test('has a line a claim, by its schema, which names the file', () => {
    const lines = manifestOf(sampleResults);
    expect(lines.map(({ id }) => id)).toEqual(sampleResults.claims.map(({ id }) => id));
    for (const line of lines) {
      expect(manifestShape(line, '')).toBeNull();
      expect(files.has(line.file.replace('claims/', ''))).toBe(true);
    }
  });

  test('has a digest that changes with the claim alone', () => {
    const [one, two] = manifestOf(of({ id: 'a' }, { id: 'b' }));
    const [changed, same] = manifestOf(of({ id: 'a', draws: 1 }, { id: 'b' }));
    expect([changed!.digest === one!.digest, same!.digest === two!.digest]).toEqual([false, true]);
  });
});
