import path from 'node:path';
import { closest } from '../../claim/closest.ts';
import { ImportError } from '../sandbox/fileFault.ts';
import { packageModules } from './packageModules.ts';
import { originalPlace, sourceMapOf } from './sourcePlaces.ts';

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
  const module = Object.entries(packageModules()).find(([, url]) => url === address)?.[0] ?? path.basename(address);
  const meant = closest(name, exported);
  const cure = meant === undefined ? '' : `; did you mean ${meant}?`;
  return new ImportError(new SyntaxError(`${module} has no export named ${name}${cure}`), placeOf(address, name, code));
}

/** Where a file imports a name from a module. */
function placeOf(address: string, name: string, code: string): string | undefined {
  const statements = [...code.matchAll(/^import \{[^}]*\} from ("[^"\n]*");$/gmu)];
  const first = statements
    .filter(([, from]) => from === JSON.stringify(address))
    .flatMap(({ 0: statement, index }) => [...statement.matchAll(/[\w$]+/gu)].map((word) => ({ word, index })))
    .find(({ word }) => word[0] === name);
  const map = sourceMapOf(code);
  if (first === undefined || map === undefined) return undefined;
  const above = code.slice(0, first.index + first.word.index).split('\n');
  const place = originalPlace(map, above.length - 1, above.at(-1)!.length);
  return place && `${path.basename(place.file)}:${place.line}:${place.column}`;
}
