import type { Results } from '../results/Results.ts';
import { reportPages } from './reportPages.ts';
import type { ReportAssets } from './ReportAssets.ts';

export type { ReportAssets } from './ReportAssets.ts';

/**
 * The whole report as one HTML document that loads nothing, from the network or from disk, with nothing folded and with
 * its appendix: what an archive keeps. Its own policy forbids it to load anything, and lets no script run but the page's
 * own.
 */
export const reportHtml = (results: Results, assets: ReportAssets): string =>
  reportPages(results, assets)['report-full.html']();
