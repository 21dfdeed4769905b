import { printable } from '../../results/words/printable.ts';

/** Text that is markup already. Only {@link html} and {@link markup} make it, so nothing gets into a page unescaped. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What may be interpolated into {@link html}; lists are joined, and `null`, `undefined` and `false` give nothing. */
export type Hole = Html | string | number | null | undefined | false | readonly Hole[];

/**
 * A markup template; interpolated plain text is escaped, in content and in quoted attributes.
 *
 * @example html`<b title="${'"'}">${'a < b'}</b>`.text // '<b title="&quot;">a &lt; b</b>'
 */
export function html(pieces: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  const thin = thinned(pieces);
  let text = thin[0]!;
  for (let i = 0; i < holes.length; i++) text += filled(holes[i]) + thin[i + 1]!;
  return new Html(text);
}

const thinnedBefore = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The pieces without the indentation of the source, which would be a large part of a long page. */
function thinned(pieces: TemplateStringsArray): readonly string[] {
  const known = thinnedBefore.get(pieces);
  if (known !== undefined) return known;
  const made = pieces.map((piece) => piece.replace(/\n\s+/gu, '\n'));
  thinnedBefore.set(pieces, made);
  return made;
}

/** Markup that we made ourselves, or that a library made from text that it escaped. */
export function markup(text: string): Html {
  return new Html(text);
}

function filled(hole: Hole): string {
  if (hole === null || hole === undefined || hole === false) return '';
  if (hole instanceof Html) return hole.text;
  if (typeof hole === 'string') return escapeHtml(hole);
  if (typeof hole === 'number') return String(hole);
  // Strings that are added are joined once at the end, and not again in each list that holds them.
  let text = '';
  for (const one of hole) text += filled(one);
  return text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text in which nothing has to be escaped and all is printable: most of a page. */
const PLAIN = /^[\t\n\r !#-%(-;=?-~]*$/u;

/** Text as the content of an element or of a quoted attribute. */
export function escapeHtml(text: string): string {
  if (PLAIN.test(text)) return text;
  return printable(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}

/** The reverse of `escapeHtml`. */
export const unescapeHtml = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => CHARACTERS.get(entity) ?? entity);

const CHARACTERS = new Map(Object.entries(ENTITIES).map(([character, entity]) => [entity, character]));
