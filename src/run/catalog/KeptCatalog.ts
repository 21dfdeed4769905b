import { createHash } from 'node:crypto';
import path from 'node:path';
import { canonicalText } from '../../store/cache/canonicalText.ts';
import type { ResultCache } from '../../store/cache/ResultCache.ts';
import { isBuilt, realFolder } from '../../store/folders.ts';
import { engine, engineDigest } from '../digest/engineDigest.ts';
import type { Executor } from '../Executor.ts';
import type { AnswerTo, Job, Outcome } from '../Job.ts';
import { bundleModule, type BundleOptions } from '../modules/bundleModule.ts';
import type { ClaimModule } from '../modules/ClaimModule.ts';
import type { FileSnapshot } from '../modules/FileSnapshot.ts';
import { FolderConfigs } from '../modules/FolderConfigs.ts';
import { ImportNotes, leadThere } from '../modules/ImportNotes.ts';
import { NotedSnapshot } from '../modules/NotedSnapshot.ts';
import { isStillSo } from '../modules/heldPackages.ts';
import { packageModules } from '../modules/packageModules.ts';
import { type Answered, type Kept, keptFault, type KeptFile, type Made } from './keptShape.ts';

/** The version of the form of what is kept. */
const FORM = 'refutable-catalog-1';

/** The jobs whose answers are kept, each with the name under which they are. */
const KEPT: { readonly [D in Job['do']]?: Exclude<keyof Answered, 'identity'> } = {
  'list claims': 'claims',
  'read paper': 'paper',
};

/**
 * The modules of a properties folder and what its files say, kept for later runs. A module is taken as it was if each file
 * that it was made of has the bytes that it had, and each import leads to the same file; and what a file says if its module
 * has the same identity. So all files are read, and only those that are new are bundled and run.
 */
export class KeptCatalog {
  readonly #folder: string;
  readonly #store: ResultCache;
  readonly #engine: string;
  readonly #before: Kept;
  readonly #configs = new FolderConfigs();
  readonly #digests = new WeakMap<Buffer, string>();
  /** Resolves to whether the bundler would find its own files as they were. */
  readonly #hasSameConfigs: Promise<boolean>;
  readonly #now = new Map<string, KeptFile>();
  #hasNews = false;

  /**
   * Opens what is kept of a folder.
   *
   * @param properties path of the folder
   * @param fresh whether to take nothing of it
   */
  static async open(properties: string, store: ResultCache, fresh: boolean): Promise<KeptCatalog> {
    const [folder, digest] = [realFolder(properties), engineDigest(await engine())];
    const known = fresh ? undefined : await store.find(keyOf(folder, digest), keptFault);
    return new KeptCatalog(folder, store, digest, (known?.data as Kept | undefined) ?? { configs: {}, files: {} });
  }

  private constructor(folder: string, store: ResultCache, engine: string, before: Kept) {
    this.#folder = folder;
    this.#store = store;
    this.#engine = engine;
    this.#before = before;
    this.#hasSameConfigs = this.#configs
      .above(filesRead(Object.values(before.files)))
      .then((found) => canonicalText(found) === canonicalText(before.configs));
  }

  /** The module of a file; see `bundleModule`. */
  readonly bundle = async (options: BundleOptions): Promise<Outcome<ClaimModule>> => {
    const { file } = options;
    const known = this.#before.files[file];
    const text = known?.made && (await this.#textIfSame(file, known.made, options.snapshot));
    if (known?.made !== undefined && text !== undefined) {
      this.#now.set(file, known);
      return { answer: { ...known.made.module, text } };
    }
    await this.#configs.above([path.join(this.#folder, file)]);
    const [snapshot, notes] = [new NotedSnapshot(options.snapshot), new ImportNotes()];
    const outcome = await bundleModule({ ...options, snapshot, notes });
    if (outcome.answer !== undefined) {
      const made = this.#madeOf(outcome.answer, snapshot, notes);
      await this.#configs.above(snapshot.found.keys());
      this.#hasNews ||= made !== undefined || known?.made !== undefined;
      this.#now.set(file, { made, answered: known?.answered });
    }
    return outcome;
  };

  /** An executor that knows what is kept, and asks another one about what is new. */
  answering(executor: Executor): Executor {
    return {
      workers: executor.workers,
      run: async <J extends Job>(job: J, limits: Parameters<Executor['run']>[1]): Promise<Outcome<AnswerTo<J>>> => {
        const { file, module } = job;
        const name = KEPT[job.do];
        if (name === undefined || module === undefined) return executor.run(job, limits);
        limits.signal?.throwIfAborted();
        const answered = this.#now.get(file)?.answered;
        const known = answered?.identity === module ? answered[name] : undefined;
        if (known !== undefined) return { answer: known as AnswerTo<J> };
        const begun = performance.now();
        const outcome = await executor.run(job, limits);
        const inTime = performance.now() - begun < 1000 * limits.timeout;
        if (outcome.fault === undefined && inTime && isPlain(outcome.answer) && (await isStillSo(module))) {
          this.#hasNews = true;
          this.#now.set(file, { ...this.#now.get(file), answered: { identity: module, [name]: outcome.answer } });
        }
        return outcome;
      },
      close: () => executor.close(),
    };
  }

  /** Keeps what is known now, if it is not what was known before. */
  async save(): Promise<void> {
    const files = Object.fromEntries([...this.#now].sort(([a], [b]) => (a < b ? -1 : 1)));
    if (!this.#hasNews && Object.keys(this.#before.files).every((file) => this.#now.has(file))) return;
    // A build never changes; sources may have been edited before a thread loaded them.
    if (!isBuilt && engineDigest(await engine()) !== this.#engine) return;
    const read = filesRead(Object.values(files));
    const configs = await this.#configs.above(read);
    // What was changed meanwhile may have been read as it was before, or as it is now.
    if (canonicalText(configs) !== canonicalText(await new FolderConfigs().above(read))) return;
    await this.#store.keep(keyOf(this.#folder, this.#engine), { configs, files } satisfies Kept);
    await this.#store.close();
  }

  /** The text of a file if it would be made into the same module again. */
  async #textIfSame(file: string, { imports, read }: Made, snapshot: FileSnapshot): Promise<string | undefined> {
    if (!(await this.#hasSameConfigs) || !leadThere(new Map(Object.entries(imports)))) return undefined;
    try {
      for (const [input, digest] of Object.entries(read))
        if (this.#digestOf(await snapshot.read(input)) !== digest) return undefined;
      return (await snapshot.read(imports[path.join(this.#folder, file)]!)).toString('utf8');
    } catch {
      return undefined;
    }
  }

  /** What is kept of a module; undefined if it may differ although the files that were read are the same. */
  #madeOf({ text: _text, ...module }: ClaimModule, { found }: NotedSnapshot, notes: ImportNotes): Made | undefined {
    if (notes.files === undefined) return undefined;
    const read = [...found].map(([file, bytes]) => [file, this.#digestOf(bytes)] as const);
    return { imports: Object.fromEntries(notes.files), read: Object.fromEntries(read), module };
  }

  #digestOf(bytes: Buffer): string {
    const known = this.#digests.get(bytes) ?? createHash('sha256').update(bytes).digest('hex');
    this.#digests.set(bytes, known);
    return known;
  }
}

/** The key of what is kept of a folder; nothing that another version of the engine kept is found under it. */
const keyOf = (folder: string, digest: string): string =>
  createHash('sha256')
    .update(canonicalText([FORM, digest, folder, Object.keys(packageModules())]))
    .digest('hex');

/** All files of which some modules were made. */
const filesRead = (files: readonly KeptFile[]): ReadonlySet<string> =>
  new Set(files.flatMap(({ made }) => Object.keys(made?.read ?? {})));

function isPlain(answer: unknown): boolean {
  try {
    return answer !== undefined && canonicalText(answer) !== '';
  } catch {
    return false;
  }
}
