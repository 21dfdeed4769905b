/**
 * Lets a claim file anywhere import this package by its name, `refutable` or `refutable/...`, and be an ES module
 * whatever folder it lies in. Runs in Node's loader thread (see `module.register`), hence plain JavaScript.
 */
const NAME = 'refutable';

/**
 * URLs: this package's package.json, the properties folder, and, where the package is bundled, the modules of the
 * bundle by the names under which they are imported.
 *
 * @type {{ packageFile: string, properties: string, modules: Readonly<Record<string, string>> }}
 */
let places;

export function initialize(given) {
  places = given;
}

export async function resolve(specifier, context, nextResolve) {
  if (Object.hasOwn(places.modules, specifier)) {
    return { url: places.modules[specifier], format: 'module', shortCircuit: true };
  }
  if (specifier === NAME || specifier.startsWith(`${NAME}/`)) {
    // A package may import itself by its name; so the import is made as if package.json itself had asked for it.
    return nextResolve(specifier, { ...context, parentURL: places.packageFile });
  }
  return nextResolve(specifier, context);
}

export async function load(url, context, nextLoad) {
  const isOurs = url.startsWith(places.properties) && /\.[jt]s(?:\?|$)/u.test(url) && !url.includes('/node_modules/');
  return nextLoad(url, isOurs ? { ...context, format: 'module' } : context);
}
