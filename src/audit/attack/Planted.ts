import type { Kind } from '../../claim/kinds.ts';
import type { Setting } from '../../claim/Setting.ts';

/** The ground truth of a claim at one setting: which verdicts are correct there. */
export interface GroundTruth {
  /** It is not false there by more than its margin, and is not vacuous. */
  readonly upheld: boolean;
  /** It is false there. */
  readonly refuted: boolean;
}

/** True at a setting. */
export const TRUE: GroundTruth = { upheld: true, refuted: false };
/** False by more than the margin. */
export const FALSE: GroundTruth = { upheld: false, refuted: true };
/** False, but by no more than the margin: either answer is right. A claim on every draw that rarely fails counts as such. */
export const WITHIN: GroundTruth = { upheld: true, refuted: true };
/** It is vacuous there. */
export const NOTHING: GroundTruth = { upheld: false, refuted: false };

/** What is known of a generated claim. */
export interface Truth {
  /** Its ground truth at a setting of the domain that meets the precondition. */
  readonly at: (setting: Setting) => GroundTruth;
  /** Whether it is false somewhere in its domain, at a setting that can be written down or not. */
  readonly isFalse: boolean;
  /** Whether it is not vacuous at some setting. */
  readonly isNonVacuous: boolean;
  /** Whether `proved` is wrong although it is false nowhere, because it divides by 0. */
  readonly isUndefined?: boolean;
  /** Whether the search must try a setting at which it is false: `upheld` is then a false verdict, not merely a miss. */
  readonly mustBeMet?: boolean;
  /** Whether `upheld` is right although it is false, because it is so by no more than its margin. */
  readonly isWithin?: boolean;
  /** Whether no two draws are equal, so that equal means of many draws are means of the same draws. */
  readonly isContinuous?: boolean;
  /** The exact probability or mean at a setting, which every interval must contain. */
  readonly mean?: (setting: Setting) => number;
}

/** The generators of claims. */
export const GENERATORS = {
  formulas: 'formulas',
  laws: 'laws with exact probabilities',
  digits: 'numbers that differ in late digits',
} as const;

export type GeneratorName = keyof typeof GENERATORS;

/** A generated claim. */
export interface Made {
  /** A short description: `sum of squares, a rational zero`. */
  readonly family: string;
  /** The keys of the claim as a claim file writes them, without title, place and statement: `forAll: { ... },`. */
  readonly keys: readonly string[];
  readonly truth: Truth;
}

/** A generated claim with the address that reproduces it. */
export interface Planted extends Made {
  readonly generator: GeneratorName;
  readonly kind: Kind;
  /** `laws/mean/17`: the generator, the kind, and the number among these. */
  readonly address: string;
}
