import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PageLicence } from '../../report/page/licences.ts';
import { PACKAGE_FOLDER } from '../folders.ts';
import { fontNotices } from './fontNotices.ts';
import { installedPackage, packageLicence } from './packageLicence.ts';

/**
 * The licences of what every page holds: this package's styles and scripts, and KaTeX's style sheet and fonts. A package that
 * only made the layout of a graph left nothing of itself there.
 */
export function pageLicences(): readonly PageLicence[] {
  const katex = folderOf('katex');
  return [
    ...[PACKAGE_FOLDER, katex].map((folder) => {
      const { package: of, version, name, text } = packageLicence(folder);
      return { of: `${of} ${version}`, name, text };
    }),
    fontLicence(path.join(katex, 'dist/fonts')),
  ];
}

const folderOf = (name: string): string => installedPackage(createRequire(import.meta.url).resolve(name))!;

/** What the fonts in a folder say of their licence. */
function fontLicence(folder: string): PageLicence {
  const fonts = readdirSync(folder).filter((file) => file.endsWith('.ttf'));
  const lines = fontNotices(fonts.toSorted().map((file) => readFileSync(path.join(folder, file))));
  return { of: 'the fonts of KaTeX', name: 'SIL Open Font License 1.1', text: lines.join('\n') };
}
