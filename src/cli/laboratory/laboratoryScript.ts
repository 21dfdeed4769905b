import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildFailure } from 'esbuild';
import { bundleForPage } from '../../store/bundle/bundleForPage.ts';
import { isBuilt, PACKAGE_FOLDER } from '../../store/folders.ts';
import { readFault, readPlainFile } from '../../store/files/readPlainFile.ts';
import { UsageError } from '../../store/UsageError.ts';

/** The file of a properties folder that holds the paper's laboratory, if it has one. */
const FILE = 'laboratory.ts';

/**
 * The script of a paper's laboratory: what its `laboratory.ts` exports, bundled with all that it imports and with what
 * runs it in a page. Nothing of the file is run here. It takes a fifth of a second, so nothing is kept between runs.
 *
 * Bundling is done by a process of its own, which Ctrl-C ends too: it must be over before the first claim is checked.
 *
 * @param properties the properties folder
 * @returns the script's text, safe to stand in a page; undefined when the folder has no such file
 * @throws UsageError when the file is there and cannot be bundled
 */
export async function laboratoryScript(properties: string): Promise<string | undefined> {
  const file = path.resolve(properties, FILE);
  const found = await lstat(file).catch(() => undefined);
  if (found === undefined) return undefined;
  await readPlainFile(file).catch((error: unknown) => {
    throw new UsageError(`cannot use ${FILE}: ${readFault(error, FILE, 'file')}`, { cause: error });
  });
  const contents = `import laboratory from ${JSON.stringify(file)}; import { open } from ${JSON.stringify(ENTRY)}; open(laboratory);`;
  try {
    const stdin = { contents, resolveDir: PACKAGE_FOLDER, sourcefile: 'laboratory-page.js' };
    const [script] = await bundleForPage({ stdin, alias: MODULES });
    return script;
  } catch (error) {
    const first = (error as Partial<BuildFailure>).errors?.[0];
    const place =
      first?.location == null ? '' : ` (${path.basename(first.location.file)}, line ${first.location.line})`;
    throw new UsageError(`cannot use ${FILE}: ${first?.text ?? (error as Error).message}${place}`, { cause: error });
  }
}

/** The sources; a build has a copy of those that go into a page. */
const SOURCES = isBuilt ? fileURLToPath(new URL('./page', import.meta.url)) : path.join(PACKAGE_FOLDER, 'src');

/** What runs a laboratory in a page. */
const ENTRY = path.join(SOURCES, 'cli/laboratory/laboratoryEntry.ts');

/** What a laboratory may import of this package, wherever it lies. */
const MODULES = {
  'refutable/laboratory': path.join(SOURCES, 'report/laboratory/Laboratory.ts'),
  'refutable/numeric': path.join(SOURCES, 'numeric/index.ts'),
  'refutable/superposition': path.join(SOURCES, 'superposition/index.ts'),
};
