import type { Results } from '../../results/Results.ts';
import { badgeJson } from './badge/badgeJson.ts';
import { badgeSvg } from './badge/badgeSvg.ts';
import type { Changes } from '../compare/Changes.ts';
import { changesMarkdown } from '../compare/changesMarkdown.ts';
import { errataMarkdown } from '../errata/errataMarkdown.ts';
import { errataTex } from '../errata/errataTex.ts';
import { refutableSty } from '../errata/refutableSty.ts';
import { manifestLines } from './claims/manifest.ts';
import { junitXml } from './junit/junitXml.ts';
import { resultsJson } from '../../results/resultsJson.ts';
import { summaryMarkdown } from '../markdown/summaryMarkdown.ts';
import { observationLines } from './tyche/observationLines.ts';
import type { Invocation } from '../../results/words/commands.ts';

/**
 * The files of a report that programs read, by name, each made from the results alone. Only the summary also says what
 * changed since another run, if that was requested; and commands name the properties folder if it is not the default.
 */
export const machineFiles = (
  results: Results,
  changes?: Changes,
  invocation: Invocation = {},
): Readonly<Record<string, string>> => ({
  'results.json': resultsJson(results),
  'summary.md': summaryMarkdown(results, changes && changesMarkdown(changes), invocation),
  'errata.md': errataMarkdown(results),
  'errata.tex': errataTex(results),
  'refutable.sty': refutableSty(results),
  'manifest.jsonl': manifestLines(results),
  'junit.xml': junitXml(results, invocation),
  'observations.jsonl': observationLines(results),
  'badge.svg': badgeSvg(results),
  'badge.json': badgeJson(results),
});
