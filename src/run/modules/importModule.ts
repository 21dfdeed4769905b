import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { threadId } from 'node:worker_threads';
import { ImportError } from '../sandbox/fileFault.ts';
import { explainLink } from './explainLink.ts';
import { withAddresses } from './packageModules.ts';

let imported = 0;

/** The beginning of the names of a process's files. */
const prefix = (pid: number): string => `refutable-${pid}-`;

/** Removes the files of a process that was ended while it imported them. */
export function removeModules(pid: number): void {
  for (const name of readdirSync(tmpdir()))
    if (name.startsWith(prefix(pid))) rmSync(path.join(tmpdir(), name), { force: true });
}

/**
 * What a module of claims exports by default. Each call makes objects of its own.
 *
 * @param code text of the module, from `bundleModule`
 * @throws ImportError when it cannot be imported
 */
export async function importModule(code: string): Promise<unknown> {
  // Node imports files. This one is there for as long as that takes.
  const file = path.join(tmpdir(), `${prefix(process.pid)}${threadId}-${imported++}.mjs`);
  const text = withAddresses(code);
  writeFileSync(file, text, { mode: 0o600 });
  try {
    const { default: exported } = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
    return exported;
  } catch (error) {
    throw (await explainLink(error, text)) ?? new ImportError(error);
  } finally {
    rmSync(file, { force: true });
  }
}
