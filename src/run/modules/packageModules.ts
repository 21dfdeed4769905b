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

/** Where the modules of this package are found by code that Node itself imports, while the sources run. */
const REGISTRY = Symbol.for('refutable.modules');

/**
 * The text of a module of claims with the addresses of this package's modules in the place of their marks. Where the
 * sources run, Node cannot import these itself, and an address is that of a module which exports the same.
 */
export async function withAddresses(code: string): Promise<string> {
  let text = code;
  for (const [name, url] of Object.entries(importedModules(code)))
    text = text.replaceAll(JSON.stringify(marked(name)), JSON.stringify(isBuilt ? url : await passedOn(name, url)));
  return text;
}

/** The address of a module that exports what another one does, which is imported here. */
async function passedOn(name: string, url: string): Promise<string> {
  const namespace = (await import(url)) as Record<string, unknown>;
  const registry = (Reflect.get(process, REGISTRY) ?? {}) as Record<string, unknown>;
  registry[name] = namespace;
  Reflect.set(process, REGISTRY, registry);
  const from = `process[Symbol.for('refutable.modules')][${JSON.stringify(name)}]`;
  const lines = Object.keys(namespace).map((key) => `export const ${key} = ${from}.${key};`);
  return `data:text/javascript;base64,${Buffer.from(lines.join('\n')).toString('base64')}`;
}
