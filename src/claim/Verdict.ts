/**
 * What a check can find, each word with what it says about the claim.
 *
 * The words compose like statements do: `undecided` and `vacuous` never turn into `upheld`.
 */
export const VERDICTS = {
  proved: 'true for all parameters',
  upheld: 'true at every setting tried, to within the stated margin',
  refuted: 'false',
  undecided: 'the draws or the time ran out',
  vacuous: 'trivially true at every setting tried',
  faulty: 'the claim file could not be run',
} as const;

/** One of the six words of {@link VERDICTS}. */
export type Verdict = keyof typeof VERDICTS;

/** Whether a word is a verdict; for text that comes from a file. */
export function isVerdict(word: unknown): word is Verdict {
  return typeof word === 'string' && Object.hasOwn(VERDICTS, word);
}
