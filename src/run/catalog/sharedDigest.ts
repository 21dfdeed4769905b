import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkerDigest } from './checkerDigest.ts';
import { filesBelow } from '../../store/filesBelow.ts';
import { importsIn } from './importsIn.ts';

/**
 * A digest of everything that can affect the verdicts of all claims in a properties folder: the checker, the code in
 * the folder that claim files may import, and whatever those files import from elsewhere by path. Packages are left
 * out.
 *
 * @param claimFiles the claim files, relative to the folder; each has a digest of its own
 */
export async function sharedDigest(properties: string, claimFiles: readonly string[]): Promise<string> {
  const claims = new Set(claimFiles);
  const files = (await filesBelow(properties)).filter((file) => !isWithoutSay(file));
  const helpers = files.filter((file) => /\.[mc]?[jt]sx?$/u.test(file) && !claims.has(file));
  const texts = new Map<string, string>();
  const waiting = [...claimFiles, ...helpers].filter((file) => !isWithoutSay(file));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (texts.has(file)) continue;
    const text = await readFile(path.join(properties, file), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    texts.set(file, text);
    const folder = path.posix.dirname(file);
    const imported = importsIn(text).filter((name) => /^\.{1,2}\//u.test(name));
    waiting.push(...imported.flatMap((name) => filesMeant(path.posix.join(folder, name))));
  }
  const hash = createHash('sha256').update(await checkerDigest());
  for (const [file, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (!claims.has(file)) hash.update(`\0${file}\0`).update(text);
  return hash.digest('hex');
}

/** The files to which an import may refer: TypeScript may be imported under its compiled name, or without an extension. */
const filesMeant = (file: string): string[] => [
  file,
  file.replace(/\.([cm]?)js$/u, '.$1ts'),
  ...['.ts', '.js', '/index.ts', '/index.js'].map((ending) => file + ending),
];

/** The paper's description and laboratory, which cannot affect a verdict. */
const isWithoutSay = (file: string): boolean => /^(?:paper\.|laboratory[./])/u.test(file);
