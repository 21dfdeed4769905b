import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ClaimFault, messageOf, placeOf } from '../../check/validate/ClaimFault.ts';
import type { Fault } from '../../results/ClaimResult.ts';
import { PACKAGE_FOLDER } from '../../store/folders.ts';

/** Thrown if a file of a properties folder cannot be imported. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  /** File, line and column of what is wrong, where the error itself does not tell. */
  readonly place: string | undefined;

  constructor(cause: unknown, place?: string) {
    super(`the file cannot be imported: ${reason(messageOf(cause))}`, { cause });
    this.place = place;
  }
}

/**
 * The fault of a file in a properties folder, from the error thrown while it was imported or its claims were listed.
 *
 * Folders are removed from the message, since they depend on the machine.
 *
 * @param file the file, relative to the properties folder
 */
export function fileFault(error: unknown, file: string, properties: string): Fault {
  if (error instanceof ClaimFault) return error.fault;
  const thrown = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const known = error instanceof ImportError ? error.place : undefined;
  const place = known ?? placeOf(thrown) ?? placeIn(messageOf(thrown), file) ?? placeIn(stackOf(thrown), file);
  const inPackage = withoutFolder(withoutFolder(messageOf(error), properties, ''), PACKAGE_FOLDER, '');
  const message = foldersAbove(properties).reduce(
    (text, folder, levels) => withoutFolder(text, folder, '../'.repeat(levels + 1)),
    inPackage,
  );
  return { message, ...(place === undefined ? {} : { place }) };
}

/** The first line of a message, without the text of the module, by which Node calls the importer. */
function reason(message: string): string {
  const [line = ''] = message.split('\n');
  return line.replace(/ imported from data:.*$/u, '');
}

/** A file that cannot be parsed has not run; its location is in the message, or above it. */
function placeIn(text: string, file: string): string | undefined {
  const name = path.posix.basename(file);
  const at = text.indexOf(`${name}:`);
  return at === -1 ? undefined : /^[\w.-]+:\d+(?::\d+)?/u.exec(text.slice(at))?.[0];
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? '') : '');

/** The folders above one, nearest first, without the root and its children, which reveal nothing about the machine. */
function foldersAbove(folder: string): string[] {
  const above = path.dirname(folder);
  return path.dirname(above) === path.dirname(path.dirname(above)) ? [] : [above, ...foldersAbove(above)];
}

/** Replaces the path of a folder in a text by another prefix; if that is empty, the folder itself becomes `.`. */
function withoutFolder(text: string, folder: string, way: string): string {
  if (path.dirname(folder) === folder) return text;
  const inside = text.replaceAll(`${pathToFileURL(folder).href}/`, way).replaceAll(`${folder}${path.sep}`, way);
  return way === '' ? inside.replaceAll(folder, '.') : inside;
}
