import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The end of a module's text: its source map. */
const MAP = /^\/\/# sourceMappingURL=data:application\/json;base64,(.*)\n?$/mu;

/** How a module of claims is called in a stack trace. */
const NAMED = /refutable-module-(\d+)\.mjs:(\d+):(\d+)/gu;

/** The source map of each module of this thread, by its number: as the text that it was given in, or read. */
const maps: (string | SourceMap | undefined)[] = [];

/** The source map of a module. @param code text of the module @returns undefined if it has none */
export function sourceMapOf(code: string): SourceMap | undefined {
  const [, map] = MAP.exec(code) ?? [];
  return map === undefined ? undefined : read(map);
}

const read = (map: string): SourceMap =>
  new SourceMap(JSON.parse(Buffer.from(map, 'base64').toString('utf8')) as SourceMapPayload);

/**
 * The text of a module with a name of its own for stack traces, by which {@link originalFrames} knows it, in the place of
 * its source map.
 */
export function nameModule(code: string): string {
  const number = maps.push(MAP.exec(code)?.[1]) - 1;
  return `${code.replace(MAP, '')}\n//# sourceURL=refutable-module-${number}.mjs\n`;
}

/** A place in a source: the file's path, and line and column from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where something in a module was written. @param line from 0 @param column from 0 */
export function originalPlace(map: SourceMap, line: number, column: number): SourcePlace | undefined {
  const found = map.findEntry(line, column);
  if (!('originalSource' in found)) return undefined;
  const { originalSource, originalLine, originalColumn } = found;
  return { file: fileURLToPath(originalSource), line: originalLine + 1, column: originalColumn + 1 };
}

/** The same, by the name that a module has in stack traces, for example `refutable-module-7.mjs`. */
export function placeInModule(name: string, line: number, column: number): SourcePlace | undefined {
  const number = Number(/^refutable-module-(\d+)\.mjs$/u.exec(name)?.[1] ?? -1);
  const map = maps[number];
  if (map === undefined) return undefined;
  const loaded = typeof map === 'string' ? read(map) : map;
  maps[number] = loaded;
  return originalPlace(loaded, line, column);
}

/** The frames of a stack trace with the places in the sources of claims in the place of those in their modules. */
export const originalFrames = (frames: string): string =>
  frames.replaceAll(NAMED, (frame, number: string, line: string, column: string) => {
    const place = placeInModule(`refutable-module-${number}.mjs`, Number(line) - 1, Number(column) - 1);
    return place === undefined ? frame : `${place.file}:${place.line}:${place.column}`;
  });
