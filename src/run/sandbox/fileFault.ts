import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ClaimFault, messageOf, placeOf } from '../../check/validate/ClaimFault.ts';
import type { Fault } from '../../results/ClaimResult.ts';
import { PACKAGE_FOLDER } from '../../store/folders.ts';

/** A file of a properties folder could not be imported. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(cause: unknown) {
    super(`the file cannot be imported: ${reason(messageOf(cause))}`, { cause });
  }
}

/**
 * What was wrong with a file of a properties folder, from what importing it or asking it for its claims threw.
 *
 * The message loses the folders that it speaks of, for they tell of the machine.
 *
 * @param file the file, relative to the properties folder
 */
export function fileFault(error: unknown, file: string, properties: string): Fault {
  if (error instanceof ClaimFault) return error.fault;
  const thrown = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const place = placeOf(thrown) ?? placeIn(messageOf(thrown), file) ?? placeIn(stackOf(thrown), file);
  const inPackage = withoutFolder(withoutFolder(messageOf(error), properties, ''), PACKAGE_FOLDER, '');
  const message = foldersAbove(properties).reduce(
    (text, folder, levels) => withoutFolder(text, folder, '../'.repeat(levels + 1)),
    inPackage,
  );
  return { message, ...(place === undefined ? {} : { place }) };
}

/** What a message says in one line; those of the loader have a heading, or name the file in a way of their own. */
function reason(message: string): string {
  const syntax = /^Transform failed with .*?ERROR: ([^\n]*)/su.exec(message);
  if (syntax !== null) return syntax[1]!;
  const [first = ''] = message.split('\n');
  // That it was this program which asked for the file tells nothing, and differs with how the program was started.
  const line = first.replace(/ imported from .*(?:\/dist\/[0-9a-f]{16}\/[^/]*\.mjs|\/loadExport\.ts)$/u, '');
  return line.startsWith('Parse error') ? 'it is not JavaScript' : line;
}

/** A file that cannot be parsed has not run; its place stands in the message, or above it. */
function placeIn(text: string, file: string): string | undefined {
  const name = path.posix.basename(file);
  const at = text.indexOf(`${name}:`);
  return at === -1 ? undefined : /^[\w.-]+:\d+(?::\d+)?/u.exec(text.slice(at))?.[0];
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? '') : '');

/** The folders above one, from the nearest; the root and those in it are left out, for they tell nothing of the machine. */
function foldersAbove(folder: string): string[] {
  const above = path.dirname(folder);
  return path.dirname(above) === path.dirname(path.dirname(above)) ? [] : [above, ...foldersAbove(above)];
}

/** A text that speaks of what is in a folder by another way to it; of the folder itself, too, where that is the empty way. */
function withoutFolder(text: string, folder: string, way: string): string {
  if (path.dirname(folder) === folder) return text;
  const inside = text.replaceAll(`${pathToFileURL(folder).href}/`, way).replaceAll(`${folder}${path.sep}`, way);
  return way === '' ? inside.replaceAll(folder, '.') : inside;
}
