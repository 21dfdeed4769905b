import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleResults } from '../../tests/sampleResults.ts';
import { weirdResults } from '../../tests/weirdResults.ts';
import { markedInMarkdown } from '../../markdown/inMarkdown.ts';
import { errataMarkdown } from '../errataMarkdown.ts';
import { errataTex } from '../errataTex.ts';
import { refutableSty } from '../refutableSty.ts';
import { plainTexText, texText } from '../texText.ts';

const hasLatex = spawnSync('pdflatex', ['--version']).status === 0;

describe('texText', () => {
  test('keeps formulas, sets code and emphasis, and escapes the rest', () => {
    expect(texText('*Not* 50 % of `a_b`, but $x_1^2$ & more: \\$5')).toBe(
      String.raw`\emph{Not} 50 \% of \texttt{a\_b}, but $x_1^2$ \& more: \$5`,
    );
  });

  test('sets powers, indices, relations, Greek letters and accents', () => {
    expect(plainTexText('10⁻⁹ ≤ ε₁₂, naïve Erdős')).toBe(
      String.raw`10\ensuremath{^{-9}} \ensuremath{\le} \ensuremath{\varepsilon}\ensuremath{_{12}}, na\"{i}ve Erd\texttt{U+0151}s`,
    );
  });

  test('is ASCII, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainTexText(text)).toMatch(/^[\n\t\u0020-\u007E]*$/u);
      }),
    );
  });
});

test('a paragraph in Markdown keeps its formulas, code and emphasis, and escapes the rest', () => {
  expect(markedInMarkdown('The *size* of $W_i$ is <1>\nby `lemma_1`, \\$5, a_b')).toBe(
    String.raw`The *size* of $W_i$ is \<1\> by ${'`'}lemma_1${'`'}, \$5, a\_b`,
  );
});

describe('the errata', () => {
  test('as Markdown show the printed formula, the correction, the reason and what rests on it', () => {
    const text = errataMarkdown(sampleResults);
    expect(text).toContain('# Errata of "Random Superposition" (Jeff Edmonds, 2024)');
    expect(text).toContain('Correct (`lemma-2-repaired`');
    expect(text).toMatch(/## What is right\n\n- /u);
  });

  test('as LaTeX are ASCII and close every environment that they open', () => {
    fc.assert(
      fc.property(weirdResults, (results) => {
        const text = errataTex(results);
        const count = (word: string): number => text.split(word).length - 1;
        expect(count('\\begin{erratum}')).toBe(count('\\end{erratum}'));
        expect(errataMarkdown(results)).toMatch(/^# Errata of /u);
      }),
      { numRuns: 30 },
    );
    expect(errataTex(sampleResults).split('\\begin{erratum}')).toHaveLength(4);
  });

  test.skipIf(!hasLatex)('as LaTeX compile on their own, and the margin marks beside them', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'refutable-tex-'));
    try {
      const { id } = sampleResults.claims[0]!;
      await writeFile(path.join(folder, 'errata.tex'), errataTex(sampleResults));
      await writeFile(path.join(folder, 'refutable.sty'), refutableSty(sampleResults));
      await writeFile(
        path.join(folder, 'paper.tex'),
        String.raw`\documentclass{article}\usepackage{refutable}\refutablereport{https://example.org/report.html}
\begin{document}Text.\verdict{${id}}\refuted{${id}}\upheld{no-such-claim}\end{document}`,
      );
      for (const file of ['errata', 'paper']) {
        const { status, stdout } = spawnSync('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', file], {
          cwd: folder,
          encoding: 'utf8',
        });
        expect([file, status, status === 0 ? '' : stdout]).toEqual([file, 0, '']);
        if (file === 'paper') {
          expect(stdout).toContain('no claim is called no-such-claim');
          expect(stdout).toContain(`${id} is upheld, not refuted`);
        }
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
