import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PACKAGE_FOLDER } from './folders.ts';

/** The folders whose code has a say in a verdict. */
const FOLDERS = ['check', 'claim', 'inference', 'numeric', 'random', 'superposition'];

/** A digest of all code that has a say in a verdict, tests left out. */
export async function checkerDigest(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const source = path.join(PACKAGE_FOLDER, 'src', folder);
    const files = (await readdir(source, { recursive: true })).filter((file) => /\.(?:ts|json)$/u.test(file));
    for (const file of files.filter((name) => !name.includes('.test.')).sort()) {
      hash.update(`${folder}/${file.replaceAll(path.sep, '/')}\n`).update(await readFile(path.join(source, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
