import { KINDS } from '../../claim/kinds.ts';
import { VERDICTS } from '../../claim/Verdict.ts';
import { listOf, oneOf, optional, orNull, record, recordOf, type Shapes, text } from '../../results/shape/Shape.ts';
import type { ClaimEntry } from '../ClaimEntry.ts';
import type { ClaimModule } from '../modules/ClaimModule.ts';

/** What is kept of a properties folder for later runs. */
export interface Kept {
  /** What the bundler read by itself, see `FolderConfigs`. */
  readonly configs: Readonly<Record<string, string>>;
  /** What is kept of each file, by its name in the folder. */
  readonly files: Readonly<Record<string, KeptFile>>;
}

/** What is kept of a file. */
export interface KeptFile {
  /** Missing where an import may lead to another file although all that were read are as they were. */
  readonly made?: Made | undefined;
  /** What was answered about the module; missing where nothing was, or where it may depend on more than can be named. */
  readonly answered?: Answered | undefined;
}

/** A module with what it was made of. */
export interface Made {
  /** Where the paths of its imports lead, see `ImportNotes`. */
  readonly imports: Readonly<Record<string, string>>;
  /** The digest of each file that was read, by its path. */
  readonly read: Readonly<Record<string, string>>;
  /** The module without the text of its file, which is among those that were read. */
  readonly module: Omit<ClaimModule, 'text'>;
}

/** Answers that depend on nothing but the module with this identity. */
export interface Answered {
  readonly identity: string;
  readonly claims?: readonly ClaimEntry[] | undefined;
  /** The default export of `paper.ts`, which whoever reads it validates. */
  readonly paper?: unknown;
}

const claimEntries = listOf(
  record({
    id: text,
    file: text,
    title: text,
    place: text,
    kind: orNull(oneOf(Object.keys(KINDS))),
    expect: orNull(oneOf(Object.keys(VERDICTS))),
    uses: listOf(text),
    repairs: orNull(text),
    digest: text,
  } satisfies Shapes<ClaimEntry>),
);

const made = record({
  imports: recordOf(text),
  read: recordOf(text),
  module: record({ code: text, digest: text, identity: optional(text), reads: optional(text) } satisfies Shapes<
    Made['module']
  >),
} satisfies Shapes<Made>);

const shape = record({
  configs: recordOf(text),
  files: recordOf(
    record({
      made: optional(made),
      answered: optional(record({ identity: text, claims: optional(claimEntries) })),
    } satisfies Shapes<KeptFile>),
  ),
} satisfies Shapes<Kept>);

/** What is wrong with data as what is kept of a folder, in words; undefined if nothing is. */
export function keptFault(data: unknown): string | undefined {
  const fault = shape(data, '');
  if (fault !== null) return fault;
  const strange = Object.entries((data as Kept).files).find(([file, { answered }]) =>
    answered?.claims?.some((entry) => entry.file !== file),
  );
  return strange && `${strange[0]} has a claim of another file`;
}
