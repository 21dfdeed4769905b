import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Results } from '../results/Results.ts';
import { headlinesMarkdown } from '../report/markdown/headlinesMarkdown.ts';
import { PACKAGE_FOLDER } from './folders.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

/** The part of the README that a command writes. */
const FOUND = /(?<=<!-- written by npm run report -->\n)[^]*?(?=<!-- end -->)/u;

/** Writes the findings into the README of this package, between its marks. */
export async function writeReadme(results: Results): Promise<void> {
  const file = path.join(PACKAGE_FOLDER, 'README.md');
  const text = await readFile(file, 'utf8');
  await writeFileAtomically(
    file,
    text.replace(FOUND, () => `${headlinesMarkdown(results)}\n`),
  );
}
