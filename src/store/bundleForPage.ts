import { build, type BuildOptions } from 'esbuild';
import { PACKAGE_FOLDER } from './folders.ts';

/**
 * Bundles modules with all that they import into scripts that may stand in a page: the same bytes wherever it is done.
 *
 * Bundling is done by a process of its own, which Ctrl-C ends too.
 *
 * @param options what is bundled: entries or a text
 * @returns the text of each script, in the order of the entries
 * @throws BuildFailure when it cannot be bundled
 * @throws TypeError when a script's text would end the element that it stands in
 */
export async function bundleForPage(
  options: Pick<BuildOptions, 'entryPoints' | 'stdin' | 'alias'>,
): Promise<readonly string[]> {
  const { outputFiles } = await build({
    ...options,
    absWorkingDir: PACKAGE_FOLDER,
    // Nothing is written; two entries need a place all the same.
    outdir: PACKAGE_FOLDER,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    // No names of files in it, and characters outside ASCII as they are.
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
  });
  return outputFiles.map(({ text }) => insidePage(text));
}

/** No text of a script may end its element early or begin a comment of the page. */
function insidePage(script: string): string {
  if (/<\/script|<!--/iu.test(script)) throw new TypeError('its text would end the element that it stands in');
  return script;
}
