import path from 'node:path';
import { claimName } from '../../claim/claimFile.ts';
import { closest } from '../../claim/closest.ts';
import type { Catalog } from '../../run/Catalog.ts';
import type { Executor } from '../../run/Executor.ts';
import { IMPORT_TIMEOUT } from '../../run/limits.ts';
import { bundleModule } from '../../run/modules/bundleModule.ts';
import { FileSnapshot } from '../../run/modules/FileSnapshot.ts';
import { CONJECTURES_FOLDER } from '../../store/folders.ts';
import { UsageError } from '../../store/UsageError.ts';
import { folderOf } from './sections.ts';
import { type Variation, variationText } from './variationText.ts';

/** Which claim to copy, and where to. */
export interface CopyOptions {
  /** Id of the claim. */
  readonly from: string;
  /** Id of the copy. */
  readonly id: string;
  readonly title?: string | undefined;
  readonly place?: string | undefined;
  readonly section?: string | undefined;
}

/** A new claim file, its path relative to the properties folder. */
export interface Copy {
  readonly file: string;
  readonly text: string;
  /** What the reader should know about it. */
  readonly remark?: string | undefined;
}

/**
 * A variation of a claim of the catalog: its file under another id, see `variationText`. It is tried before it is written.
 *
 * @throws UsageError if there is no such claim, or it cannot be copied
 */
export async function copyClaim(catalog: Catalog, executor: Executor, options: CopyOptions): Promise<Copy> {
  const { from, id, title, place, section } = options;
  const entry = catalog.claims.find((claim) => claim.id === from);
  if (entry === undefined) {
    const meant = closest(
      from,
      catalog.claims.map((claim) => claim.id),
    );
    throw new UsageError(`no claim is called ${from}${meant === undefined ? '' : `; did you mean ${meant}?`}`);
  }
  const module = catalog.modules.get(entry.file);
  if (module === undefined || catalog.faults.has(from))
    throw new UsageError(`${from} is faulty: ${catalog.faults.get(from)?.message}; correct it before you copy it`);
  // What a file finds by its own place stays where it is.
  const isBound = section === undefined && module.text.includes('import.meta');
  const folder = isBound
    ? path.posix.dirname(entry.file)
    : section === undefined
      ? CONJECTURES_FOLDER
      : folderOf(section, catalog.paper.sections);
  const file = path.posix.join(
    folder,
    path.posix.basename(entry.file).replace(claimName(entry.file), () => id),
  );
  const words = { id: from, title: title ?? `Variation of ${from}: ${entry.title}`, place, from: entry.file, to: file };
  const isRight = async (made: Variation | undefined): Promise<boolean> => {
    if (made === undefined) return false;
    const { properties } = catalog;
    const bundled = await bundleModule({ properties, file, text: made.text, snapshot: new FileSnapshot() });
    if (bundled.answer === undefined) return false;
    const listed = await executor.run(
      { do: 'list claims', file, code: bundled.answer.code },
      { timeout: IMPORT_TIMEOUT },
    );
    const [found, ...more] = listed.answer ?? [];
    return more.length === 0 && found?.id === id && found.kind === entry.kind && found.expect === null;
  };
  for (const whole of [false, true]) {
    const made = variationText(module.text, words, whole);
    if (!(await isRight(made))) continue;
    const { text, isWhole } = made!;
    return {
      file,
      text,
      remark: isWhole
        ? `${entry.file} could not be taken apart, so all of it was copied; of its claims only ${from} is exported.`
        : undefined,
    };
  }
  throw new UsageError(
    `${from} cannot be copied: the default export of ${entry.file} must be claim({...}) or readings({...})`,
  );
}
