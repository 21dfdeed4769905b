import { type FSWatcher, statSync, watch } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../store/UsageError.ts';
import { displayPath } from '../../store/folders.ts';

/** Milliseconds without a further change after which a change is reported: an editor writes a file in several steps. */
const QUIET = 40;

/** A folder that is watched. A folder that was removed and made again is another one, with the same path. */
interface Watched {
  readonly watcher: FSWatcher;
  readonly inode: number;
}

/**
 * Reports changes in folders, by the events of the file system: a file is written, made, renamed, replaced or removed. Folders
 * are watched rather than files, since a file that an editor replaces is no longer the one that was watched.
 */
export class FolderWatcher {
  readonly #onChange: () => void;
  readonly #watched = new Map<string, Watched>();
  #timer: NodeJS.Timeout | undefined;

  /** @param onChange called after one or several changes; it does not tell which */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /**
   * Watches these folders and no others; what they contain must be read after this call. Missing ones are left out.
   *
   * @param root watched even while it is missing, through the folder that contains it
   * @returns whether a folder is watched that was not before
   * @throws UsageError if the system watches no more folders
   */
  watch(root: string, folders: Iterable<string>): boolean {
    const wanted = new Map<string, number>();
    for (const folder of [root, ...folders]) {
      const inode = statSync(folder, { throwIfNoEntry: false })?.ino;
      if (inode !== undefined) wanted.set(folder, inode);
    }
    const above = path.dirname(root);
    for (const [folder, { watcher, inode }] of this.#watched) {
      if (folder === '' || wanted.get(folder) === inode) continue;
      watcher.close();
      this.#watched.delete(folder);
    }
    let isMore = false;
    for (const [folder, inode] of wanted) {
      if (this.#watched.has(folder)) continue;
      isMore = this.#add(folder, { folder, inode }) || isMore;
    }
    if (!this.#watched.has('')) this.#add('', { folder: above, inode: 0, only: path.basename(root) });
    return isMore;
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const { watcher } of this.#watched.values()) watcher.close();
    this.#watched.clear();
  }

  /** @param only the name of the only entry whose changes count */
  #add(
    key: string,
    { folder, inode, only }: { readonly folder: string; readonly inode: number; readonly only?: string },
  ) {
    try {
      const watcher = watch(folder, (_what, name) => {
        if (only === undefined || name === only) this.#note();
      });
      watcher.on('error', () => {
        watcher.close();
        this.#watched.delete(key);
        this.#note();
      });
      this.#watched.set(key, { watcher, inode });
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // It has been removed meanwhile.
      if (code === 'ENOENT') return false;
      const cure =
        code === 'ENOSPC' ? '; raise fs.inotify.max_user_watches, or end other programs that watch files' : '';
      throw new UsageError(`cannot watch the folder ${displayPath(folder)}: ${(error as Error).message}${cure}`, {
        cause: error,
      });
    }
  }

  #note(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onChange, QUIET);
  }
}
