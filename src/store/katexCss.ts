import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inlineFonts } from '../report/style/inlineFonts.ts';

/** KaTeX's style sheet with its fonts in it, from the package that is installed. */
export async function katexCss(): Promise<string> {
  const file = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');
  const css = await readFile(file, 'utf8');
  return inlineFonts(css, (font) => readFileSync(path.join(path.dirname(file), font), 'base64'));
}
