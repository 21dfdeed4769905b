import type { ReportAssets } from '../report/reportHtml.ts';
import { katexCss } from './katexCss.ts';
import { pageScripts } from './pageScripts.ts';

/** What every page of a report needs besides the results: KaTeX's style sheet with its fonts, and the scripts. */
export async function reportAssets(): Promise<Pick<ReportAssets, 'katexCss' | 'scripts'>> {
  const [css, scripts] = await Promise.all([katexCss(), pageScripts()]);
  return { katexCss: css, scripts };
}
