/** Where each claim was made: an error made there, whose stack is read only if it is asked for. */
const MADE = new WeakMap<object, { readonly stack?: string }>();

/**
 * Notes where a claim is made.
 *
 * @param maker the function that makes it; the place is where that is called
 */
export function noteClaimPlace(claim: object, maker: (said: never) => unknown): void {
  const made: { readonly stack?: string } = {};
  Error.captureStackTrace(made, maker);
  MADE.set(claim, made);
}

/**
 * File, line and column where a claim was made, `/project/squares.claim.ts:12:3`; undefined where they are unknown, as for
 * an object that was not made by `claim`.
 */
export function claimPlace(claim: object): string | undefined {
  const [, first = ''] = MADE.get(claim)?.stack?.split('\n') ?? [];
  return placeInFrame(first);
}

/**
 * The place that a line of a stack trace names, as a path.
 *
 * @example placeInFrame('    at run (file:///project/a%20b.ts:1:2)') // '/project/a b.ts:1:2'
 */
export function placeInFrame(frame: string): string | undefined {
  const [, named] = /^\s*at .*? \((.*:\d+:\d+)\)$/u.exec(frame) ?? [];
  const [, bare] = /^\s*at (?:async )?(.*:\d+:\d+)$/u.exec(frame) ?? [];
  const place = named ?? bare;
  if (place === undefined || !place.startsWith('file:')) return place;
  const [, url, at] = /^(.*?)((?::\d+){2})$/u.exec(place)!;
  return decodeURIComponent(new URL(url!).pathname).replace(/^\/(?=[A-Za-z]:)/u, '') + at!;
}
