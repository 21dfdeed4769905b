import { build, type BuildOptions } from 'esbuild';
import path from 'node:path';
import { surviving } from './surviving.ts';
import { PACKAGE_FOLDER } from '../folders.ts';
import { bundledLicences } from '../licences/bundledLicences.ts';

/**
 * Bundles modules and everything that they import into scripts that can be embedded in a page: the same bytes on every
 * machine.
 *
 * Bundling runs in a process of its own, which Ctrl-C ends too.
 *
 * @param options what is bundled: entries or a text
 * @returns the text of each script, in the order of the entries, each with the licences of the packages in it at its
 *   end
 * @throws BuildFailure if they cannot be bundled
 * @throws TypeError if a script's text would end the element that contains it
 */
export async function bundleForPage(
  options: Pick<BuildOptions, 'entryPoints' | 'stdin' | 'alias'>,
): Promise<readonly string[]> {
  const { outputFiles, metafile } = await surviving(() =>
    build({
      ...options,
      absWorkingDir: PACKAGE_FOLDER,
      // Nothing is written, but esbuild requires an output folder for two entries.
      outdir: PACKAGE_FOLDER,
      bundle: true,
      minify: true,
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
      // No names of files in it, and characters outside ASCII as they are.
      charset: 'utf8',
      // Those that a package puts into its files are incomplete; its licence is added as a whole.
      legalComments: 'none',
      metafile: true,
      logLevel: 'silent',
      write: false,
    }),
  );
  return outputFiles.map(({ text, path: place }) => {
    const { inputs } = metafile.outputs[path.relative(PACKAGE_FOLDER, place).replaceAll(path.sep, '/')]!;
    return insidePage(text + asComment(bundledLicences(inputs)));
  });
}

/** A text as the comment at the end of a script; nothing for no text. */
function asComment(text: string): string {
  const harmless = text.replaceAll('*/', '* /').replaceAll(/<(?=\/script|!--)/giu, '< ');
  return harmless === '' ? '' : `/*!\n${harmless}\n*/\n`;
}

/** No text of a script may end its element early or begin a comment of the page. */
function insidePage(script: string): string {
  if (/<\/script|<!--/iu.test(script)) throw new TypeError('its text would end the element that contains it');
  return script;
}
