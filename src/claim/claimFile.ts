// What a claim file is called: my-conjecture.claim.ts, or .mts, .js or .mjs. Code that can be an ES module, and no markup.

/** The name of a file that looks like a claim file's, also where such a file could not be one: a.claim.cts, a.claim.TSX. */
const LOOKS_LIKE = /\.claim\.[cm]?[jt]sx?$/iu;

/** Whether a file is named as if it held a claim; see {@link isClaimFile} for whether it may. */
export const looksLikeClaimFile = (file: string): boolean => LOOKS_LIKE.test(file);

/** Whether a file may hold a claim, by its name. */
export const isClaimFile = (file: string): boolean => /\.claim\.m?[jt]s$/u.test(file);

/** The id that a claim file's name gives. @example claimName('2-lemma-1/lemma-1.claim.ts') // 'lemma-1' */
export const claimName = (file: string): string => file.replace(/^[^]*\//u, '').replace(LOOKS_LIKE, '');

/** The first position in a claim file that the frames of a stack trace name, without its folder: `lemma-1.claim.ts:12:9`. */
export const claimFilePosition = (frames: string): string | undefined =>
  /(?<![\w.-])[\w.-]+\.claim\.m?[jt]s:\d+:\d+/u.exec(frames)?.[0];
