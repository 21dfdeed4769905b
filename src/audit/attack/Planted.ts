import type { Kind } from '../../claim/kinds.ts';
import type { Setting } from '../../claim/Setting.ts';

/** What is known of a claim at one setting: which answers there would be right. */
export interface Standing {
  /** It is not false there by more than its margin, and says something. */
  readonly upheld: boolean;
  /** It is false there. */
  readonly refuted: boolean;
}

/** True at a setting. */
export const TRUE: Standing = { upheld: true, refuted: false };
/** False by more than the margin. */
export const FALSE: Standing = { upheld: false, refuted: true };
/** False, and not by more than the margin: either answer is right. So it is where a claim on every draw fails rarely. */
export const WITHIN: Standing = { upheld: true, refuted: true };
/** It says nothing there. */
export const NOTHING: Standing = { upheld: false, refuted: false };

/** What is known of a made-up claim. */
export interface Truth {
  /** At a setting of the domain that meets the precondition. */
  readonly at: (setting: Setting) => Standing;
  /** Whether it is false somewhere in its domain, at a setting that can be written down or not. */
  readonly isFalse: boolean;
  /** Whether it says anything anywhere. */
  readonly saysSomething: boolean;
  /** Whether to try every setting, or a solver, must not end in `proved` although it is false nowhere: a division by 0. */
  readonly isUndefined?: boolean;
  /** Whether a setting that makes it false must be met: `upheld` is a false verdict then, and not only one that missed. */
  readonly mustBeMet?: boolean;
  /** Whether to uphold it is right although it is false: by no more than its margin. */
  readonly isWithin?: boolean;
  /** Whether no two draws are alike, so that a mean of many which comes twice is of the same draws. */
  readonly isContinuous?: boolean;
  /** The exact probability or mean at a setting, which every interval must hold. */
  readonly mean?: (setting: Setting) => number;
}

/** Where made-up claims come from. */
export const GENERATORS = {
  formulas: 'formulas',
  laws: 'laws with exact probabilities',
  digits: 'numbers that differ late',
} as const;

export type GeneratorName = keyof typeof GENERATORS;

/** A made-up claim. */
export interface Made {
  /** What it is, in a few words: `sum of squares, a rational zero`. */
  readonly family: string;
  /** The keys of the claim as a claim file writes them, without title, place and statement: `forAll: { ... },`. */
  readonly keys: readonly string[];
  readonly truth: Truth;
}

/** A made-up claim with the address by which it is made again. */
export interface Planted extends Made {
  readonly generator: GeneratorName;
  readonly kind: Kind;
  /** `laws/mean/17`: the generator, the kind, and which one of these. */
  readonly address: string;
}
