import { readFile } from 'node:fs/promises';

/** Files as they were when they were first read. A file that is changed afterwards keeps the bytes that it had. */
export class FileSnapshot {
  readonly #files = new Map<string, Promise<Buffer>>();

  /** The bytes of a file. @param file absolute path @throws Error of the file system when it cannot be read */
  read(file: string): Promise<Buffer> {
    let found = this.#files.get(file);
    if (found === undefined) {
      found = readFile(file);
      found.catch(() => undefined);
      this.#files.set(file, found);
    }
    return found;
  }
}
