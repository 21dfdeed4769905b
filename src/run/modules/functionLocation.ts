import path from 'node:path';
import { importModule } from './importModule.ts';
import { originalPlace, sourceMapOf } from './sourcePlaces.ts';

/**
 * The location of a function in a claim's file, `lemma-1.claim.ts:12:9`, for a fault without a line: an invalid return
 * value, or a call that never returned.
 *
 * A function knows its text. So that it is not taken for another one with the same text, the module is imported once more,
 * with a number in a comment at each place where the text occurs.
 *
 * @param code text of the module
 * @param exported what it exports by default
 * @param functionOf finds the function in that
 * @returns undefined if there is no such function, or it was not written in the module
 */
export async function functionLocation(
  code: string,
  exported: unknown,
  functionOf: (exported: unknown) => unknown,
): Promise<string | undefined> {
  const text = textOf(functionOf(exported));
  if (text === undefined) return undefined;
  const places = occurrences(text, code);
  const numbered = textOf(functionOf(await importModule(withNumbers(code, places, text))));
  const at = places[Number(NUMBER.exec(numbered ?? '')?.[1] ?? -1)];
  const map = sourceMapOf(code);
  if (at === undefined || map === undefined) return undefined;
  const above = code.slice(0, at).split('\n');
  const place = originalPlace(map, above.length - 1, above.at(-1)!.length);
  return place && `${path.basename(place.file)}:${place.line}:${place.column}`;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'function' ? Function.prototype.toString.call(value) : undefined;

function occurrences(text: string, code: string): number[] {
  const found: number[] = [];
  for (let at = code.indexOf(text); at !== -1; at = code.indexOf(text, at + text.length)) found.push(at);
  return found;
}

const NUMBER = /\/\*refutable (\d+)\*\//u;

/** Puts the number of each place into a comment behind the first sign of the function's head. */
function withNumbers(code: string, places: readonly number[], text: string): string {
  const inside = /\(|=>/u.exec(text);
  if (inside === null) return code;
  const skipped = inside.index + inside[0].length;
  const ends = [...places.map((at) => at + skipped), code.length];
  const [head, ...rest] = [0, ...ends].slice(0, -1).map((start, part) => code.slice(start, ends[part]));
  return head + rest.map((part, number) => `/*refutable ${number}*/${part}`).join('');
}
