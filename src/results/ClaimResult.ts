import type { Literature } from '../claim/Claim.ts';
import type { Kind } from '../claim/kinds.ts';
import type { Scalar, Setting } from '../claim/Setting.ts';
import type { Verdict } from '../claim/Verdict.ts';
import type { Evidence } from './Evidence.ts';
import type { PictureData } from './PictureData.ts';
import type { SettingResult, StatusCounts } from './SettingResult.ts';
import type { Phrase } from './words/phrase.ts';
import type { Sharpness } from './Sharpness.ts';

export type { Evidence, GrowthEvidence, GrowthDrift, VacuousReason, Unproved, GrowthPoint, Fault } from './Evidence.ts';
export type { SettingResult, ShownValue, StatusCounts } from './SettingResult.ts';

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
  /** In a file of results, in the place of these codes: a digest of them. They stand in search-codes.json beside it. */
  readonly othersDigest?: string;
  readonly statuses: StatusCounts;
  /** The sizes at which the claim was upheld so far; missing where it was at none. */
  readonly sizes?: Sizes;
}

/**
 * Of each parameter the values at which a claim was upheld: the smallest and the largest where they are numbers, one where
 * these are the same, and all of them where they are no numbers.
 */
export type Sizes = Readonly<Record<string, readonly Scalar[]>>;

/** What became of a twin. */
export interface TwinResult {
  readonly claims: string;
  readonly verdict: Verdict;
  readonly sentence: string;
  /** The sentence in parts, its settings and numbers told apart; missing in results of earlier versions. */
  readonly phrase?: Phrase;
}

/** A parameter of a claim. */
export interface Parameter {
  readonly name: string;
  /** Its value where its range has no other; missing where it ranges over several. */
  readonly only?: Scalar;
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
  /** How many broken and open steps there are besides those listed; missing when all are. */
  readonly unlisted?: number;
}

/** What holds at sizes that somebody asks about. It has no say in the verdict. */
export interface AskedSizes {
  /** The sizes that are asked about, of parameters that the claim has, by name. */
  readonly sizes: Setting;
  /** Whether the claim asks about some of them itself, and not its paper. */
  readonly own?: true;
  /**
   * What was found there; parameters that `sizes` does not name have the values of the setting that the verdict rests on, or
   * others with which the claim fails.
   */
  readonly result?: SettingResult;
  /** With how many other values of those parameters it holds; missing where none was tried. */
  readonly others?: number;
  /** Whether they lie beyond the ranges in which counterexamples are sought. */
  readonly beyond?: true;
  /** Why the claim does not speak of such sizes, where it does not. */
  readonly outside?: string;
  /** What its code did wrong there, where it did. */
  readonly fault?: string;
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
  /** The printed words; missing where the claim gives none. */
  readonly quote?: string;
  /** The formulas of a step of algebra in TeX, made from the claim. */
  readonly formula?: string;
  /** What a solver is asked about it, in SMT-LIB 2.6; missing where that is too long, and in results of earlier versions. */
  readonly smt?: string;
  /** The parameters in words: `2 ≤ n ≤ 300`. */
  readonly domain: readonly string[];
  /** The parameters in the order of `domain`; missing in results of earlier versions. */
  readonly parameters?: readonly Parameter[];
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
  /** The chance that sampling misled this claim's verdict, at most; 0 where nothing is estimated. */
  readonly budget: number;
  readonly margin: boolean;
  /** Whether its draws are weighed, so that what is measured is no share of them; missing where they are not. */
  readonly weighed?: true;
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
  /** What holds at the sizes that the claim or its paper asks about; missing where none are, or the verdict rests on no setting. */
  readonly asked?: AskedSizes;
  /** The pictures that the claim asks for; missing where it asks for none. */
  readonly drawings?: readonly PictureData[];
}
