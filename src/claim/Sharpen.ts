/** A constant of a claim whose sharp value is to be found: what it is, where it is looked for, and how it enters. */
export interface Sharpen<S, Keys> {
  /** What it is, in words: `the 4 under the root`. */
  readonly constant: string;
  /** Its value in the print. */
  readonly printed: number;
  /** Whether the claim is true for all large constants, so that the smallest one is wanted, or for all small ones. */
  readonly find: 'smallest' | 'largest';
  /** Where it is looked for; `printed` need not lie there. */
  readonly between: readonly [lo: number, hi: number];
  /** How finely: the constants tried are lo, lo + resolution, lo + 2 resolution, ... */
  readonly resolution: number;
  /** What grows, in words: `n`. */
  readonly along: string;
  /** Its values, growing. */
  readonly sizes: readonly number[];
  /** The settings at a size, of the claim's parameters, in its ranges or not: one, or several of which the worst decides. */
  readonly at: (size: number, constant: number) => S | readonly S[];
  /** The keys that replace those of the claim for another constant; left out where the settings alone depend on it. */
  readonly with?: (constant: number) => Partial<Keys>;
  /** What the sharp value is known to tend to as the size grows, and why. */
  readonly limit?: { readonly value: number; readonly why: string };
}
