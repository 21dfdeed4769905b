import type { Results } from '../../results/Results.ts';
import { badgeJson } from './badge/badgeJson.ts';
import { badgeSvg } from './badge/badgeSvg.ts';
import type { Changes } from '../compare/Changes.ts';
import { changesMarkdown } from '../compare/changesMarkdown.ts';
import { errataMarkdown } from '../errata/errataMarkdown.ts';
import { errataTex } from '../errata/errataTex.ts';
import { refutableSty } from '../errata/refutableSty.ts';
import { manifestLines } from './claims/manifest.ts';
import { citationBib } from './citation/citationBib.ts';
import type { HistoryLine } from '../../results/lines/History.ts';
import { trendMarkdown } from '../history/trend.ts';
import { junitXml } from './junit/junitXml.ts';
import { resultsDigest, resultsJson } from '../../results/resultsJson.ts';
import { searchCodesJson } from '../../results/codes/searchCodesJson.ts';
import { withoutSearchCodes } from '../../results/codes/searchCodes.ts';
import { summaryMarkdown } from '../markdown/summaryMarkdown.ts';
import { observationLines } from './tyche/observationLines.ts';
import type { Invocation } from '../../results/words/commands.ts';

/** What a report says of the run besides its results. */
export interface MadeBy {
  /** The version of refutable. */
  readonly version: string;
  /** The digest of results.json, where it is known already. */
  readonly digest?: string | undefined;
  /** The runs of the paper up to this one; those before it are shown where there are any. */
  readonly history?: readonly HistoryLine[] | undefined;
}

/**
 * The files of a report that programs read, by name, each made from the results alone. Only the summary also says what
 * changed since another run, if that was requested; and commands name the properties folder if it is not the default.
 */
export function machineFiles(
  results: Results,
  changes?: Changes,
  invocation: Invocation = {},
  { version, digest = resultsDigest(withoutSearchCodes(results)), history = [] }: MadeBy = { version: '' },
): Readonly<Record<string, string>> {
  const trend = trendMarkdown(history, results.paper.title);
  return {
    'results.json': resultsJson(withoutSearchCodes(results), digest),
    ...searchCodesFile(results),
    'summary.md': summaryMarkdown(results, changes && changesMarkdown(changes), invocation, trend),
    'errata.md': errataMarkdown(results),
    'errata.tex': errataTex(results),
    'refutable.sty': refutableSty(results),
    'citation.bib': citationBib(results, { version, digest }, invocation),
    'manifest.jsonl': manifestLines(results),
    'junit.xml': junitXml(results, invocation),
    'observations.jsonl': observationLines(results),
    'badge.svg': badgeSvg(results),
    'badge.json': badgeJson(results),
  };
}

/** The codes that results.json leaves out; no file where there are none. */
function searchCodesFile(results: Results): Readonly<Record<string, string>> {
  const text = searchCodesJson(results);
  return text === '' ? {} : { 'search-codes.json': text };
}
