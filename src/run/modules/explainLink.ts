import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { closest } from '../../claim/closest.ts';
import { ImportError } from '../sandbox/fileFault.ts';
import { packageModules } from './packageModules.ts';

/**
 * Says of an import of a name that a module does not have which name may have been meant, and where that stands.
 *
 * @param code text of the importing module
 * @returns undefined for any other error
 */
export async function explainLink(error: unknown, code: string): Promise<ImportError | undefined> {
  const message = error instanceof SyntaxError ? error.message : '';
  const [, address, name] = /module '([^']+)' does not provide an export named '([^']+)'/u.exec(message) ?? [];
  if (address === undefined || name === undefined) return undefined;
  const exported = Object.keys((await import(address)) as object);
  const [module = path.basename(address)] = Object.entries(packageModules()).find(([, url]) => url === address) ?? [];
  const meant = closest(name, exported);
  const cure = meant === undefined ? '' : `; did you mean ${meant}?`;
  return new ImportError(new SyntaxError(`${module} has no export named ${name}${cure}`), placeOf(address, name, code));
}

/** Where a file imports a name from a module. */
function placeOf(address: string, name: string, code: string): string | undefined {
  const [, map] = /^\/\/# sourceMappingURL=data:application\/json;base64,(.*)$/mu.exec(code) ?? [];
  const statements = [...code.matchAll(/^import \{[^}]*\} from ("[^"\n]*");$/gmu)];
  const first = statements
    .filter(([, from]) => from === JSON.stringify(address))
    .flatMap(({ 0: statement, index }) => [...statement.matchAll(/[\w$]+/gu)].map((word) => ({ word, index })))
    .find(({ word }) => word[0] === name);
  if (first === undefined || map === undefined) return undefined;
  const above = code.slice(0, first.index + first.word.index).split('\n');
  const payload = JSON.parse(Buffer.from(map, 'base64').toString('utf8')) as SourceMapPayload;
  const found = new SourceMap(payload).findEntry(above.length - 1, above.at(-1)!.length);
  if (!('originalSource' in found)) return undefined;
  return `${path.basename(fileURLToPath(found.originalSource))}:${found.originalLine + 1}:${found.originalColumn + 1}`;
}
