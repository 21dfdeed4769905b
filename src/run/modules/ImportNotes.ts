import path from 'node:path';
import { realFolder } from '../../store/folders.ts';

/** Where a file and its imports lead, for whoever wants to know later whether they still do without asking the bundler. */
export class ImportNotes {
  readonly #files = new Map<string, string>();
  #isPlain = true;

  /**
   * Notes an import, or the file with which everything begins.
   *
   * @param name as it is written
   * @param folder that of the file in which it is written
   * @param file to which it leads, absolute and without links
   */
  note(name: string, folder: string, file: string): void {
    const place = path.resolve(folder, name);
    if ((IS_PATH.test(name) || path.isAbsolute(name)) && realFolder(place) === file) this.#files.set(place, file);
    else this.#isPlain = false;
  }

  /**
   * The file to which each path leads; undefined if an import is no path of a file that is there by this very name, links
   * apart. Such a path leads to that file as long as it is there: the bundler looks for no other one.
   */
  get files(): ReadonlyMap<string, string> | undefined {
    return this.#isPlain ? this.#files : undefined;
  }
}

const IS_PATH = /^\.{1,2}\//u;

/** Whether each path leads where it did when it was noted. */
export const leadThere = (files: ReadonlyMap<string, string>): boolean =>
  [...files].every(([place, file]) => realFolder(place) === file);
