import type { EffortName } from '../../results/Results.ts';

/** What `refutable.config.ts` may say: defaults of options on the command line, each of which is preferred to it. */
export interface Config {
  /** The folder with the claims, from the folder of the file; by default `properties`. */
  readonly properties?: string;
  /** The folder for the report, from the folder of the file; of `report` only. */
  readonly out?: string;
  /** Letters, digits, `_`, `.` and `-`, or `random`; by default the paper's own. Of `report` and `check`. */
  readonly seed?: string;
  /** How many settings and draws; by default `standard`. Of `report` and `check`. */
  readonly effort?: EffortName;
  /** Worker threads, a whole number from 1 to 256; by default one per core. It changes no result. */
  readonly workers?: number;
  /** Time limit for each claim, in seconds, from 0.1 to 86 400; by default 300. */
  readonly timeout?: number;
  /** The files of the report to write besides results.json; by default all but `report-full.html`. */
  readonly reporters?: readonly ReportFile[];
}

/** A file of a report that can be left out. */
export type ReportFile = (typeof REPORTERS)[number];

/** The files of a report that can be left out, as guides/machines.md describes them. */
export const REPORTERS = [
  'index.html',
  'report-full.html',
  'errata.md',
  'errata.tex',
  'refutable.sty',
  'summary.md',
  'citation.bib',
  'history.jsonl',
  'manifest.jsonl',
  'claims',
  'junit.xml',
  'observations.jsonl',
  'badge.svg',
  'badge.json',
] as const;

/** Whether a name is that of such a file. */
export const isReportFile = (name: unknown): name is ReportFile => (REPORTERS as readonly unknown[]).includes(name);

/**
 * The configuration as it is given. In `refutable.config.ts` it lets an editor complete and check the names.
 *
 * @example export default defineConfig({ properties: 'claims', effort: 'thorough' });
 */
export const defineConfig = (config: Config): Config => config;
