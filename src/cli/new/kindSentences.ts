import type { Kind } from '../../claim/kinds.ts';

/** What somebody has whose claim is of a kind that has a template, as guides/conjectures.md says it. */
export const KIND_SENTENCES: Readonly<Partial<Record<Kind, string>>> = {
  always: 'a statement that must be true of every random outcome',
  holds: 'a statement about numbers, with nothing random in it',
  probability: 'an event and a bound on its probability',
  splitting: 'an event that is reached over levels, too rare to wait for, and a bound on its probability',
  mean: 'a quantity with a known range, and what it is on average',
  compared: 'two quantities or events, and which has the larger mean or probability',
  quantile: 'a variable, and where its median or another quantile lies',
  distribution: 'a variable and its distribution; or two variables that have the same, or are independent',
  computed: 'a number that you can compute, exactly or between two bounds, and what it should be',
  step: 'a line of algebra: assumptions and a conclusion',
  growth: 'a quantity that should grow like a given function',
};
