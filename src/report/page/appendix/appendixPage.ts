import type { Measurements } from '../../../results/Measurements.ts';
import type { Results } from '../../../results/Results.ts';
import type { OnPage } from '../../markup/anchor.ts';
import { type Html, html, markup } from '../../markup/Html.ts';
import { iconShapes } from '../../markup/verdictIcon.ts';
import type { ReportAssets } from '../../ReportAssets.ts';
import { licencesSection } from '../licences.ts';
import { themeButton } from '../lead/themeButton.ts';
import { APPENDIX, appendix, measurementsId } from './appendix.ts';

/** The file of the appendix, beside the page. */
export const APPENDIX_FILE = 'appendix.html';

/** The page that it belongs to. */
const REPORT_FILE = 'index.html';

/** In the place of the appendix: what it holds, with links. */
export function appendixLink(measurements: readonly Measurements[]): Html {
  if (measurements.length === 0) return html``;
  return html`<section class="appendix" aria-labelledby="${APPENDIX}-link">
    <h2 id="${APPENDIX}-link"><a href="${APPENDIX_FILE}">How far to trust these verdicts</a></h2>
    <p>The checker measured itself; the appendix, a page of its own, has the tables:</p>
    <ul>
      ${measurements.map(({ name, title }) => html`<li><a href="#${measurementsId(name)}">${title}</a></li>`)}
    </ul>
  </section>`;
}

/** The page with its links into the appendix leading to the appendix's own page. */
export const withAppendixElsewhere = (page: string): string =>
  page.replaceAll(new RegExp(`href="#(${APPENDIX}(?:"|-(?!link)))`, 'gu'), `href="${APPENDIX_FILE}#$1`);

/** The body of the appendix's own page, whose links to claims lead to the report. */
export function appendixBody(
  results: Results,
  { measurements = [], licences = [] }: ReportAssets,
  onPage: OnPage,
): Html {
  const tables = appendix(measurements, onPage).text.replaceAll(/href="#(?!_)/gu, `href="${REPORT_FILE}#`);
  return html`<a class="skip" href="#${APPENDIX}">Skip to the measurements</a>${iconShapes()}
    <div class="layout">
      <nav class="contents" aria-label="Contents">
        <details open>
          <summary>Contents</summary>
          <ul class="parts">
            <li><a href="${REPORT_FILE}">The report</a></li>
            ${measurements.map(({ name, title }) => html`<li><a href="#${measurementsId(name)}">${title}</a></li>`)}
          </ul>
        </details>
      </nav>
      <main class="main">
        <header class="masthead">
          <div class="page-buttons">${themeButton()}</div>
          <p class="kicker">Appendix</p>
          <h1>${results.paper.title}</h1>
          <p class="aside">
            This belongs to <a href="${REPORT_FILE}">the report</a>, claim by claim: it says how often the checker
            itself was measured to be wrong.
          </p>
        </header>
        ${markup(tables)} ${licencesSection(licences, false)}
      </main>
    </div>`;
}
