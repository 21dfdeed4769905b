import path from 'node:path';
import type { Outcome } from '../Job.ts';
import { bundleModule, type BundleOptions } from './bundleModule.ts';
import type { ClaimModule } from './ClaimModule.ts';
import type { FileSnapshot } from './FileSnapshot.ts';
import { NotedSnapshot } from './NotedSnapshot.ts';

/** A module as it was made, with the bytes of all files that were read for it, by their paths. */
interface Made {
  readonly outcome: Outcome<ClaimModule>;
  readonly read: ReadonlyMap<string, Buffer>;
}

/** Makes the modules of claim files again and again, each only if one of its files has other bytes than before. */
export class ModuleCache {
  readonly #made = new Map<string, Made>();

  /** The module of a file; see `bundleModule`. A file that could not be made into one is tried again. */
  async bundle(options: BundleOptions): Promise<Outcome<ClaimModule>> {
    const known = this.#made.get(options.file);
    if (known?.outcome.answer !== undefined && (await isSame(known.read, options.snapshot))) return known.outcome;
    const snapshot = new NotedSnapshot(options.snapshot);
    const outcome = await bundleModule({ ...options, snapshot });
    this.#made.set(options.file, { outcome, read: snapshot.found });
    return outcome;
  }

  /** Forgets all modules: to be called if files are new or gone, since an import may then lead to another file. */
  clear(): void {
    this.#made.clear();
  }

  /** The folders of all files that were read. */
  get folders(): ReadonlySet<string> {
    return new Set([...this.#made.values()].flatMap(({ read }) => [...read.keys()].map((file) => path.dirname(file))));
  }
}

async function isSame(read: ReadonlyMap<string, Buffer>, snapshot: FileSnapshot): Promise<boolean> {
  const same = [...read].map(async ([file, bytes]) => bytes.equals(await snapshot.read(file)));
  return Promise.all(same).then(
    (all) => all.every(Boolean),
    () => false,
  );
}
