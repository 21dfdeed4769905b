import { createHash } from 'node:crypto';
import type { Results } from '../claim/Results.ts';
import { keepUsedFaces } from './keepUsedFaces.ts';
import type { OnPage } from './page/anchor.ts';
import { answerToTheAuthor } from './page/answer.ts';
import { contents } from './page/contents.ts';
import { type Html, html, markup } from './page/Html.ts';
import { mainClaims } from './page/mainClaims.ts';
import { pageHeader } from './page/pageHeader.ts';
import { refutations } from './page/refutations.ts';
import { sectionHtml } from './page/sectionHtml.ts';
import { summary } from './page/summary.ts';
import { toolbar } from './page/toolbar.ts';
import { iconShapes } from './page/verdictIcon.ts';
import { pageScript } from './script/pageScript.ts';
import { themeScript } from './script/themeScript.ts';
import { cardStyle } from './style/cardStyle.ts';
import { chartStyle } from './style/chartStyle.ts';
import { narrowStyle } from './style/narrowStyle.ts';
import { pageStyle } from './style/pageStyle.ts';
import { themeStyle } from './style/themeStyle.ts';
import { bySection } from './words/bySection.ts';

/** What the page needs from elsewhere, as text. */
export interface ReportAssets {
  /** KaTeX's style sheet with its fonts in it (see `inlineFonts`). */
  readonly katexCss: string;
}

/** With more claims than this the page lays out each card only when it comes near. */
const LONG = 200;

/**
 * The report as one HTML document that loads nothing, from the network or from disk. Its own policy forbids it to,
 * and lets no script run but the page's two.
 */
export function reportHtml(results: Results, { katexCss }: ReportAssets): string {
  const body = pageBody(results);
  const styles = [keepUsedFaces(katexCss, body.text), themeStyle(), pageStyle, cardStyle, chartStyle, narrowStyle];
  const scripts = [themeScript, pageScript];
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    `script-src ${scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`).join(' ')}`,
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
        ${element('style', styles.join('\n'))}${element('script', themeScript)}
      </head>
      <body>
        ${body}${element('script', pageScript)}
      </body>
    </html> `.text;
}

/** An element whose content is not markup and must stay as it is to the letter, since the policy holds its digest. */
const element = (name: 'script' | 'style', content: string): Html => markup(`<${name}>${content}</${name}>`);

function pageBody(results: Results): Html {
  const onPage: OnPage = new Map(results.claims.map((claim) => [claim.id, claim]));
  const sections = bySection(results);
  return html`<a class="skip" href="#_summary">Skip to what was found</a>${iconShapes()}
    <div class="layout ${results.claims.length > LONG && 'long'}">
      ${contents(sections, results)}
      <main class="main">
        ${pageHeader(results)} ${summary(results, onPage)} ${answerToTheAuthor(results, onPage)}
        ${mainClaims(results, onPage)} ${refutations(results, onPage)} ${toolbar(results)}
        ${sections.map((section, i) => sectionHtml(section, i, results, onPage))}
        <footer>
          Drawn from <code>results.json</code> by refutable. A verdict holds at the settings and with the draws that
          stand beside it.
        </footer>
      </main>
    </div>`;
}
