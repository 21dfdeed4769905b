import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBuilt, PACKAGE_FOLDER } from '../../store/folders.ts';

/**
 * What this package exports, from the code that runs: the URL of each module, by the name under which it is imported. So
 * a claim imports the very modules that judge it.
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
