import type { ReportAssets } from '../reportHtml.ts';

/** The assets of a page whose looks and behaviour do not matter. */
export const sampleAssets: ReportAssets = {
  katexCss: '.katex{color:inherit}',
  scripts: { theme: 'void "theme";', page: 'void "page";', appendix: 'void "appendix";' },
};
