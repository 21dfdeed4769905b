import path from 'node:path';
import type { Invocation } from '../results/words/commands.ts';
import { isSameFolder, PACKAGE_FOLDER, PROPERTIES_FOLDER, displayPath, realFolder, startFolder } from './folders.ts';

/** How the claims of a properties folder are asked for where the reader stands now. */
export function invocationFromHere(properties: string): Invocation {
  const isInside = isBelow(startFolder());
  return {
    ...(isUsual(properties) ? {} : { properties: displayPath(properties) }),
    ...(isInside ? {} : { prefix: PACKAGE_FOLDER }),
  };
}

/**
 * How a run is asked for again by who reads of it later, wherever its report has been put: in the folder of this package,
 * and the properties folder from there, where it is in it.
 *
 * @param only the ids or globs that were asked for; all claims when left out
 */
export function invocationFromPackage(properties: string, only?: readonly string[]): Invocation {
  const folder = isBelow(properties)
    ? path.relative(realFolder(PACKAGE_FOLDER), realFolder(properties)).replaceAll(path.sep, '/')
    : properties;
  return { ...(isUsual(properties) ? {} : { properties: folder }), ...(only === undefined ? {} : { only }) };
}

const isUsual = (properties: string): boolean => isSameFolder(properties, PROPERTIES_FOLDER);

const isBelow = (folder: string): boolean =>
  `${realFolder(folder)}${path.sep}`.startsWith(`${realFolder(PACKAGE_FOLDER)}${path.sep}`);
