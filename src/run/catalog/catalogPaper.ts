import path from 'node:path';
import { closest } from '../../claim/closest.ts';
import { sectionsOf } from '../../check/sectionsOf.ts';
import { crossCheck } from '../../check/validate/crossCheck.ts';
import { claimName } from '../../claim/claimFile.ts';
import { emptySections } from '../../check/validate/sectionOf.ts';
import type { AnyClaim } from '../../claim/Claim.ts';
import type { Fault } from '../../results/ClaimResult.ts';
import type { Section } from '../../claim/Paper.ts';
import type { NamedClaim } from '../../claim/NamedClaim.ts';
import type { ClaimEntry } from '../ClaimEntry.ts';
import type { Executor, Limits } from '../Executor.ts';
import { CONJECTURES_FOLDER } from '../../store/folders.ts';
import { FileSnapshot } from '../modules/FileSnapshot.ts';
import type { ClaimModule } from '../modules/ClaimModule.ts';
import { bundleModule, type BundleOptions } from '../modules/bundleModule.ts';
import { checkerDigest } from './checkerDigest.ts';
import { IMPORT_TIMEOUT } from '../limits.ts';
import { faultText } from './faultText.ts';
import { findClaimFiles, wrongName } from './findClaimFiles.ts';
import type { Outcome } from '../Job.ts';
import { type Bundling, readPaper } from './readPaper.ts';
import type { Catalog, UnreadFile } from '../Catalog.ts';

/**
 * Reads every file of a properties folder, and checks the references between claims.
 *
 * A file that cannot be read becomes one faulty claim named for the file; the others are still read.
 *
 * @param bundle makes the module of a file
 * @throws UsageError if the folder cannot be read, contains no claim, or has a `paper.ts` that cannot be used
 */
export async function catalogPaper(
  folder: string,
  executor: Executor,
  limits: Limits,
  bundle: typeof bundleModule = bundleModule,
): Promise<Catalog> {
  const properties = path.resolve(folder);
  const files = await findClaimFiles(properties);
  const brief = { ...limits, timeout: Math.min(limits.timeout, IMPORT_TIMEOUT) };
  const bundling = { properties, snapshot: new FileSnapshot(), checker: await checkerDigest(), bundle };
  const paper = await readPaper(bundling, executor, brief);
  const read = await Promise.all(
    files.map(async (file) => {
      const module = await moduleOf({ ...bundling, file });
      return { file, module: module.answer, found: await entriesIn(file, module, executor, brief) };
    }),
  );
  const modules = new Map(read.flatMap(({ file, module }) => (module === undefined ? [] : [[file, module] as const])));
  const claims = new Map<string, ClaimEntry>();
  const unread: UnreadFile[] = [];
  const unreadFaults = new Map<string, Fault>();
  const named: ClaimEntry[] = [];
  for (const { file, module, found } of read) {
    if (found.fault !== undefined) {
      unread.push({ id: claimName(file), file, message: faultText(found.fault) });
      unreadFaults.set(claimName(file), found.fault);
    }
    for (const read of found.answer ?? [unreadEntry(file)]) {
      const entry = { ...read, digest: module?.digest ?? '' };
      named.push(entry);
      if (!claims.has(entry.id)) claims.set(entry.id, entry);
    }
  }
  const crossed = crossCheck(named.map((entry) => asNamed(entry, [...unreadFaults.keys()])));
  const sections = sectionsOf(paper, [...claims.values()]);
  const ordered = sections.flatMap((section) => section.claims.map((id) => claims.get(id)!));
  return {
    properties,
    paper,
    sections,
    claims: ordered,
    modules,
    faults: new Map([...crossed, ...unreadFaults]),
    unread,
    // A paper may list a section for conjectures before it has any.
    remarks: emptySections(paper.sections, [...files, `${CONJECTURES_FOLDER}/`]).map((section) =>
      emptySectionText(section, files),
    ),
  };
}

/** Remarks that a section contains no claim, and suggests a folder. */
function emptySectionText({ title, folder }: Section, files: readonly string[]): string {
  const folders = [...new Set(files.map((file) => path.posix.dirname(file)).filter((name) => name !== '.'))];
  const meant = closest(folder, folders);
  const isThere = meant !== undefined && meant !== folder;
  return `The folder ${JSON.stringify(folder)} of the section ${JSON.stringify(title)} in paper.ts contains no claim${isThere ? `; did you mean ${JSON.stringify(meant)}?` : '.'}`;
}

/** The module of a claim file. A file with an invalid name is reported without being read. */
async function moduleOf({ bundle, ...options }: Bundling & Pick<BundleOptions, 'file'>): Promise<Outcome<ClaimModule>> {
  const message = wrongName(options.file);
  return message === undefined ? bundle(options) : { fault: { message } };
}

/** The claims of a file. */
async function entriesIn(
  file: string,
  { answer: module, fault }: Outcome<ClaimModule>,
  executor: Executor,
  limits: Limits,
): Promise<Outcome<readonly ClaimEntry[]>> {
  return module === undefined
    ? { fault }
    : executor.run({ do: 'list claims', file, code: module.code, module: module.identity }, limits);
}

function unreadEntry(file: string): ClaimEntry {
  const nothing = { title: '', place: '', kind: null, expect: null, uses: [], repairs: null, digest: '' };
  return { id: claimName(file), file, ...nothing };
}

/** What {@link crossCheck} needs of a claim. An id that an unreadable file may contain is not reported as unknown. */
function asNamed({ id, file, uses, repairs }: ClaimEntry, unread: readonly string[]): NamedClaim {
  const isKnown = (used: string): boolean => !unread.some((stem) => used === stem || used.startsWith(`${stem}-`));
  const claim = { uses: uses.filter(isKnown), ...(repairs !== null && isKnown(repairs) ? { repairs } : {}) };
  return { id, file, claim: claim as unknown as AnyClaim };
}
