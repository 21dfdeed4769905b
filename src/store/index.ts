/** The door for programs that write reports: results in, a page and files for other programs out. */
export type { ClaimResult } from '../results/ClaimResult.ts';
export type { Results } from '../results/Results.ts';
export { parseResults } from '../results/parseResults.ts';
export { resultsJson } from '../results/resultsJson.ts';
export { junitXml } from '../report/machine/junit/junitXml.ts';
export { summaryMarkdown } from '../report/markdown/summaryMarkdown.ts';
export { verdictsMarkdown } from '../report/markdown/verdictsMarkdown.ts';
export { type ReportAssets, reportHtml } from '../report/reportHtml.ts';
export { terminalSummary, type TerminalOptions } from '../report/terminal/terminalSummary.ts';
export { readResults } from './readResults.ts';
export { reportAssets } from './reportAssets.ts';
export { writeReport, type WriteOptions } from './writeReport.ts';
