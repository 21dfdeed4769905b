/** Results in; the terminal's text, JSON, Markdown and a web page out. */
export { claimLine } from './claimLine.ts';
export { inlineFonts } from './inlineFonts.ts';
export { parseResults } from './parseResults.ts';
export { reportHtml } from './reportHtml.ts';
export type { ReportAssets } from './reportHtml.ts';
export { resultsJson } from './resultsJson.ts';
export { terminalSummary } from './terminalSummary.ts';
export type { TerminalOptions } from './terminalSummary.ts';
export { verdictsMarkdown } from './verdictsMarkdown.ts';
