import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OnResolveResult } from 'esbuild';
import { notePackages } from './heldPackages.ts';
import { packageContents } from './packageContents.ts';
import { surroundingsOf } from './surroundings.ts';

/** Stands for `import.meta` in a bundled file: what Node would say of that file. */
export const META = '__importMeta';

/** What a module of claims refers to that is no part of it: packages, Node's own modules, the places of its files. */
export class Outside {
  readonly #packages = new Set<string>();
  readonly #builtins = new Set<string>();
  #held = '';
  #knowsItsPlace = false;

  /** An import of one of Node's own modules. */
  builtin(name: string): OnResolveResult {
    this.#builtins.add(name);
    return { path: name, external: true };
  }

  /** An import of a file of a package. */
  package(file: string): OnResolveResult {
    this.#packages.add(file);
    return { path: pathToFileURL(file).href, external: true };
  }

  /** Says what `import.meta` is, on the first line of a file, so that all lines keep their numbers. */
  meta(file: string): string {
    this.#knowsItsPlace = true;
    const meta = { url: pathToFileURL(file).href, filename: file, dirname: path.dirname(file) };
    return `const ${META} = ${JSON.stringify(meta)};`;
  }

  /** Notes of which module this is the outside, for `isStillSo`. */
  note(identity: string): void {
    if (this.#packages.size > 0) notePackages(identity, { files: [...this.#packages], digest: this.#held });
  }

  /**
   * What has a say in what the module does besides its files: which of them each import leads to, as the bundled code tells,
   * and the packages.
   *
   * @param code text of the module, without its source map
   */
  async look(code: string): Promise<Looked> {
    const own = this.#knowsItsPlace ? 'the place of its file' : surroundingsOf(code, this.#builtins);
    // The place of a file differs between machines.
    const lines = this.#knowsItsPlace ? code.replaceAll(PLACE, '') : code;
    if (this.#packages.size === 0) return { contents: [lines], here: [], reads: own };
    const files = [...this.#packages].sort();
    const { digest, reads } = await packageContents(files);
    this.#held = digest;
    const text = files.reduce(
      (all, file, at) => all.replaceAll(pathToFileURL(file).href, `package:${at}:${nameOf(file)}`),
      lines,
    );
    const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    return { contents: [text, digest], here: [process.env['NODE_ENV'] ?? '', locale, timeZone], reads: own ?? reads };
  }
}

/** What {@link Outside.look} finds. */
interface Looked {
  /** Texts that differ if what the module does may differ, the same on every machine. */
  readonly contents: readonly string[];
  /** What the packages may know of this machine. */
  readonly here: readonly string[];
  /** What the code may read besides, in words; undefined if nothing is found. */
  readonly reads: string | undefined;
}

const PLACE = new RegExp(String.raw`^.*\b${META}\d* = \{.*$`, 'gmu');

/** A file of a package, without the folder that packages are installed in. */
const nameOf = (file: string): string =>
  file
    .split(/[/\\]node_modules[/\\]/u)
    .at(-1)!
    .replaceAll(path.sep, '/');
