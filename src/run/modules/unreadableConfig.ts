import { stat } from 'node:fs/promises';
import path from 'node:path';
import { readFault, readPlainFile } from '../../store/files/readPlainFile.ts';

/** The files that the bundler reads in each folder on the way to a file, by itself. */
const READ = ['package.json', 'tsconfig.json'];

/**
 * Says of a folder and those above it which of the bundler's own files is none, such as a named pipe, for which the
 * bundler would wait for ever.
 *
 * @param known what was found of folders; more is added
 * @returns a sentence; undefined when there is no such file
 */
export function unreadableConfig(
  folder: string,
  known: Map<string, Promise<string | undefined>>,
): Promise<string | undefined> {
  const found = known.get(folder) ?? find(folder, known);
  known.set(folder, found);
  return found;
}

async function find(folder: string, known: Map<string, Promise<string | undefined>>): Promise<string | undefined> {
  for (const name of READ) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (found === undefined || found.isFile() || found.isDirectory()) continue;
    return readPlainFile(file).then(
      () => undefined,
      (error: unknown) => `${name} cannot be read: ${readFault(error, name, 'file')}`,
    );
  }
  const above = path.dirname(folder);
  return above === folder ? undefined : unreadableConfig(above, known);
}
