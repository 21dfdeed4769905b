import type { Evaluation } from '../check/mutant/evaluate.ts';
import type { PointOptions } from '../check/explore/explorePoint.ts';
import type { ExplorationQuestion } from '../check/explore/planExploration.ts';
import type { Refused } from '../check/explore/Refused.ts';
import type { WorkOptions } from '../check/explore/workDraw.ts';
import type { RecheckOptions } from '../check/recorded/recheckClaim.ts';
import type { Token } from '../check/search/token.ts';
import type { Setting } from '../claim/Setting.ts';
import type { ClaimResult, Fault, SettingResult } from '../results/ClaimResult.ts';
import type { ExplorationPlan, ExploredPoint, WorkedDraw } from '../results/Exploration.ts';
import type { EffortName } from '../results/Results.ts';
import type { BlockRange } from './Blocks.ts';
import type { ClaimEntry } from './ClaimEntry.ts';

/** A task on a file of a properties folder; plain data, so that it can be sent anywhere. */
export type Job =
  /** Read `paper.ts`. */
  | ({ readonly do: 'read paper' } & OfFile)
  /** List the claims in a file. */
  | ({ readonly do: 'list claims' } & OfFile)
  | CheckJob
  /** Compare what is recorded of a claim with the claim and with what the same draws give. */
  | ({ readonly do: 'recheck'; readonly id: string } & OfFile & Omit<RecheckOptions, 'solve'>)
  | ({ readonly do: 'replay'; readonly token: Token } & OfFile)
  /** Choose the places of a curve along one parameter. */
  | ({ readonly do: 'plan exploration'; readonly id: string } & OfFile & ExplorationQuestion)
  /** Estimate or evaluate a claim at one of them. */
  | ({ readonly do: 'explore'; readonly id: string } & OfFile & PointOptions)
  /** Work through one draw. */
  | ({ readonly do: 'work through'; readonly id: string } & OfFile & WorkOptions)
  /** Evaluate a claim, or a mutant of it. */
  | ({ readonly do: 'evaluate' } & EvaluateJob)
  /** Evaluate it again, at the given settings and without its margins. */
  | ({ readonly do: 'evaluate again'; readonly settings: readonly Setting[] } & EvaluateJob)
  /** Make blocks of draws for a claim that is checked elsewhere. */
  | ({ readonly do: 'make blocks'; readonly id: string; readonly seed: string; readonly blocks: BlockRange } & OfFile)
  /** Locate a function of a claim. */
  | ({ readonly do: 'locate'; readonly id: string; readonly key: string } & OfFile);

/** The file of a job. */
export interface OfFile {
  /** Path in the properties folder. */
  readonly file: string;
  /** Text of the module made of the file (see `ClaimModule`), so that the job needs no file. */
  readonly code: string;
  /** That module's `identity`, by which an answer is known again; an executor may do without. */
  readonly module?: string | undefined;
}

/** Names a mutant of a claim, so that whoever has the claim's file can make it. */
export interface MutantName {
  readonly rule: string;
  /** Where the change is: line and column. */
  readonly where: string;
  /** SHA-256 of the text of the whole mutant, 64 hexadecimal digits. */
  readonly digest: string;
}

/**
 * Makes the mutant of a claim that is named.
 *
 * @param text the text of the claim's file
 * @param at the file's path in the properties folder, and the claim's id
 * @returns the text of the mutant, whose digest is the one named; undefined if the file gives no such mutant
 * @throws SyntaxError if the text is not TypeScript
 */
export type MakeMutant = (
  text: string,
  at: { readonly file: string; readonly id: string },
  name: MutantName,
) => string | undefined;

/** Check one claim. */
export interface CheckJob extends OfFile {
  readonly do: 'check';
  readonly id: string;
  readonly seed: string;
  readonly effort: EffortName;
  /** Counterexamples to try first. */
  readonly remembered: readonly Setting[];
  /** The result of a previous run, to which evidence is added. */
  readonly previous?: ClaimResult | undefined;
  /** Sizes that the paper asks about. */
  readonly showAt?: Setting | undefined;
  /** Whether only the verdict is wanted; no pictures are computed then. */
  readonly verdictOnly?: boolean | undefined;
}

interface EvaluateJob extends OfFile {
  readonly id: string;
  /** Names the mutant of which the module is made, for an executor that sends no code; missing if it is the claim itself. */
  readonly mutant?: MutantName | undefined;
  readonly seed: string;
  readonly effort: EffortName;
}

/** The answer to each job; plain data, too. */
export interface Answers {
  /** The file's default export, not yet validated as a paper. */
  readonly 'read paper': unknown;
  readonly 'list claims': readonly ClaimEntry[];
  readonly check: ClaimResult;
  /** What differs, in words; undefined when nothing does. */
  readonly recheck: string | undefined;
  readonly replay: SettingResult;
  readonly 'plan exploration': ExplorationPlan | Refused;
  readonly explore: ExploredPoint;
  readonly 'work through': WorkedDraw | Refused;
  readonly evaluate: Evaluation;
  /** The setting that refutes it, in words; undefined if none does. */
  readonly 'evaluate again': string | undefined;
  /** The values, one block after the other, and the milliseconds that making them took. */
  readonly 'make blocks': { readonly values: Float64Array; readonly making: number };
  /** File, line and column; undefined if unknown. */
  readonly locate: string | undefined;
}

/** The answer to a job. */
export type AnswerTo<J extends { readonly do: keyof Answers }> = Answers[J['do']];

/** The outcome of a job: an answer, or the fault of the file. */
export type Outcome<T> =
  | { readonly answer: T; readonly fault?: never }
  | { readonly fault: Fault; readonly answer?: never };
