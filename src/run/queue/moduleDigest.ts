import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The source map with which a module ends; it names files by their places on this machine. */
const MAP = /^\/\/# sourceMappingURL=.*\n?$/mu;

/** The address of an installed package up to its name. */
const INSTALLED = /file:\/\/[^"'\n]*\/node_modules\//gu;

/**
 * A digest of a module of claims that is the same on every machine: SHA-256 of its text without what depends on the place of
 * the properties folder. Versions of other packages that it imports have no part in it.
 *
 * @param code text of the module, from `bundleModule`
 * @param folder path of the properties folder, without links
 * @returns 64 hexadecimal digits
 */
export function moduleDigest(code: string, folder: string): string {
  const portable = code
    .replace(MAP, '')
    .replaceAll(INSTALLED, 'node_modules/')
    .replaceAll(pathToFileURL(folder + path.sep).href, '')
    .replaceAll(folder + path.sep, '');
  return createHash('sha256').update(portable).digest('hex');
}
