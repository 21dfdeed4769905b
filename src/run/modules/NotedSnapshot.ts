import { FileSnapshot } from './FileSnapshot.ts';

/** A snapshot that notes what is read from another one. */
export class NotedSnapshot extends FileSnapshot {
  /** The bytes of each file that was read, by its path. */
  readonly found = new Map<string, Buffer>();
  readonly #from: FileSnapshot;

  constructor(from: FileSnapshot) {
    super();
    this.#from = from;
  }

  override async read(file: string): Promise<Buffer> {
    const bytes = await this.#from.read(file);
    this.found.set(file, bytes);
    return bytes;
  }
}
