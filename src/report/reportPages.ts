import type { Results } from '../results/Results.ts';
import { findText } from './find/findText.ts';
import { foldPage, unfoldedPage } from './fold/foldPage.ts';
import { withoutTex } from './fold/formulas.ts';
import { appendix } from './page/appendix/appendix.ts';
import { APPENDIX_FILE, appendixBody, appendixLink, withAppendixElsewhere } from './page/appendix/appendixPage.ts';
import { APPENDIX_PLACE, reportBody } from './page/reportBody.ts';
import { pageDocument } from './pageDocument.ts';
import type { ReportAssets } from './ReportAssets.ts';
import { hoistStyles } from './style/hoistStyles.ts';
import { keepUsedFaces } from './style/keepUsedFaces.ts';
import { styles } from './style/styles.ts';
import { bySection } from './words/bySection.ts';

/** The class of a root element whose page is printed as a whole. */
const PRINT_ALL = 'print-all';

/** The pages of a report, by the names of their files. Each is made when it is asked for. */
export interface ReportPages {
  /** The page to read: a long one keeps the parts that the reader opens at need deflated. */
  readonly 'index.html': () => string;
  /** The same with nothing folded, its appendix included: for archives, and for readers without scripts. */
  readonly 'report-full.html': () => string;
  /** How far to trust the verdicts; empty where nothing was measured. */
  readonly [APPENDIX_FILE]: () => string;
}

/**
 * The pages of a report. They load nothing, from the network or from disk; only `index.html` and `appendix.html` link to each
 * other.
 *
 * @param foldAbove characters that could be folded, above which a page is folded (see `foldPage`)
 */
export function reportPages(results: Results, assets: ReportAssets, foldAbove?: number): ReportPages {
  const { katexCss, scripts, laboratory, measurements = [] } = assets;
  const name = `${results.paper.title} (${results.paper.author})`;
  const onPage = new Map(results.claims.map((claim) => [claim.id, claim]));
  const made = once(() => hoistStyles(reportBody(results, assets, onPage).text));
  const texts = (): readonly string[] => bySection(results).flatMap(({ claims }) => claims.map(findText));
  const whole = (body: string, classes?: string): string => {
    const { page, css } = made();
    return pageDocument({
      title: `${name}, claim by claim`,
      ...(classes === undefined ? {} : { classes }),
      styles: [keepUsedFaces(katexCss, page), css, ...styles(laboratory !== undefined)],
      body,
      scripts: [scripts.theme, scripts.page, ...(laboratory === undefined ? [] : [laboratory])],
      hasWorker: laboratory !== undefined,
    });
  };
  return {
    'index.html': () => {
      const linked = made().page.replace(APPENDIX_PLACE, () => appendixLink(measurements).text);
      return whole(foldPage(withAppendixElsewhere(linked), texts(), foldAbove));
    },
    'report-full.html': () => {
      const inside = made().page.replace(APPENDIX_PLACE, () => appendix(measurements, onPage).text);
      return whole(unfoldedPage(inside, texts()), PRINT_ALL);
    },
    [APPENDIX_FILE]: () => {
      if (measurements.length === 0) return '';
      const body = withoutTex(appendixBody(results, assets, onPage).text);
      return pageDocument({
        title: `${name}: how far to trust the verdicts`,
        classes: PRINT_ALL,
        styles: [keepUsedFaces(katexCss, body), ...styles(false)],
        body,
        scripts: [scripts.theme, scripts.appendix],
      });
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
