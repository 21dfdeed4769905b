import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE_FOLDER, realFolder } from '../../store/folders.ts';

/** Whose a file is. */
type Owner = 'engine' | 'package' | 'claim';

/**
 * Tells whose a file is: this package's code, another package's, or a claim's, which is all else.
 *
 * @param properties path of the properties folder, absolute and without links
 * @returns a function of a file's path or URL
 */
export function fileOwner(properties: string): (file: string) => Owner {
  // The packages may lie behind a link.
  const engine = ['src', 'dist'].map((name) => realFolder(path.join(PACKAGE_FOLDER, name)));
  // A paper may itself lie in a package; what lies beside it there is the paper's.
  const home = /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/u.exec(properties)?.[0];
  const claims = [properties, ...(home === undefined ? [] : [home])];
  return (address) => {
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
