import { readPlainFile } from '../../store/files/readPlainFile.ts';

/** Files as they were when they were first read. A file that is changed afterwards keeps the bytes that it had. */
export class FileSnapshot {
  readonly #files = new Map<string, Promise<Buffer>>();

  /** The bytes of a file. @param file absolute path @throws Error when it cannot be read, or is no file */
  read(file: string): Promise<Buffer> {
    let found = this.#files.get(file);
    if (found === undefined) {
      found = readPlainFile(file);
      found.catch(() => undefined);
      this.#files.set(file, found);
    }
    return found;
  }
}
