import { createHash } from 'node:crypto';
import type { Measurements } from '../results/Measurements.ts';
import type { Results } from '../results/Results.ts';
import { argumentSection } from './graph/argumentSection.ts';
import { graphShapes } from './graph/graphShapes.ts';
import { errataSection } from './errata/errataSection.ts';
import { hoistStyles } from './style/hoistStyles.ts';
import { keepUsedFaces } from './style/keepUsedFaces.ts';
import type { Changes } from './compare/Changes.ts';
import type { OnPage } from './markup/anchor.ts';
import { answerInShort, answerToTheAuthor } from './page/lead/answer.ts';
import { appendix } from './page/appendix/appendix.ts';
import { changed } from './page/lead/changed.ts';
import { type Sources, sourceFiles } from './page/sources/sourceFiles.ts';
import { sourceStyle } from './style/sourceStyle.ts';
import { contents } from './page/navigation/contents.ts';
import { type Html, html, markup } from './markup/Html.ts';
import { licencesSection, type PageLicence } from './page/licences.ts';
import { laboratorySection } from './page/laboratorySection.ts';
import { outline } from './page/navigation/outline.ts';
import { pageHeader } from './page/lead/pageHeader.ts';
import { sectionHtml } from './page/sectionHtml.ts';
import { summary } from './page/lead/summary.ts';
import { toolbar } from './page/navigation/toolbar.ts';
import { iconShapes } from './markup/verdictIcon.ts';
import type { PageScripts } from './script/PageScripts.ts';
import { appendixStyle } from './style/appendixStyle.ts';
import { cardStyle } from './style/cardStyle.ts';
import { chartStyle } from './style/chartStyle.ts';
import { laboratoryStyle } from './style/laboratoryStyle.ts';
import { graphStyle } from './style/graphStyle.ts';
import { narrowStyle } from './style/narrowStyle.ts';
import { pageStyle } from './style/pageStyle.ts';
import { themeStyle } from './style/themeStyle.ts';
import { bySection } from './words/bySection.ts';
import type { Invocation } from '../results/words/commands.ts';

/** What the page needs from elsewhere, as text. */
export interface ReportAssets {
  /** KaTeX's style sheet with its fonts in it (see `inlineFonts`). */
  readonly katexCss: string;
  /** The scripts of every page. */
  readonly scripts: PageScripts;
  /** What changed since another run, if that was requested. */
  readonly changes?: Changes | undefined;
  /** The measurements of the checker itself, for the appendix. */
  readonly measurements?: readonly Measurements[] | undefined;
  /** The claim files as they were checked, by the names that results give them; a file that is missing is not shown. */
  readonly sources?: Sources | undefined;
  /** The script of the paper's laboratory, if it has one. */
  readonly laboratory?: string | undefined;
  /** The licences of what the assets are made of. */
  readonly licences?: readonly PageLicence[] | undefined;
  /** How the run was asked for, for the commands that make it again. */
  readonly invocation?: Invocation | undefined;
}

/** With more claims than this, the page lays out each card only when the reader scrolls near. */
const LONG = 200;

/**
 * The report as one HTML document that loads nothing, from the network or from disk. Its own policy forbids it to,
 * and lets no script run but the page's own.
 */
export function reportHtml(results: Results, assets: ReportAssets): string {
  const { katexCss, scripts, laboratory } = assets;
  const made = pageBody(results, assets);
  const { page, css } = hoistStyles(made.text);
  const body = markup(page);
  const styles = [
    keepUsedFaces(katexCss, body.text),
    css,
    themeStyle(),
    pageStyle,
    cardStyle,
    chartStyle,
    sourceStyle,
    appendixStyle,
    ...(laboratory === undefined ? [] : [laboratoryStyle]),
    graphStyle,
    narrowStyle,
  ];
  const runs = [scripts.theme, scripts.page, ...(laboratory === undefined ? [] : [laboratory])];
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    `script-src ${runs.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`).join(' ')}`,
    // The laboratory's worker is made of its own script.
    ...(laboratory === undefined ? [] : ['worker-src blob:']),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const { title, author } = results.paper;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${markup(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="refutable" />
        <title>${title} (${author}), claim by claim</title>
        <link rel="icon" href="data:," />
        ${element('style', styles.join('\n'))}${element('script', scripts.theme)}
      </head>
      <body>
        ${body}${runs.slice(1).map((script) => element('script', script))}
      </body>
    </html> `.text;
}

/** An element whose content is not markup and must be kept byte for byte, since the policy contains its digest. */
const element = (name: 'script' | 'style', content: string): Html => markup(`<${name}>${content}</${name}>`);

function pageBody(
  results: Results,
  { changes, measurements = [], sources = new Map(), laboratory, licences = [], invocation = {} }: ReportAssets,
): Html {
  const hasLaboratory = laboratory !== undefined;
  const onPage: OnPage = new Map(results.claims.map((claim) => [claim.id, claim]));
  const sections = bySection(results);
  return html`<a class="skip" href="#_summary">Skip to what was found</a>${iconShapes()}${graphShapes()}
    <div class="layout ${results.claims.length > LONG && 'long'}">
      ${contents(sections, results, changes, hasLaboratory, measurements)}
      <main class="main">
        ${pageHeader(results, invocation)} ${answerInShort(results, onPage)} ${summary(results, onPage)}
        ${errataSection(results, onPage)} ${changes !== undefined && changed(changes, onPage)}
        ${answerToTheAuthor(results, onPage)} ${outline(sections, results, onPage)}
        ${argumentSection(sections, results, onPage)} ${hasLaboratory && laboratorySection()}
        ${toolbar(results, sections)}
        ${sections.map((section, i) => sectionHtml(section, i, results, onPage, sources, measurements, invocation))}
        ${sourceFiles(sources, results)} ${appendix(measurements, onPage)} ${licencesSection(licences, hasLaboratory)}
        <footer>
          Generated by refutable from <code>results.json</code>. A verdict applies to the settings and draws reported
          beside it.
        </footer>
      </main>
    </div>`;
}
