import type { Holds } from '../../claim/kinds.ts';

/** The form of what `capabilities --json` writes. */
export const CAPABILITIES_SCHEMA = 'refutable-capabilities-1';

/** What this version can do, for programs: kinds of claims, what claim files may import, commands and files. */
export interface Capabilities {
  readonly schema: typeof CAPABILITIES_SCHEMA;
  /** The version of the package. */
  readonly version: string;
  /** The kinds of claims, by their names in results.json. */
  readonly kinds: Readonly<Record<string, CapableKind>>;
  /** The keys that a claim of any kind may have, and what each holds. */
  readonly sharedKeys: Readonly<Record<string, Holds>>;
  /** The verdicts, each with what it says. */
  readonly verdicts: Readonly<Record<string, string>>;
  /** The functions that make a range. */
  readonly ranges: readonly string[];
  /** The functions that compare two sides, each with its relation. */
  readonly comparisons: Readonly<Record<string, string>>;
  /** What can be imported, by the name of the module; samplers and exact laws are in `refutable/superposition`. */
  readonly modules: Readonly<Record<string, readonly string[]>>;
  readonly commands: Readonly<Record<string, CapableCommand>>;
  /** What the exit code of each command means. */
  readonly exitCodes: Readonly<Record<string, number>>;
  /** How many settings and draws each effort allows for one claim, at most. */
  readonly efforts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The files of a report. */
  readonly files: readonly string[];
  /** The JSON Schemas of what commands write, by version. */
  readonly schemas: Readonly<Record<string, string>>;
}

/** A kind of claim: see `KINDS`. */
export interface CapableKind {
  readonly words: string;
  /** Its keys besides the shared ones, and what each holds. */
  readonly keys: Readonly<Record<string, Holds>>;
  /** The keys of which exactly one is there, by which the kind is recognized. */
  readonly marks: readonly string[];
  /** Further keys that are needed. */
  readonly needed: readonly string[];
  /** The bounds, of which exactly one is needed. */
  readonly oneOf: readonly string[];
  /** Keys that need another one. */
  readonly together: Readonly<Record<string, string>>;
  /** Whether it draws, and whether it estimates, so that a claim expected to hold needs a twin. */
  readonly samples: boolean;
  readonly estimates: boolean;
  /** The verdict that its twin must get. */
  readonly twinMust: string;
  /** Whether it may have `sharpen`. */
  readonly sharpens: boolean;
}

/** A command with its arguments and options. */
export interface CapableCommand {
  readonly description: string;
  readonly arguments: readonly { readonly name: string; readonly required: boolean; readonly description: string }[];
  readonly options: readonly {
    /** As they are typed: `--effort <level>`. */
    readonly flags: string;
    readonly description: string;
    /** The values that it takes, where there are only these. */
    readonly choices?: readonly string[];
  }[];
}
