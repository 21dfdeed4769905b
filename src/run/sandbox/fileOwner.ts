import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE_FOLDER, realFolder } from '../../store/folders.ts';

/** The owner of a file. */
type Owner = 'engine' | 'package' | 'claim';

/**
 * Classifies a file: code of this package, of another package, or, if neither, of a claim.
 *
 * @param properties path of the properties folder, absolute and without links
 * @returns a function of a file's path or URL
 */
export function fileOwner(properties: string): (file: string) => Owner {
  // The packages may be reached through a symbolic link.
  const engine = ['src', 'dist'].map((name) => realFolder(path.join(PACKAGE_FOLDER, name)));
  // A paper may itself be in a package; the files beside it there belong to the paper.
  const home = /^[^]*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/u.exec(properties)?.[0];
  const claims = [properties, ...(home === undefined ? [] : [home])];
  return (address) => {
    // A module of claims lies in no file.
    if (address.startsWith('data:')) return 'claim';
    const file = pathOf(address);
    if (engine.some((folder) => isBelow(file, folder))) return 'engine';
    const own = claims.find((folder) => isBelow(file, folder));
    return /[/\\]node_modules[/\\]/u.test(own === undefined ? file : file.slice(own.length)) ? 'package' : 'claim';
  };
}

const isBelow = (file: string, folder: string): boolean =>
  file.startsWith(folder) && (file[folder.length] === '/' || file[folder.length] === path.sep);

function pathOf(address: string): string {
  try {
    return address.startsWith('file:') ? fileURLToPath(address) : address;
  } catch {
    return address;
  }
}
