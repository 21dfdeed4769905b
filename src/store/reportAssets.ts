import type { ReportAssets } from '../report/reportHtml.ts';
import { katexCss } from './katexCss.ts';
import { pageLicences } from './licences/pageLicences.ts';
import { pageScripts } from './pageScripts.ts';

/** What every page of a report needs besides the results: KaTeX's style sheet with its fonts, scripts and licences. */
export async function reportAssets(): Promise<Pick<ReportAssets, 'katexCss' | 'scripts' | 'licences'>> {
  const [css, scripts] = await Promise.all([katexCss(), pageScripts()]);
  return { katexCss: css, scripts, licences: pageLicences() };
}
