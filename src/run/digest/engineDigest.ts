import { createHash } from 'node:crypto';
import { checkerDigest } from '../catalog/checkerDigest.ts';

/** What of this process has a say in the answer to a job. */
export interface Engine {
  /** A digest of the code that checks claims, see `checkerDigest`. */
  readonly checker: string;
  /** Node's major version. */
  readonly node: string;
  /** Node's flags that may change what code does. */
  readonly flags: readonly string[];
}

/** Flags that change no answer: what is shown, and how the sources of a checkout are loaded. */
const HARMLESS =
  /^--(?:inspect|conditions=refutable-source|(?:disable-|no-|trace-)?warnings?\b|enable-source-maps|import=tsx|permission|experimental-permission|allow-|test|title|env-file|report|diagnostic|cpu-prof|heap-prof|heapsnapshot|perf|watch|input-type|experimental-(?:import-meta-resolve|vm-modules|strip-types)|no-experimental-(?:strip-types|global-navigator)|(?:no-)?(?:addons|global-search-paths)|trace)/u;

/** Flags whose value follows as a word of its own. */
const WITH_VALUE = new Map([
  ['-C', '--conditions'],
  ['--conditions', '--conditions'],
  ['--import', '--import'],
  ['-r', '--require'],
  ['--require', '--require'],
  ['--loader', '--loader'],
  ['--experimental-loader', '--loader'],
  ['--disable-warning', '--disable-warning'],
  ['--env-file', '--env-file'],
  ['--title', '--title'],
  ['--icu-data-dir', '--icu-data-dir'],
  ['--stack-trace-limit', '--stack-trace-limit'],
]);

/** Flags after which the code of a program follows, which is not what runs claims. */
const CODE = new Set(['-e', '--eval', '-p', '--print', '-pe']);

/**
 * The flags of a command line of Node that may change what code does, such as a module to be loaded first; unknown ones
 * count.
 *
 * @param words flags and their values
 */
export function tellingFlags(words: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (CODE.has(word)) {
      at++;
      continue;
    }
    const name = WITH_VALUE.get(word);
    const flag = name === undefined ? word.replaceAll('_', '-') : `${name}=${words[++at] ?? ''}`;
    if (!HARMLESS.test(flag)) found.push(flag);
  }
  return found.sort();
}

/** What of this process has a say in the answer to a job, besides the job itself. */
export async function engine(): Promise<Engine> {
  const options = (process.env['NODE_OPTIONS'] ?? '').split(/\s+/u).filter((word) => word !== '');
  return {
    checker: await checkerDigest(),
    node: process.versions.node.split('.')[0]!,
    flags: tellingFlags([...process.execArgv, ...options]),
  };
}

/** A digest of an engine, 16 hexadecimal digits: two that differ in it may answer the same job differently. */
export const engineDigest = ({ checker, node, flags }: Engine): string =>
  createHash('sha256')
    .update(JSON.stringify([checker, node, flags]))
    .digest('hex')
    .slice(0, 16);
