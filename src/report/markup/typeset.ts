import katex from 'katex';
import { escapeHtml, type Html, html, markup } from './Html.ts';

/** Cache of typeset formulas, which repeat in a page; its values depend on its keys alone. */
const typesetBefore = new Map<string, Html>();

/**
 * TeX as HTML, with MathML for screen readers, and with its TeX as an attribute that no finished page has (see
 * `foldPage`). TeX that does not parse is replaced by a readable message.
 *
 * @param tex the formula, without dollar signs
 * @param mode in a line of text, or on a line of its own
 */
export function typeset(tex: string, mode: 'inline' | 'display'): Html {
  const key = `${mode}:${tex}`;
  const known = typesetBefore.get(key);
  if (known !== undefined) return known;
  const made = rendered(tex, mode);
  typesetBefore.set(key, made);
  return made;
}

function rendered(tex: string, mode: 'inline' | 'display'): Html {
  try {
    const text = katex.renderToString(tex, {
      displayMode: mode === 'display',
      output: 'htmlAndMathml',
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      errorColor: 'var(--faulty)',
      maxSize: 10,
      maxExpand: 500,
    });
    return markup(withoutSource(text).replace('">', `" data-tex="${escapeHtml(tex)}">`));
  } catch (error) {
    return html`<span class="tex-error"><code>${tex}</code> <span>cannot be typeset: ${reason(error)}</span></span>`;
  }
}

/** KaTeX's markup without the TeX source in its MathML, and without a namespace that HTML does not need. */
const withoutSource = (text: string): string =>
  text
    .replace(/<math xmlns="[^"]*"/gu, '<math')
    .replaceAll('<semantics>', '')
    .replace(/<annotation[^]*?<\/annotation><\/semantics>/gu, '');

/** The parser's message, without its name and without a repetition of the formula. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^KaTeX parse error: /u, '').replace(/( at (?:position \d+|end of input)): [^]*$/u, '$1');
}
