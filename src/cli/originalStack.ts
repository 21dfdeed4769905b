import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { originalPlace } from '../run/modules/sourcePlaces.ts';

/** A place in a file of a build: its address or path, line and column. */
const PLACE = /((?:file:\/\/)?\/[^\s()]+\.mjs|[A-Za-z]:\\[^\n()]+\.mjs):(\d+):(\d+)/gu;

/**
 * A stack trace with places in the sources in the place of those in a build. Node itself would read the source map of each file
 * of the build when it loads that file, which adds a third to the time that loading takes.
 */
export const originalStack = (stack: string): string =>
  stack.replaceAll(PLACE, (place, address: string, line: string, column: string) => {
    const map = mapOf(address.startsWith('file:') ? fileURLToPath(address) : address);
    const found = map && originalPlace(map, Number(line) - 1, Number(column) - 1);
    return found === undefined ? place : `${found.file}:${found.line}:${found.column}`;
  });

/** The source map beside a file, with the address of each source; undefined where there is none. */
function mapOf(file: string): SourceMap | undefined {
  try {
    const map = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload;
    const home = pathToFileURL(file);
    return new SourceMap({ ...map, sources: map.sources.map((source) => new URL(source, home).href) });
  } catch {
    return undefined;
  }
}
