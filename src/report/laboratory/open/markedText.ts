import { type Html, html } from '../../markup/Html.ts';

/**
 * Words of a laboratory as markup: italics between asterisks, and ids of claims between backticks as links to their
 * cards where the page has them.
 *
 * @param hasCard whether the page has a card of that id
 */
export function markedText(text: string, hasCard: (id: string) => boolean): Html {
  return html`${text.split(/(\*[^*\n]+\*|`[^`\n]+`)/u).map((part) => {
    const inside = part.slice(1, -1);
    if (part.length > 2 && part.startsWith('*') && part.endsWith('*')) return html`<i>${inside}</i>`;
    if (part.length > 2 && part.startsWith('`') && part.endsWith('`')) {
      return hasCard(inside)
        ? html`<a href="#${encodeURIComponent(inside)}">${inside}</a>`
        : html`<code>${inside}</code>`;
    }
    return part;
  })}`;
}
