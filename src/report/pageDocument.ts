import { createHash } from 'node:crypto';
import { type Html, html, markup } from './markup/Html.ts';
import type { PageScripts } from './script/PageScripts.ts';

/** What a document is made of. */
export interface DocumentParts {
  readonly title: string;
  /** Classes of the root element. */
  readonly classes?: string;
  readonly styles: readonly string[];
  readonly body: string;
  /** The script that runs before anything is painted, and those that run at the end. */
  readonly scripts: readonly [before: PageScripts['theme'], ...after: string[]];
  /** Whether a script may start a worker made of its own text. */
  readonly hasWorker?: boolean;
}

/** A document that loads nothing: its own policy forbids it to, and lets no script run but its own. */
export function pageDocument({ title, classes, styles, body, scripts, hasWorker = false }: DocumentParts): string {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    `script-src ${scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`).join(' ')}`,
    ...(hasWorker ? ['worker-src blob:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<!doctype html>
    <html lang="en" ${classes !== undefined && html`class="${classes}"`}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${markup(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="refutable" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${element('style', styles.join('\n'))}${element('script', scripts[0])}
      </head>
      <body>
        ${markup(body)}${scripts.slice(1).map((script) => element('script', script))}
      </body>
    </html> `.text;
}

/** An element whose content is not markup and must be kept byte for byte, since the policy contains its digest. */
const element = (name: 'script' | 'style', content: string): Html => markup(`<${name}>${content}</${name}>`);
