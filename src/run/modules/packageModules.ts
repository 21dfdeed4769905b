import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBuilt, PACKAGE_FOLDER } from '../../store/folders.ts';

/**
 * The modules that this package exports, as this process runs them: the URL of each, by the name under which it is
 * imported. So a claim imports the same modules that check it.
 */
export function packageModules(): Record<string, string> {
  const { name, exports } = JSON.parse(readFileSync(path.join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as {
    name: string;
    exports: Readonly<Record<string, { readonly 'refutable-source': string }>>;
  };
  return Object.fromEntries(
    Object.entries(exports).map(([key, target]) => [
      key.replace('.', name),
      isBuilt
        ? new URL(`./${key === '.' ? 'index' : key.slice(2)}.mjs`, import.meta.url).href
        : pathToFileURL(path.join(PACKAGE_FOLDER, target['refutable-source'])).href,
    ]),
  );
}

/** What stands in a module of claims for the address of a module of this package, until it is imported. */
export const marked = (name: string): string => `refutable-module:${name}`;

/** Those modules of this package that a module of claims imports: each address by its name. */
export const importedModules = (code: string): Record<string, string> =>
  Object.fromEntries(Object.entries(packageModules()).filter(([name]) => code.includes(JSON.stringify(marked(name)))));

/** The text of a module of claims with the addresses of this package's modules in the place of their marks. */
export const withAddresses = (code: string): string =>
  Object.entries(packageModules()).reduce(
    (text, [name, url]) => text.replaceAll(JSON.stringify(marked(name)), JSON.stringify(url)),
    code,
  );
