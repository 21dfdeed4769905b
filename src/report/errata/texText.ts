import { MARKED } from '../../claim/markedText.ts';

/** Characters of TeX's own, as text. */
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '#': String.raw`\#`,
  '%': String.raw`\%`,
  _: String.raw`\_`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
  '<': String.raw`\ensuremath{<}`,
  '>': String.raw`\ensuremath{>}`,
  '|': String.raw`\ensuremath{|}`,
  '"': "''",
};

/** What sentences and titles write beyond ASCII, in TeX's mathematics or as text. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '≤': String.raw`\le `,
  '≥': String.raw`\ge `,
  '≠': String.raw`\ne `,
  '≈': String.raw`\approx `,
  '∞': String.raw`\infty `,
  '·': String.raw`\cdot `,
  '×': String.raw`\times `,
  '±': String.raw`\pm `,
  '−': '-',
  '√': String.raw`\surd `,
  '∈': String.raw`\in `,
  '→': String.raw`\to `,
  '⟹': String.raw`\Rightarrow `,
  '⇒': String.raw`\Rightarrow `,
  '‖': String.raw`\| `,
  '∑': String.raw`\textstyle\sum `,
  '∧': String.raw`\wedge `,
  '⌈': String.raw`\lceil `,
  '⌉': String.raw`\rceil `,
  '⌊': String.raw`\lfloor `,
  '⌋': String.raw`\rfloor `,
  '°': String.raw`^\circ `,
  '′': "'",
  '½': String.raw`\tfrac12 `,
  '⅓': String.raw`\tfrac13 `,
  '⅔': String.raw`\tfrac23 `,
  '¼': String.raw`\tfrac14 `,
  '¾': String.raw`\tfrac34 `,
  '⅕': String.raw`\tfrac15 `,
  '⅖': String.raw`\tfrac25 `,
  '⅛': String.raw`\tfrac18 `,
  '⅜': String.raw`\tfrac38 `,
  '⅝': String.raw`\tfrac58 `,
  ℓ: String.raw`\ell `,
  ℝ: String.raw`\mathbb R`,
  α: String.raw`\alpha `,
  β: String.raw`\beta `,
  γ: String.raw`\gamma `,
  δ: String.raw`\delta `,
  ε: String.raw`\varepsilon `,
  η: String.raw`\eta `,
  θ: String.raw`\theta `,
  λ: String.raw`\lambda `,
  μ: String.raw`\mu `,
  ν: String.raw`\nu `,
  π: String.raw`\pi `,
  ρ: String.raw`\rho `,
  σ: String.raw`\sigma `,
  τ: String.raw`\tau `,
  φ: String.raw`\varphi `,
  χ: String.raw`\chi `,
  ω: String.raw`\omega `,
  Θ: String.raw`\Theta `,
  Ω: String.raw`\Omega `,
  Σ: String.raw`\Sigma `,
};

const TEXTS: Readonly<Record<string, string>> = {
  '‘': '`',
  '’': "'",
  '“': '``',
  '”': "''",
  '–': '--',
  '—': '---',
  '…': String.raw`\dots{}`,
  '\u00A0': '~',
  '\u202F': String.raw`\,`,
  '\u2009': String.raw`\,`,
};

const [SUPERSCRIPTS, SUBSCRIPTS] = ['⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿᵏᵐ', '₀₁₂₃₄₅₆₇₈₉₋₊ₙₖₘ'];
const PLAIN = '0123456789-+nkm';

/**
 * Text of a claim or a sentence for LaTeX, in ASCII: TeX between dollar signs stays, words between backticks are set as
 * code, emphasis as emphasis, and everything else is escaped. A letter with an accent is set by `\accent` commands where it
 * decomposes; a character that has no TeX here is set as its number.
 *
 * @example texText('10⁻⁹ is at most $x_1$') // '10\ensuremath{^{-9}} is at most $x_1$'
 */
export function texText(text: string): string {
  let end = 0;
  const parts: string[] = [];
  for (const match of text.matchAll(MARKED)) {
    parts.push(plainTexText(text.slice(end, match.index).replaceAll(String.raw`\$`, '$')));
    end = match.index + match[0].length;
    const { tex, code, emphasis = '' } = match.groups ?? {};
    if (tex !== undefined) parts.push(`$${tex}$`);
    else if (code !== undefined) parts.push(String.raw`\texttt{${plainTexText(code)}}`);
    else parts.push(String.raw`\emph{${texText(emphasis)}}`);
  }
  return parts.join('') + plainTexText(text.slice(end).replaceAll(String.raw`\$`, '$'));
}

/** Text without marks for LaTeX, in ASCII. */
export function plainTexText(text: string): string {
  return text.normalize('NFC').replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿᵏᵐ]+|[₀₁₂₃₄₅₆₇₈₉₋₊ₙₖₘ]+|[^]/gu, (found) => {
    const raised = indices(found, SUPERSCRIPTS);
    if (raised !== undefined) return String.raw`\ensuremath{^{${raised}}}`;
    const lowered = indices(found, SUBSCRIPTS);
    if (lowered !== undefined) return String.raw`\ensuremath{_{${lowered}}}`;
    return ESCAPED[found] ?? TEXTS[found] ?? symbol(found) ?? ascii(found);
  });
}

const indices = (found: string, alphabet: string): string | undefined => {
  const places = Array.from(found, (character) => alphabet.indexOf(character));
  return places.every((place) => place >= 0) ? places.map((place) => PLAIN[place]).join('') : undefined;
};

const symbol = (character: string): string | undefined =>
  SYMBOLS[character] === undefined ? undefined : String.raw`\ensuremath{${SYMBOLS[character].trimEnd()}}`;

/** Accents of TeX, by the combining character. */
const ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': '\\`',
  '\u0301': String.raw`\'`,
  '\u0302': String.raw`\^`,
  '\u0303': String.raw`\~`,
  '\u0308': String.raw`\"`,
  '\u030C': String.raw`\v`,
  '\u0327': String.raw`\c`,
};

function ascii(character: string): string {
  if (/^[\n\t\u0020-\u007E]$/u.test(character)) return character;
  const [base = '', accent = '', ...rest] = Array.from(character.normalize('NFD'));
  if (rest.length === 0 && accent in ACCENTS && /^[A-Za-z]$/u.test(base)) return `${ACCENTS[accent]}{${base}}`;
  return String.raw`\texttt{U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}}`;
}
