import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_FOLDER } from '../folders.ts';

/** The version of this package, as its package.json says. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
