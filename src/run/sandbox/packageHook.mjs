/**
 * Lets claim files in any folder, and what they import, import this package by its name, `refutable` or
 * `refutable/...`, and be ES modules in any folder. Runs in Node's loader thread (see `module.register`), hence plain
 * JavaScript.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

const NAME = 'refutable';

/** What the TypeScript loader adds to the URL of a file that it takes for CommonJS. */
const COMMONJS = /(?:\?|%3F)tsx-commonjs-export-preparse=.*$/u;

/** Files whose names do not tell whether they are ES modules. */
const EITHER = /\.[jt]sx?$/u;

/**
 * URLs: this package's package.json, the properties folder (links resolved, with a trailing slash), and the modules of
 * this package by the names under which they are imported.
 *
 * @type {{ packageFile: string, properties: string, modules: Readonly<Record<string, string>> }}
 */
let places;

export function initialize(given) {
  places = given;
}

export async function resolve(specifier, context, nextResolve) {
  const module = Object.hasOwn(places.modules, specifier) ? places.modules[specifier] : undefined;
  if (module !== undefined) {
    const isReadable = module.endsWith('.mjs');
    return isReadable ? { url: module, format: 'module', shortCircuit: true } : nextResolve(module, context);
  }
  if (specifier.startsWith(`${NAME}/`)) {
    // A package may import itself by its name: errors are reported as if package.json itself were the importer.
    return nextResolve(specifier, { ...context, parentURL: places.packageFile });
  }
  const found = await nextResolve(specifier, context);
  const url = found.url.replace(COMMONJS, '');
  return (await isModule(url)) ? { ...found, url, format: 'module' } : found;
}

export async function load(url, context, nextLoad) {
  // The TypeScript loader ignores what follows a question mark in the name of a folder.
  if (context.format !== 'module' || !url.startsWith('file:') || !url.includes('%3F')) return nextLoad(url, context);
  const file = fileURLToPath(url);
  const { code } = await transform(await readFile(file, 'utf8'), {
    loader: /\.[cm]?tsx?$/u.test(file) ? 'ts' : 'js',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    sourcefile: file,
  });
  return { format: 'module', source: code, shortCircuit: true };
}

/** Whether a file is an ES module: every file of a properties folder, and elsewhere files with ES syntax; packages declare it. */
async function isModule(url) {
  if (!url.startsWith('file:') || !EITHER.test(url)) return false;
  if (isOf(places.properties, url)) return true;
  const [home = 'file:'] = HOME.exec(places.properties) ?? [];
  if (!isOf(home, url)) return false;
  const text = await readFile(fileURLToPath(url), 'utf8').catch(() => '');
  return /^\s*(?:import|export)\b(?!\s*\()/mu.test(text.replaceAll(/\/\*.*?\*\//gsu, ''));
}

/** Matches the installed package that contains a folder. */
const HOME = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+\//u;

/** Whether a file is in a folder but not in a package there. */
const isOf = (folder, url) => url.startsWith(folder) && !url.slice(folder.length).includes('/node_modules/');
