import path from 'node:path';
import { FileSnapshot } from '../modules/FileSnapshot.ts';
import { ModuleCache } from '../modules/ModuleCache.ts';
import { moduleDigest } from './moduleDigest.ts';
import type { Task } from './Task.ts';

/** The modules of a worker's own claim files, as they are now. */
export class WorkerModules {
  readonly #folder: string;
  readonly #modules = new ModuleCache();

  /** @param folder path of the properties folder, without links */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The text of the module that a task names by its digest, or why there is none, for a sentence. */
  async codeFor({
    file,
    module,
  }: Pick<Task, 'file' | 'module'>): Promise<{ readonly code: string } | { readonly why: string }> {
    const properties = this.#folder;
    // The name comes from elsewhere, and must not lead out of the folder.
    if (path.isAbsolute(file) || path.normalize(file).split(path.sep).includes('..'))
      return { why: `${JSON.stringify(file)} is no file of a properties folder` };
    const { answer, fault } = await this.#modules.bundle({ properties, file, snapshot: new FileSnapshot() });
    if (answer === undefined) return { why: `its ${file} cannot be read: ${fault.message}` };
    const own = moduleDigest(answer.code, properties);
    if (own === module) return { code: answer.code };
    return {
      why: `its ${file}, or a file that this imports, is not the same (digest ${short(own)}; ${short(module)} is asked for); give both machines the same properties folder`,
    };
  }
}

const short = (digest: string): string => digest.slice(0, 12);
