import { type Html, html } from '../../markup/Html.ts';
import { chartSvg } from './chartSvg.ts';
import { columnsSvg } from './columnsSvg.ts';
import type { Block, Panel } from '../Panel.ts';
import { planeSvg } from './planeSvg.ts';
import { tableHtml } from './tableHtml.ts';

/**
 * The content of a panel as markup.
 *
 * @param words text with its marks as markup (see `markedText`)
 */
export function panelHtml({ title, blocks }: Panel, words: (text: string) => Html): Html {
  return html`<h3>${words(title)}</h3>
    ${blocks.map((block) => blockHtml(block, words))}`;
}

function blockHtml(block: Block, words: (text: string) => Html): Html {
  switch (block.kind) {
    case 'text':
      return html`<p>${words(block.text)}</p>`;
    case 'table':
      return tableHtml(block, words);
    case 'chart':
      return chartSvg(block);
    case 'columns':
      return columnsSvg(block);
    case 'plane':
      return planeSvg(block);
  }
}
