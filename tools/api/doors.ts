import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the package. */
export const PACKAGE_FOLDER = path.resolve(import.meta.dirname, '..', '..');

/** What the package exports under one name. */
export interface Door {
  /** What is imported: `refutable/numeric`. */
  readonly name: string;
  /** The source, from the package's folder: `src/numeric/index.ts`. */
  readonly file: string;
}

/**
 * The public doors of the package, as `exports` in package.json names them. A compiled file is replaced by its source,
 * `dist/numeric/index.js` by `src/numeric/index.ts`; exports without TypeScript, such as a schema or package.json
 * itself, are left out.
 *
 * @throws Error if a door leads to compiled code without a source
 */
export function doors(): Door[] {
  const { name, exports } = JSON.parse(readFileSync(path.join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly exports: Readonly<Record<string, unknown>>;
  };
  return Object.entries(exports).flatMap(([key, target]) => {
    const code = targets(target).filter((file) => /\.[cm]?[jt]s$/u.test(file));
    if (code.length === 0) return [];
    const file = code
      .map((file) => file.replace(/^\.\/dist\//u, './src/').replace(/(?:\.d)?\.([cm]?)[jt]s$/u, '.$1ts'))
      .find((file) => existsSync(path.join(PACKAGE_FOLDER, file)));
    if (file === undefined)
      throw new Error(`no source found for the export "${key}" of package.json: ${code.join(', ')}`);
    return [{ name: path.posix.join(name, key), file: path.posix.normalize(file) }];
  });
}

/** All files that an export may lead to, under any condition. */
function targets(target: unknown): string[] {
  if (typeof target === 'string') return [target];
  return typeof target === 'object' && target !== null ? Object.values(target).flatMap(targets) : [];
}
