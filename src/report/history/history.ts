import { HISTORY_SCHEMA, type HistoryLine } from '../../results/lines/History.ts';
import type { Results } from '../../results/Results.ts';
import { historyShape } from '../../results/shape/historyShape.ts';
import { countVerdicts } from '../words/countVerdicts.ts';

/** Runs that a history keeps, at most: the latest ones. */
export const MOST_RUNS = 500;

/** What is known of a run besides its results. */
export interface RunAbout {
  /** The version of refutable. */
  readonly version: string;
  /** The digest of results.json. */
  readonly digest: string;
  /** The day, as the caller knows it. */
  readonly date?: string | undefined;
}

/** A run as a line of a history. */
export function historyLine({ paper, seed, effort, rounds, claims }: Results, about: RunAbout): HistoryLine {
  return {
    schema: HISTORY_SCHEMA,
    ...(about.date === undefined ? {} : { date: about.date }),
    version: about.version,
    paper: paper.title,
    seed,
    effort,
    ...(rounds === undefined ? {} : { rounds }),
    claims: claims.length,
    verdicts: Object.fromEntries(countVerdicts(claims).map(({ verdict, count }) => [verdict, count])),
    surprises: claims.filter(({ surprise }) => surprise).length,
    digest: about.digest,
  };
}

/** The lines of a history that can be read, the earliest first; lines of other versions and damaged ones are left out. */
export const parseHistory = (text: string): readonly HistoryLine[] =>
  text.split('\n').flatMap((line) => {
    try {
      const value: unknown = JSON.parse(line);
      return historyShape(value, '') === null ? [value as HistoryLine] : [];
    } catch {
      return [];
    }
  });

/**
 * The text of a history with a run after all others, and without what is too early; lines that cannot be read stay. A run that
 * found what the last one of its paper found, by the same version, is no news: the text stays as it is.
 */
export function withRun(text: string, run: HistoryLine): string {
  const last = parseHistory(text).findLast(({ paper }) => paper === run.paper);
  if (last?.digest === run.digest && last.version === run.version) return text;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return `${[...lines, JSON.stringify(run)].slice(-MOST_RUNS).join('\n')}\n`;
}
