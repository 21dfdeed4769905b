import type { Verdict } from '../../claim/Verdict.ts';
import type { EffortName } from '../Results.ts';

/** The version of the form of a line of history.jsonl; lines of another version are left out. */
export const HISTORY_SCHEMA = 'refutable-history-1';

/** A run of a whole paper in one line. */
export interface HistoryLine {
  readonly schema: typeof HISTORY_SCHEMA;
  /** The day of the run as its caller knows it, `2026-11-30`; missing where nobody said it. Results know no time. */
  readonly date?: string;
  /** Of refutable. */
  readonly version: string;
  readonly paper: string;
  readonly seed: string;
  readonly effort: EffortName;
  readonly rounds?: number;
  /** The number of claims, of those with each verdict, and of surprises; a verdict that none has is left out. */
  readonly claims: number;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  readonly surprises: number;
  /** The digest of results.json. */
  readonly digest: string;
}
