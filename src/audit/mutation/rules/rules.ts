/**
 * The rules by which mutants of a claim are made, each with what it does. A rule changes one place of what a claim
 * states and nothing else.
 */
export const RULES = {
  half: 'a constant, or the whole bound, times ½',
  'nine-tenths': 'a constant, or the whole bound, times 0.9',
  'eleven-tenths': 'a constant, or the whole bound, times 1.1',
  double: 'a constant, or the whole bound, times 2',
  factor: 'a factor or a divisor is dropped',
  root: 'a square root is dropped',
  logarithm: 'a logarithm is dropped: 1 takes its place',
  term: 'a term of a sum is dropped, such as one of a union bound',
  flipped: 'an inequality is reversed, or a condition negated',
  strict: 'a strict inequality is made weak, or a weak one strict',
  'one-less': 'k − 1 takes the place of k',
  scaling: 'vectors of length 1 in place of those as drawn, or the reverse',
  presence: 'exactly k present, at most k, or each with probability k/n, one in place of another',
  assumption: 'an assumption is dropped: a condition, a hypothesis, an end of a range',
} as const;

/** The name of a rule. */
export type Rule = keyof typeof RULES;

/** What the rules of constants multiply by. */
export const FACTORS = { half: 0.5, 'nine-tenths': 0.9, 'eleven-tenths': 1.1, double: 2 } as const;

/** Default for the largest number of mutants of one claim. */
export const MAX_MUTANTS = 24;
