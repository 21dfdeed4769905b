import type * as fc from 'fast-check';
import type { Scalar, Setting } from '../Setting.ts';

/**
 * The values that one parameter may take, possibly depending on the parameters named before it.
 *
 * fast-check chooses values only through this interface, so a new kind of parameter is one more object like it.
 */
export interface Range<T extends Scalar = Scalar> {
  /** The range in words for a reader, for example `2 ≤ n ≤ 300`. */
  describe(name: string): string;
  /** Chooses values; biased towards small and extreme ones, as fast-check is. */
  arbitrary(earlier: Setting): fc.Arbitrary<T>;
  /** Chooses values around one, for the search near the tightest setting. */
  near(value: T, earlier: Setting): fc.Arbitrary<T>;
  /** The extreme values, smallest first; they are tried before any other. */
  edges(earlier: Setting): readonly T[];
  /** Simpler values than the given one, simplest first; for shrinking. */
  simpler(value: T, earlier: Setting): Iterable<T>;
  /** The value itself where the range contains it, else the nearest one that does; undefined when the range is empty. */
  nearest(value: T, earlier: Setting): T | undefined;
  /** All values, simplest first; undefined where they cannot be listed. */
  all(earlier: Setting): Iterable<T> | undefined;
  /** The value, where the range has no other, whatever the earlier parameters are; missing otherwise. */
  readonly only?: T;
  /** Reads a value back from a replay token; undefined when the text is none. */
  parse(text: string): T | undefined;
  /** Says that those values are only some of the ones meant, as with real numbers, so that to try them all proves nothing. */
  readonly sampled?: true;
  /** Says that the values can be chosen and recognised and no more: settings are neither listed nor ordered by size. */
  readonly unlisted?: true;
  /** What a solver may assume of the parameter, as a formula, for example `n >= 2`. */
  fact(name: string): string;
  /** Says that the values are integers, which `fact` does not say. */
  readonly whole?: true;
  /** Says that the values meant are all the real numbers (or all the integers) for which `fact` holds, and no other. */
  readonly factIsComplete?: true;
}

/** The parameters of a claim by name, each with its range; a range may name only earlier ones. */
export type Domain = Readonly<Record<string, Range>>;

/** The parameters as an author writes them: each with its range, or with an arbitrary of fast-check. */
export type AuthorDomain = Readonly<Record<string, Range | fc.Arbitrary<Scalar>>>;

/** The settings of a domain, with the type of each parameter. */
export type Values<F extends AuthorDomain> = {
  readonly [K in keyof F]: F[K] extends Range<infer T> ? T : F[K] extends fc.Arbitrary<infer T> ? T : never;
};
