import path from 'node:path';
import type { MakeMutant } from '../Job.ts';
import { bundleModule } from '../modules/bundleModule.ts';
import { FileSnapshot } from '../modules/FileSnapshot.ts';
import { ModuleCache } from '../modules/ModuleCache.ts';
import { moduleDigest } from './moduleDigest.ts';
import type { Task } from './Task.ts';

/** What of a task says which module it needs. */
type Needed = Pick<Task, 'file' | 'id' | 'module' | 'mutant'>;

type Mutated = Needed & { readonly mutant: NonNullable<Task['mutant']> };

/** The text of a module, or why there is none, for a sentence. */
type Code = { readonly code: string } | { readonly why: string };

/** The modules of a worker's own claim files, as they are now. */
export class WorkerModules {
  readonly #folder: string;
  readonly #makeMutant: MakeMutant | undefined;
  readonly #modules = new ModuleCache();

  /**
   * @param folder path of the properties folder, without links
   * @param makeMutant makes mutants; without it, tasks on mutants are refused
   */
  constructor(folder: string, makeMutant?: MakeMutant) {
    this.#folder = folder;
    this.#makeMutant = makeMutant;
  }

  /** The text of the module that a task names by its digest, or why there is none, for a sentence. */
  async codeFor(needed: Needed): Promise<Code> {
    const { file, mutant } = needed;
    // The name comes from elsewhere, and must not lead out of the folder.
    if (path.isAbsolute(file) || path.normalize(file).split(path.sep).includes('..'))
      return { why: `${JSON.stringify(file)} is no file of a properties folder` };
    return mutant === undefined ? this.#own(needed) : this.#mutated({ ...needed, mutant });
  }

  async #own({ file, module }: Needed): Promise<Code> {
    const properties = this.#folder;
    const { answer, fault } = await this.#modules.bundle({ properties, file, snapshot: new FileSnapshot() });
    if (answer === undefined) return { why: unreadable(file, fault) };
    return this.#asked(answer, file, module);
  }

  async #mutated({ file, id, module, mutant }: Mutated): Promise<Code> {
    const properties = this.#folder;
    if (this.#makeMutant === undefined) return { why: 'it makes no mutants; start it by refutable worker' };
    const snapshot = new FileSnapshot();
    let text: string | undefined;
    try {
      const own = await snapshot.read(path.join(properties, file));
      text = this.#makeMutant(own.toString('utf8'), { file, id }, mutant);
    } catch (error) {
      return { why: unreadable(file, error as Error) };
    }
    const { rule, where, digest } = mutant;
    if (text === undefined)
      return {
        why: `its ${file} gives no mutant of ${id} by the rule ${rule} at ${where} with the digest ${short(digest)}, which is asked for; ${SAME}, and the same version of refutable`,
      };
    const { answer, fault } = await bundleModule({ properties, file, text, snapshot });
    if (answer === undefined) return { why: unreadable(file, fault) };
    return this.#asked(answer, file, module);
  }

  /** A module, if it is the one that is asked for. */
  #asked({ code }: { readonly code: string }, file: string, module: string): Code {
    const own = moduleDigest(code, this.#folder);
    if (own === module) return { code };
    return {
      why: `its ${file}, or a file that this imports, is not the same (digest ${short(own)}; ${short(module)} is asked for); ${SAME}`,
    };
  }
}

const SAME = 'give both machines the same properties folder';

const unreadable = (file: string, { message }: { readonly message: string }): string =>
  `its ${file} cannot be read: ${message}`;

const short = (digest: string): string => digest.slice(0, 12);
