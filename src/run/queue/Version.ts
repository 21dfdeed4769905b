import { checkerDigest } from '../catalog/checkerDigest.ts';

/** What besides a claim's own code has a say in its result; two machines give the same bytes only if it is the same on both. */
export interface Version {
  /** A digest of the engine's code and of the versions of its packages, 16 hexadecimal digits. */
  readonly engine: string;
  /** Node's major version. */
  readonly node: number;
}

/** The version that runs here. */
export const ownVersion = async (): Promise<Version> => ({
  engine: await checkerDigest(),
  node: Number.parseInt(process.versions.node, 10),
});

/** Why a task of another version is not done here, for a sentence; undefined if the versions are the same. */
export function versionFault(wanted: Version, own: Version): string | undefined {
  if (wanted.engine !== own.engine)
    return `it runs another version of refutable (engine ${own.engine}; ${wanted.engine} is asked for)`;
  if (wanted.node !== own.node) return `it runs Node ${own.node}, and Node ${wanted.node} is asked for`;
  return undefined;
}
