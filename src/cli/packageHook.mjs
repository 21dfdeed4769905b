/**
 * Lets a claim file anywhere import this package by its name, `refutable` or `refutable/...`, and be an ES module
 * whatever folder it lies in. Runs in Node's loader thread (see `module.register`), hence plain JavaScript.
 */
const NAME = 'refutable';

/** @type {{ packageFile: string, properties: string }} URLs: this package's package.json, and the properties folder */
let places;

export function initialize(given) {
  places = given;
}

export async function resolve(specifier, context, nextResolve) {
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
