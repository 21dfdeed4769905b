import type { JsonNumber } from './jsonNumber.ts';
import type { Kind } from '../claim/kinds.ts';
import type { Literature } from '../claim/Claim.ts';
import type { PictureData } from './PictureData.ts';
import type { Relation } from '../claim/Comparison.ts';
import type { Scalar, Setting } from '../claim/Setting.ts';
import type { Sharpness } from './Sharpness.ts';
import type { Verdict } from '../claim/Verdict.ts';

/** What was found at one setting. */
export interface SettingResult {
  readonly setting: Setting;
  /** `unreachable`: not refuted, and the draws allowed could not uphold it however they fell. It is open, as `undecided` is. */
  readonly status: 'proved' | 'upheld' | 'refuted' | 'undecided' | 'vacuous' | 'unreachable';
  readonly draws: number;
  /** What was measured, how it is claimed to relate, and to what; missing where the claim only says yes or no. */
  readonly measured?: JsonNumber;
  readonly relation?: Relation;
  readonly claimed?: JsonNumber;
  /** A confidence interval valid at every time at once, or an enclosure of an exact value. */
  readonly interval?: readonly [lo: JsonNumber, hi: JsonNumber];
  /** An enclosure of what it is compared with, whose middle is `claimed`; missing where that is known exactly. */
  readonly claimedInterval?: readonly [lo: JsonNumber, hi: JsonNumber];
  /** The level of `interval`, for a confidence interval. */
  readonly level?: number;
  /** How far below its bound the measured value lies, in the unit of the bound; negative where it is beyond. */
  readonly slack?: JsonNumber;
  /** The share of its error budget: the chance that this setting is called refuted (upheld) wrongly. */
  readonly alpha?: { readonly refuted: number; readonly upheld: number };
  /** Larger is nearer to failing; orders the settings of one claim. A finite number. */
  readonly tightness: number;
  /** Why the claim says nothing here, where it is vacuous: the key, bound or hypothesis that makes it so. */
  readonly why?: string;
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

/** How many settings of each status there are; a status that none has is left out. */
export type StatusCounts = Readonly<Partial<Record<SettingResult['status'], number>>>;

/** How far the search for a counterexample is, so that a later run can go on from there. */
export interface SearchState {
  /** Rounds: 1 for a single run, and one more for each that went on from it. */
  readonly rounds: number;
  /** Settings tried so far, which is how many shares of the error budget are given away. */
  readonly tried: number;
  /** How many of the domain's settings were looked at in the order of size. */
  readonly smallest: number;
  /** Codes of seven characters, one after another, of the settings tried that are not kept; missing where all are. */
  readonly others?: string;
  readonly statuses: StatusCounts;
  /** The sizes at which the claim was upheld so far; missing where it was at none. */
  readonly sizes?: Sizes;
}

/**
 * Of each parameter the values at which a claim was upheld: the smallest and the largest where they are numbers, one where
 * these are the same, and all of them where they are no numbers.
 */
export type Sizes = Readonly<Record<string, readonly Scalar[]>>;

/** A labelled value of a counterexample: a number or text, a vector, or a matrix by rows. */
export type ShownValue = JsonNumber | readonly JsonNumber[] | readonly (readonly JsonNumber[])[];

/** The reason for a verdict. */
export type Evidence =
  | { readonly by: 'enumeration'; readonly size: number }
  | { readonly by: 'solver'; readonly solver: string; readonly query: string; readonly instances: number }
  | {
      readonly by: 'settings';
      readonly tightest: SettingResult;
      /** Why a solver that was asked did not prove it, too. */
      readonly unproved?: Unproved;
    }
  | {
      readonly by: 'counterexample';
      readonly smallest: SettingResult;
      /** How many settings failed of those tried. */
      readonly failed: number;
      /** The smallest setting decided again from a fresh stream; missing where nothing is drawn. */
      readonly confirmation?: SettingResult;
      /** Repeats the counterexample: `npm run replay -- TOKEN`. */
      readonly token: string;
      /** The solver that found the setting, where a value in it is one that the search cannot try; it is decided exactly. */
      readonly foundBy?: string;
    }
  /** Hypotheses that no numbers meet, or, where the conclusion divides, none without dividing by 0 there. */
  | { readonly by: 'contradiction'; readonly solver: string; readonly query: string; readonly divides?: true }
  /** A solver that found where it may fail, which exact arithmetic could not confirm; or that gave up, without `model`. */
  | { readonly by: 'unconfirmed'; readonly solver: string; readonly query: string; readonly model?: Setting }
  | { readonly by: 'undecided setting'; readonly worst: SettingResult }
  /** The time was over before the search was: the limit in seconds, and the worst setting that is open, where one is. */
  | { readonly by: 'time'; readonly limit?: number; readonly worst?: SettingResult }
  | GrowthEvidence
  /** Vacuous at every setting tried: `share`, that of the vacuous among them, is 1; version 1 of the form needs it. */
  | { readonly by: 'nothing'; readonly share: number; readonly why?: readonly VacuousReason[] }
  | { readonly by: 'fault'; readonly fault: Fault };

/** What a growth claim rests on: the setting at which measured/law drifts most of those that decide its verdict. */
export interface GrowthEvidence {
  readonly by: 'growth';
  /** The slopes of ln measured against ln law that the intervals allow; missing where the law does not rise or fall throughout. */
  readonly slope?: readonly [lo: number, hi: number];
  readonly points: readonly GrowthPoint[];
  /** Missing in results of versions that looked at the slope alone. */
  readonly drift?: GrowthDrift;
}

/** By how much measured/law drifts over the sizes, and what the claim allows. */
export interface GrowthDrift {
  readonly order: 'O' | 'Omega' | 'Theta';
  readonly setting: Setting;
  /** The largest factors by which measured/law may have risen, and fallen, from one size to a later one. */
  readonly rose: JsonNumber;
  readonly fell: JsonNumber;
  /** The factor that the claim allows. */
  readonly within: number;
  /** How far the claim lets the slope lie from 1. */
  readonly slopeWithin: number;
}

/** A reason for which a claim says nothing, at how many of the settings tried, and the first of them. */
export interface VacuousReason {
  readonly why: string;
  readonly settings: number;
  readonly first: Setting;
}

/** Why a solver did not prove what every setting tried upholds. */
export interface Unproved {
  readonly solver: string;
  readonly because: 'it gave up' | 'it fails outside the domain' | 'it divides by 0';
  /** Where. */
  readonly at?: Setting;
}

/** One size of a growth claim. */
export interface GrowthPoint {
  readonly size: number;
  readonly measured: readonly [number, number];
  readonly law: number;
}

/** What went wrong in a claim file. */
export interface Fault {
  readonly message: string;
  /** The key of the claim that was being run, `event` or `draw`. */
  readonly key?: string;
  readonly setting?: Setting;
  /** File, line and column where the error arose, where known. */
  readonly place?: string;
  /** Whether it was stopped for its time or memory, which another run may give more of. */
  readonly stopped?: true;
}

/** What became of a twin. */
export interface TwinResult {
  readonly claims: string;
  readonly verdict: Verdict;
  readonly sentence: string;
}

/** How a claim's proof stands: the steps that it uses, taken together. */
export interface ProofStatus {
  /** `sound` when every step is proved or upheld; the worst of the steps otherwise; `none` when no step is named. */
  readonly status: 'sound' | 'broken' | 'open' | 'none';
  /** Steps, of any depth, that are refuted. */
  readonly broken: readonly string[];
  /** Those of the broken steps that no proved or upheld claim repairs: empty when the argument survives its repair. */
  readonly unrepaired: readonly string[];
  /** Steps, of any depth, that are undecided, vacuous or faulty. */
  readonly open: readonly string[];
}

/** Everything that a run found out about one claim; plain data. */
export interface ClaimResult {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly section: string;
  readonly file: string;
  /** A digest of that file's text, and of all code that has a say in a verdict, when the claim was checked. */
  readonly fileDigest?: string;
  readonly kind: Kind;
  readonly statement: string;
  /** The formulas of a step of algebra in TeX, made from the claim. */
  readonly formula?: string;
  /** The parameters in words: `2 ≤ n ≤ 300`. */
  readonly domain: readonly string[];
  readonly over?: string;
  readonly uses: readonly string[];
  readonly repairs?: string;
  /** Ids of the claims that repair this one. */
  readonly repairedBy: readonly string[];
  readonly note?: string;
  readonly literature: readonly Literature[];
  readonly expect: Verdict | null;
  readonly verdict: Verdict;
  /** Whether the verdict is not the expected one, or a conjecture is refuted or faulty, or a twin was not refuted. */
  readonly surprise: boolean;
  /** The verdict with its numbers, the same in the terminal, in JSON and in HTML. */
  readonly sentence: string;
  /** What its author should know, whatever the verdict is; missing where there is nothing. */
  readonly remarks?: readonly string[];
  /** Settings that were decided. */
  readonly settings: number;
  readonly vacuous: number;
  readonly unreachable: number;
  readonly draws: number;
  /** The chance that this claim's verdict is wrong, at most; 0 where nothing is drawn. */
  readonly budget: number;
  readonly margin: boolean;
  readonly evidence: Evidence;
  readonly proof: ProofStatus;
  readonly twin: TwinResult | null;
  /** How sharp a constant of the claim is; missing where it names none. */
  readonly sharp?: Sharpness;
  /** The settings tried, for plots: a sample where they are many. It holds every setting that is still open. */
  readonly tried: readonly SettingResult[];
  /** Where a later run goes on; missing where nothing is searched. */
  readonly search?: SearchState;
  /** Counterexamples remembered from earlier runs that were tried first, and how many of them fail still. */
  readonly remembered?: { readonly tried: number; readonly failing: number };
  /** The pictures that the claim asks for; missing where it asks for none. */
  readonly drawings?: readonly PictureData[];
}
