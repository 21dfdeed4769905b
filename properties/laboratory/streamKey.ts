import type { Design, Sizes } from './Sizes.ts';

/**
 * The key of a stream: what is drawn and for what, but neither activation nor δ, so that these can be changed while the
 * draws stay the same.
 */
export function streamKey({ seed, n, m, k, inputs }: Sizes, design: Design, use: string): readonly string[] {
  return [seed, 'laboratory', use, design, `n=${n},m=${m},k=${k},inputs=${inputs}`];
}
