import type { Kind } from '../../claim/kinds.ts';

/** What the probability or the mean is taken over, or what is drawn, by the kind of claim; `over` for all others. */
export const OVER: Readonly<Partial<Record<Kind, string>>> = {
  probability: 'probability over',
  mean: 'mean over',
  always: 'every draw of',
};
