import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bytesOf } from './bytesOf.mjs';

/** The file of a build that lists the digest of each of the others. */
export const LISTING = 'files.json';

/** Whether a build is there with every byte that it had when it was made. It takes some 5 ms. */
export function isIntact(folder) {
  try {
    return readFileSync(path.join(folder, LISTING), 'utf8') === listing(folder);
  } catch {
    return false;
  }
}

/** The digest of each file of a build by its path, as JSON. Source maps, which no result depends on, are left out. */
export function listing(folder) {
  const files = filesIn(folder)
    .filter((file) => /\.(?!map$)\w+$/u.test(file) && file !== LISTING)
    .toSorted();
  return JSON.stringify(
    Object.fromEntries(files.map((file) => [file, digestOf(path.join(folder, file))])),
    undefined,
    1,
  );
}

/** The files in a folder and those below it, with slashes. What the option `recursive` of Node does takes ten times as long. */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(path.join(folder, entry.name)).map((file) => `${entry.name}/${file}`) : [entry.name],
  );
}

const digestOf = (file) => createHash('sha256').update(bytesOf(file)).digest('hex');
