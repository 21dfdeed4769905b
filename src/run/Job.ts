import type { Evaluation } from '../check/mutant/evaluate.ts';
import type { Token } from '../check/search/token.ts';
import type { Setting } from '../claim/Setting.ts';
import type { ClaimResult, Fault, SettingResult } from '../results/ClaimResult.ts';
import type { EffortName } from '../results/Results.ts';
import type { ClaimEntry } from './ClaimEntry.ts';

/** Something to be done with a file of a properties folder; plain data, so that it can be sent anywhere. */
export type Job =
  /** What `paper.ts` says. */
  | { readonly do: 'read paper'; readonly file: string }
  /** Which claims a file holds. */
  | { readonly do: 'list claims'; readonly file: string }
  | CheckJob
  | { readonly do: 'replay'; readonly file: string; readonly token: Token }
  /** What a claim, or a mutant of it in a file of its own, is found to be. */
  | ({ readonly do: 'evaluate' } & EvaluateJob)
  /** The same once more, at some settings and without its allowances. */
  | ({ readonly do: 'evaluate again'; readonly settings: readonly Setting[] } & EvaluateJob)
  /** Where a function of a claim was written. */
  | { readonly do: 'locate'; readonly file: string; readonly id: string; readonly key: string };

/** To check one claim. */
export interface CheckJob {
  readonly do: 'check';
  readonly file: string;
  readonly id: string;
  readonly seed: string;
  readonly effort: EffortName;
  /** Counterexamples to try first. */
  readonly remembered: readonly Setting[];
  /** What a previous run found, to be added to. */
  readonly previous?: ClaimResult | undefined;
  /** Whether nothing but the verdict is wanted, and so no pictures. */
  readonly verdictOnly?: boolean | undefined;
}

interface EvaluateJob {
  readonly file: string;
  /** The claim's own file, which its ids are named for. */
  readonly as: string;
  readonly id: string;
  readonly seed: string;
  readonly effort: EffortName;
}

/** What each job is answered with; plain data, too. */
export interface Answers {
  /** Whatever the file exports: it is not known to be a paper. */
  readonly 'read paper': unknown;
  readonly 'list claims': readonly ClaimEntry[];
  readonly check: ClaimResult;
  readonly replay: SettingResult;
  readonly evaluate: Evaluation;
  /** The setting that refutes it, in words; undefined when none does. */
  readonly 'evaluate again': string | undefined;
  /** File, line and column; undefined when they are not known. */
  readonly locate: string | undefined;
}

/** The answer to a job. */
export type AnswerTo<J extends { readonly do: keyof Answers }> = Answers[J['do']];

/** What comes back: an answer, or what was wrong with the file. */
export type Outcome<T> =
  | { readonly answer: T; readonly fault?: never }
  | { readonly fault: Fault; readonly answer?: never };
