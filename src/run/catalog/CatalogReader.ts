import type { Catalog } from '../Catalog.ts';
import type { Executor, Limits } from '../Executor.ts';
import type { AnswerTo, Job, Outcome } from '../Job.ts';
import { ModuleCache } from '../modules/ModuleCache.ts';
import { catalogPaper } from './catalogPaper.ts';

/** Reads the catalog of a properties folder again and again: only what has changed is bundled and run. */
export class CatalogReader {
  readonly #properties: string;
  readonly #executor: RememberingExecutor;
  readonly #modules = new ModuleCache();
  #files = '';

  /** @param executor is left open */
  constructor(properties: string, executor: Executor) {
    this.#properties = properties;
    this.#executor = new RememberingExecutor(executor);
  }

  /**
   * The catalog now.
   *
   * @param files paths of all files in the folder
   * @throws UsageError as {@link catalogPaper} does
   */
  async read(files: readonly string[], limits: Limits): Promise<Catalog> {
    const code = files.filter((file) => /\.(?:[cm]?[jt]sx?|json)$/iu.test(file)).join('\n');
    if (code !== this.#files) this.#modules.clear();
    this.#files = code;
    return catalogPaper(this.#properties, this.#executor, limits, (options) => this.#modules.bundle(options));
  }

  /** The folders of all files that the claims consist of. */
  get folders(): ReadonlySet<string> {
    return this.#modules.folders;
  }
}

/** Runs a job on a file only if the text of its module is new. */
class RememberingExecutor implements Executor {
  readonly workers: number;
  readonly #executor: Executor;
  readonly #known = new Map<string, { readonly code: string; readonly outcome: Outcome<unknown> }>();

  constructor(executor: Executor) {
    this.#executor = executor;
    this.workers = executor.workers;
  }

  async run<J extends Job>(job: J, limits: Limits): Promise<Outcome<AnswerTo<J>>> {
    const { file, code } = job;
    const key = `${job.do} ${file}`;
    const known = this.#known.get(key);
    if (known?.code === code) return known.outcome as Outcome<AnswerTo<J>>;
    const outcome = await this.#executor.run(job, limits);
    if (outcome.fault?.stopped !== true) this.#known.set(key, { code, outcome });
    return outcome;
  }

  close(): Promise<void> {
    return this.#executor.close();
  }
}
