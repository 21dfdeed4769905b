/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { all } from '../all.ts';
import { compareCells, csv } from './sortKey.ts';

/** Fewest rows that are worth sorting. */
const FEW = 3;

/** Milliseconds for which the button says what it did. */
const SHOWN = 1500;

/** Tables of data, now and whenever some are put into the page: their headings sort them, and a button copies them. */
export function tables(): void {
  const enhance = (within: ParentNode): void => {
    for (const table of all<HTMLTableElement>('table.data:not([data-sorts])', within)) enhanceTable(table);
  };
  enhance(document);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof Element && node.parentElement !== null) enhance(node.parentElement);
  }).observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true });
}

function enhanceTable(table: HTMLTableElement): void {
  table.dataset['sorts'] = '';
  const body = table.tBodies[0];
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (body === undefined || headings.length === 0 || body.rows.length < FEW) return;
  const rows = [...body.rows];
  for (const [i, heading] of headings.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const next = NEXT[heading.ariaSort ?? ''] ?? 'ascending';
      for (const other of headings) other.ariaSort = null;
      if (next !== 'none') heading.ariaSort = next;
      const sign = next === 'descending' ? -1 : 1;
      body.append(
        ...(next === 'none'
          ? rows
          : rows.toSorted((a, b) => sign * compareCells(shown(a.cells[i]), shown(b.cells[i])))),
      );
    });
  }
  (table.closest('.scroll') ?? table).after(copyButton(headings, body));
}

const NEXT: Readonly<Record<string, string>> = { '': 'ascending', ascending: 'descending', descending: 'none' };

/** What a cell shows, with all digits where it has more. */
const shown = (cell: HTMLTableCellElement | undefined): string =>
  (cell?.title || cell?.querySelector<HTMLElement>('[title].figure')?.title || (cell?.textContent ?? ''))
    .replace(/\s+/gu, ' ')
    .trim();

function copyButton(headings: readonly HTMLTableCellElement[], body: HTMLTableSectionElement): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-csv';
  const label = 'Copy as CSV';
  button.textContent = label;
  button.addEventListener('click', async () => {
    const text = csv(
      [headings, ...Array.from(body.rows, ({ cells }) => Array.from(cells))].map((row) => row.map(shown)),
    );
    button.textContent = await copied(text, button);
    setTimeout(() => {
      button.textContent = label;
    }, SHOWN);
  });
  return button;
}

/** @returns what was done, in a word */
async function copied(text: string, beside: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    beside.after(field);
    field.select();
    const isCopied = document.execCommand('copy');
    field.remove();
    beside.focus();
    return isCopied ? 'Copied' : 'The browser refuses to copy';
  }
}
