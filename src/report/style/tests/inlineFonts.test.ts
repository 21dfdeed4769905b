import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { inlineFonts } from '../inlineFonts.ts';
import { keepUsedFaces } from '../keepUsedFaces.ts';
import { typeset } from '../../markup/typeset.ts';

const css = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'), 'utf8');
const whole = inlineFonts(css, (file) => Buffer.from(file).toString('base64'));
const facesFor = (tex: string): string[] =>
  [...keepUsedFaces(whole, typeset(tex, 'inline').text).matchAll(/base64,([^)]*)\)/gu)].map(([, data = '']) =>
    Buffer.from(data, 'base64')
      .toString()
      .replace(/^fonts\/KaTeX_|\.woff2$/gu, ''),
  );

describe('inlineFonts', () => {
  test('leaves nothing to load', () => {
    expect(whole).not.toMatch(/url\((?!data:)/u);
    expect(whole.match(/@font-face/gu)).toHaveLength(20);
  });

  test('refuses a style sheet without woff2 fonts', () => {
    expect(() => inlineFonts('@font-face{src:url(a.ttf)}', () => '')).toThrow(/no woff2 font/u);
  });
});

describe('keepUsedFaces', () => {
  test('keeps the faces of a plain formula and no others', () => {
    expect(facesFor('x + 1')).toEqual(['Main-Regular', 'Math-Italic']);
  });

  test.each([
    [String.raw`\mathbb R`, 'AMS-Regular'],
    [String.raw`\mathbf x`, 'Main-Bold'],
    [String.raw`\mathcal R`, 'Caligraphic-Regular'],
    [String.raw`\sum x`, 'Size1-Regular'],
    [String.raw`\textbf{word}`, 'Main-Bold'],
    [String.raw`\textit{word}`, 'Main-Italic'],
    [String.raw`\boldsymbol x`, 'Math-BoldItalic'],
    [String.raw`\mathsf T`, 'SansSerif-Regular'],
    [String.raw`\mathtt T`, 'Typewriter-Regular'],
    [String.raw`\Biggl( x`, 'Size4-Regular'],
    [String.raw`\mathfrak g`, 'Fraktur-Regular'],
    [String.raw`\mathscr S`, 'Script-Regular'],
  ])('keeps the faces that %s needs', (tex, face) => {
    expect(facesFor(tex)).toContain(face);
    expect(facesFor(tex).length).toBeLessThan(7);
  });

  test('keeps no face for a page without formulas', () => {
    expect(keepUsedFaces(whole, '<p class="plain">x</p>')).not.toContain('@font-face');
  });
});
