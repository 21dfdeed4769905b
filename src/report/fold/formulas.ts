/** The beginning of a typeset formula, with its TeX. */
const BEGIN = /<span class="(katex(?:-display)?)" data-tex="([^"]*)">/gu;
const SPAN = /<(\/?)span\b/gu;

/** A typeset formula in a text. */
export interface Formula {
  /** Its markup, without its TeX. */
  readonly markup: string;
  /** Its TeX, escaped as in an attribute. */
  readonly tex: string;
  readonly isDisplay: boolean;
}

/** Replaces each typeset formula of a text. */
export function replaceFormulas(text: string, by: (formula: Formula) => string): string {
  const parts: string[] = [];
  let end = 0;
  BEGIN.lastIndex = 0;
  for (let found = BEGIN.exec(text); found !== null; found = BEGIN.exec(text)) {
    const [opening, name = '', tex = ''] = found;
    const first = found.index;
    const inner = first + opening.length;
    const last = endOfSpan(text, inner);
    parts.push(
      text.slice(end, first),
      by({ markup: `<span class="${name}">${text.slice(inner, last)}`, tex, isDisplay: name !== 'katex' }),
    );
    end = last;
    BEGIN.lastIndex = last;
  }
  return parts.join('') + text.slice(end);
}

/** Where the span ends whose content begins at a place. */
function endOfSpan(text: string, from: number): number {
  let open = 1;
  SPAN.lastIndex = from;
  while (open > 0) {
    const found = SPAN.exec(text);
    if (found === null) return text.length;
    open += found[1] === '/' ? -1 : 1;
  }
  return text.indexOf('>', SPAN.lastIndex) + 1;
}

/** A text whose formulas no longer carry their TeX. */
export const withoutTex = (text: string): string =>
  text.replace(/(<span class="katex(?:-display)?") data-tex="[^"]*"/gu, '$1');
