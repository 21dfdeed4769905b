/**
 * Lets a claim file anywhere, and what it imports, import this package by its name, `refutable` or `refutable/...`, and
 * be an ES module whatever folder it lies in. Runs in Node's loader thread (see `module.register`), hence plain
 * JavaScript.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

const NAME = 'refutable';

/** What the loader of TypeScript adds to the address of a file that it takes for CommonJS. */
const COMMONJS = /(?:\?|%3F)tsx-commonjs-export-preparse=.*$/u;

/** Files that may be written as ES modules or not; the names of the others tell. */
const EITHER = /\.[jt]sx?$/u;

/**
 * URLs: this package's package.json, the properties folder, with a slash at its end and no link on the way to it, and the
 * modules of this package by the names under which they are imported.
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
    // A package may import itself by its name: what is wrong with this one is said as if package.json itself had asked for it.
    return nextResolve(specifier, { ...context, parentURL: places.packageFile });
  }
  const found = await nextResolve(specifier, context);
  const url = found.url.replace(COMMONJS, '');
  return (await isModule(url)) ? { ...found, url, format: 'module' } : found;
}

export async function load(url, context, nextLoad) {
  // The loader of TypeScript takes what follows a question mark in the name of a folder for no part of the path.
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

/** Whether a file is an ES module: all of a properties folder, and elsewhere what is written as one; packages say themselves. */
async function isModule(url) {
  if (!url.startsWith('file:') || !EITHER.test(url)) return false;
  if (isOf(places.properties, url)) return true;
  const [home = 'file:'] = HOME.exec(places.properties) ?? [];
  if (!isOf(home, url)) return false;
  const text = await readFile(fileURLToPath(url), 'utf8').catch(() => '');
  return /^\s*(?:import|export)\b(?!\s*\()/mu.test(text.replaceAll(/\/\*.*?\*\//gsu, ''));
}

/** The package in which a folder lies that was installed. */
const HOME = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+\//u;

/** Whether a file lies in a folder and in no package there. */
const isOf = (folder, url) => url.startsWith(folder) && !url.slice(folder.length).includes('/node_modules/');
