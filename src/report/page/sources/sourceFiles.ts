import type { ClaimResult } from '../../../results/ClaimResult.ts';
import type { Results } from '../../../results/Results.ts';
import { addressOf } from '../../markup/anchor.ts';
import { claimLines, type Lines } from '../../../results/claimLines.ts';
import { folded } from '../../markup/folded.ts';
import { printable } from '../../../results/words/printable.ts';
import { type Html, html, markup } from '../../markup/Html.ts';

/** The text of claim files by their names, as `ClaimResult.file` gives them. */
export type Sources = ReadonlyMap<string, string>;

/** The address of a claim's own lines; no claim's id begins with an underscore. */
const linesId = (id: string): string => `_source-${id}`;
const fileId = (index: number): string => `_file-${index + 1}`;

/** On a card: a claim's own lines in its file, copied there when it is unfolded (see `sourceScript`). */
export function sourceLink({ id, file }: ClaimResult, sources: Sources): Html {
  const source = sources.get(file);
  const lines = source === undefined ? null : claimLines(source, id);
  if (lines === null) return html``;
  return html`<details class="own-source" data-source="${linesId(id)}">
    <summary>Its source, ${inWords(lines)}</summary>
    <p class="aside"><a href="${addressOf(linesId(id))}">${file}</a></p>
  </details>`;
}

const inWords = ({ first, last }: Lines): string => (first === last ? `line ${first}` : `lines ${first} to ${last}`);

/** At the end of the page: every claim file once, with numbered lines, and an address for each claim in it. */
export function sourceFiles(sources: Sources, { claims }: Results): Html {
  const files = [...new Set(claims.map(({ file }) => file))].filter((file) => sources.has(file));
  if (files.length === 0) return html``;
  return html`<section class="sources" aria-labelledby="_sources">
    <h2 id="_sources">The claim files</h2>
    ${files.map(
      (file, i) =>
        html`<details id="${fileId(i)}">
          <summary><code>${file}</code></summary>
          ${folded(
            numbered(
              sources.get(file)!,
              claims.filter((claim) => claim.file === file),
            ),
          )}
        </details>`,
    )}
  </section>`;
}

/** Text as the content of an element: quotes, of which code is full, stay as they are. */
const content = (text: string): Html =>
  markup(printable(text).replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;'));

/** A file with its line numbers beside it; the numbers are not copied with the text. */
function numbered(source: string, claims: readonly ClaimResult[]): Html {
  const lines = source.replace(/\n$/u, '').split('\n');
  const ranges = claims
    .map(({ id }) => ({ id, lines: claimLines(source, id) }))
    .filter((range): range is { id: string; lines: Lines } => range.lines !== null)
    .toSorted((a, b) => a.lines.first - b.lines.first);
  const parts: Html[] = [];
  let next = 1;
  const text = (from: number, to: number): Html => content(lines.slice(from - 1, to).join('\n'));
  for (const { id, lines: own } of ranges) {
    // Two claims on the same lines, which no claim file has, would be nested.
    if (own.first < next) continue;
    if (own.first > next) parts.push(html`${text(next, own.first - 1)}${'\n'}`);
    parts.push(
      html`<span class="own" id="${linesId(id)}">${text(own.first, own.last)}${own.last < lines.length && '\n'}</span>`,
    );
    next = own.last + 1;
  }
  if (next <= lines.length) parts.push(html`${text(next, lines.length)}`);
  return html`<div class="source" tabindex="0">
    <pre class="numbers" aria-hidden="true">${lines.map((_, i) => `${i + 1}\n`)}</pre>
    <pre><code>${parts}</code></pre>
  </div>`;
}
