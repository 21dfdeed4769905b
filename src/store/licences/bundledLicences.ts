import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { PACKAGE_FOLDER } from '../folders.ts';
import { installedPackage, packageLicence } from './packageLicence.ts';

/** What esbuild says of the files that went into an output, by their paths from the package's folder. */
type Inputs = Metafile['outputs'][string]['inputs'];

/** Between two licences. */
const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/**
 * The licences of the installed packages of which something went into a bundle, each text once, with the packages that it
 * is for.
 *
 * @returns empty where nothing of a package went in
 */
export function bundledLicences(inputs: Inputs): string {
  const files = Object.keys(inputs).filter((file) => inputs[file]!.bytesInOutput > 0);
  const folders = new Set(files.map((file) => installedPackage(path.resolve(PACKAGE_FOLDER, file))));
  const byText = new Map<string, string[]>();
  for (const folder of [...folders].filter((found) => found !== undefined).toSorted()) {
    const { package: of, version, name, text } = packageLicence(folder);
    const heading = `${of} ${version}: ${name}`;
    byText.set(text, [...(byText.get(text) ?? []), heading]);
  }
  return [...byText]
    .map(([text, of]) => `${of.join('\n')}\n\n${text || 'No text of it is in the package.'}`)
    .join(RULE);
}

/** Keeps the licences of what went into a build beside it. @param build path of its folder */
export function keepLicences(build: string, outputs: Metafile['outputs']): void {
  const inputs = Object.assign({}, ...Object.values(outputs).map((output) => output.inputs)) as Inputs;
  writeFileSync(path.join(build, 'licences.txt'), `${bundledLicences(inputs)}\n`);
}
