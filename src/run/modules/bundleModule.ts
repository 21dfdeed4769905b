import type { Outcome } from '../Job.ts';
import type { ClaimModule } from './ClaimModule.ts';
import type { FileSnapshot } from './FileSnapshot.ts';
import type { ImportNotes } from './ImportNotes.ts';

/** Where a file is to be bundled from. */
export interface BundleOptions {
  /** Path of the properties folder. */
  readonly properties: string;
  /** The file, relative to the properties folder. */
  readonly file: string;
  /** Files as they were read. */
  readonly snapshot: FileSnapshot;
  /** Text to take in the place of the file's own, as of a mutant. */
  readonly text?: string | undefined;
  /** A digest of all code but the claim's own that has a say in its verdict. */
  readonly checker?: string;
  /** Notes where the imports lead. */
  readonly notes?: ImportNotes | undefined;
}

/**
 * Reads a file of a properties folder and all that it imports by a path, once, and makes one module of it.
 *
 * TypeScript becomes JavaScript; imports of `refutable` are marked, for whoever runs the module; other packages stay where
 * they are. No `tsconfig.json` has a say.
 *
 * @returns the module, or what is wrong with one of the files
 */
export async function bundleModule(options: BundleOptions): Promise<Outcome<ClaimModule>> {
  // The bundler is slow to load, and a run whose files are all known does without it.
  const { makeModule } = await import('./makeModule.ts');
  return makeModule(options);
}
