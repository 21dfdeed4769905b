import type { Relation } from '../claim/Comparison.ts';
import type { Setting } from '../claim/Setting.ts';
import type { JsonNumber } from './jsonNumber.ts';

/** What was found at one setting. */
export interface SettingResult {
  readonly setting: Setting;
  /** `unreachable`: not refuted, and the draws allowed could not uphold it however they fell. It is open, as `undecided` is. */
  readonly status: 'proved' | 'upheld' | 'refuted' | 'undecided' | 'vacuous' | 'unreachable';
  readonly draws: number;
  /** What was measured, how it is claimed to relate, and to what; missing where the claim only says yes or no. */
  readonly measured?: JsonNumber;
  /** What `measured` is, where the kind of claim does not say it: a formula, `P(X ≤ 4.5)`, or the words of the claim, `the least m`. */
  readonly of?: string;
  readonly relation?: Relation;
  readonly claimed?: JsonNumber;
  /**
   * The margin of a bound, how far from `claimed` a mean may lie, or what is allowed for rounding, in the unit of `claimed`: upheld is
   * true to within it. Missing where it is 0.
   */
  readonly margin?: number;
  /** A confidence interval valid at every time at once, or an enclosure of an exact value. */
  readonly interval?: readonly [lo: JsonNumber, hi: JsonNumber];
  /** An enclosure of what it is compared with, whose middle is `claimed`; missing where that is known exactly. */
  readonly claimedInterval?: readonly [lo: JsonNumber, hi: JsonNumber];
  /** The level of `interval`, for a confidence interval. */
  readonly level?: number;
  /** The means of the two sides that a claim compares, of which `measured` is the difference. */
  readonly sides?: { readonly left: JsonNumber; readonly right: JsonNumber };
  /** What the claim states of the values of X beyond the end of its range, E[(X − from)⁺] ≤ atMost; `measured` is the mean of min(X, from). */
  readonly tail?: { readonly from: number; readonly atMost: number };
  /** The p-quantile of the variable from the draws, its confidence interval at `level`, and what is claimed of it. */
  readonly quantile?: {
    readonly p: number;
    readonly estimate: JsonNumber;
    readonly interval: readonly [lo: JsonNumber, hi: JsonNumber];
    readonly relation: Relation;
    readonly claimed: JsonNumber;
  };
  /** Where a distribution was found farthest from what it is compared with: a probability, and what is beside it. */
  readonly place?: {
    /** `P(X ≤ 0.25)`. */
    readonly of: string;
    readonly measured: number;
    /** At `level`, for all places at once. */
    readonly interval?: readonly [lo: number, hi: number];
    /** `the law`, or another probability. */
    readonly beside: string;
    readonly claimed: number;
  };
  /** Of a probability by splitting: how many levels there are, and how many starts all draws made at all of them. */
  readonly splitting?: {
    readonly levels: number;
    readonly starts: number;
    /** Whether the verdict assumes that starts have the right distribution: some level is entered in more than one state. */
    readonly assumed?: true;
    /** The level that the smallest share of starts reaches, counted from 1, where draws ended before enough had arrived. */
    readonly rarest?: { readonly level: number; readonly share: number };
  };
  /** How far below its bound the measured value lies, in the unit of the bound; negative where it is beyond. */
  readonly slack?: JsonNumber;
  /** The share of its error budget: the chance that this setting is called refuted (upheld) wrongly. */
  readonly alpha?: { readonly refuted: number; readonly upheld: number };
  /** Larger is nearer to failing; orders the settings of one claim. A finite number. */
  readonly tightness: number;
  /** Why the claim is vacuous here, where it is: the key, bound or hypothesis that makes it so. */
  readonly why?: string;
  /** Whether that is because the conclusion of a step divides by 0 here, though the hypotheses are satisfied. */
  readonly divides?: true;
  /** Where a failing draw is: its block and its place in the block. */
  readonly at?: { readonly block: number; readonly index: number };
  /** The labelled values of the failing draw or setting. */
  readonly shown?: Readonly<Record<string, ShownValue>>;
  /** Natural logarithms of the two e-values when drawing stopped. */
  readonly logEvidence?: { readonly refuted: JsonNumber; readonly upheld: JsonNumber };
  /** How that evidence grew: after so many draws ln of the evidence that it is false, and that it is not by more than the margin. */
  readonly path?: ReadonlyArray<readonly [draws: number, refuted: JsonNumber, upheld: JsonNumber]>;
  /** Whether the time was over before all draws allowed here were made. */
  readonly cutOff?: true;
  /** About how many more draws would decide, where they ran out; ∞ where that cannot be told, for `near` or for good. */
  readonly furtherDraws?: JsonNumber;
  /**
   * Where what was measured is too near to its bound to tell on which side it is: the least number of further draws that
   * would be expected to, and how many in all it would cost to uphold it, were the two equal, with a margin.
   */
  readonly near?: { readonly least: number; readonly margin: number; readonly draws: JsonNumber };
  /** Where a range wider than the values drawn costs draws: a range that would do, and how many in all would be expected with it. */
  readonly looseRange?: {
    readonly given: readonly [JsonNumber, JsonNumber];
    readonly enough: readonly [JsonNumber, JsonNumber];
    readonly draws: number;
  };
  /**
   * Where the draws allowed could not give one of the answers, however they fell: how many were allowed, the fewest that
   * could give each, and why no number of them ever could.
   */
  readonly reach?: {
    readonly allowed: number;
    readonly upheld: JsonNumber;
    readonly refuted: JsonNumber;
    readonly neverUpheld?: string;
    readonly neverRefuted?: string;
  };
}

/** A labelled value of a counterexample: a number or text, a vector, or a matrix by rows. */
export type ShownValue = JsonNumber | readonly JsonNumber[] | readonly (readonly JsonNumber[])[];

/** How many settings of each status there are; a status that none has is left out. */
export type StatusCounts = Readonly<Partial<Record<SettingResult['status'], number>>>;
