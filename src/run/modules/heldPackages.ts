import { packageContents } from './packageContents.ts';

/** The files of the packages that a module imports, and the digest of what these held. */
interface HeldPackages {
  readonly files: readonly string[];
  readonly digest: string;
}

/** Those of the modules that import packages, by the identity of the module. */
const held = new Map<string, HeldPackages>();

/** Notes what the packages that a module imports hold. */
export const notePackages = (identity: string, packages: HeldPackages): void => void held.set(identity, packages);

/** Whether the packages that a module imports, if it imports any, still hold what they did when it was made. */
export async function isStillSo(identity: string): Promise<boolean> {
  const known = held.get(identity);
  return known === undefined || (await packageContents(known.files)).digest === known.digest;
}
