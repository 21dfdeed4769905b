import { GREEK } from '../../claim/greek.ts';

const SYMBOLS: Readonly<Record<string, string>> = {
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  cdot: '·',
  times: '×',
  pm: '±',
  infty: '∞',
  to: '→',
  Rightarrow: '⇒',
  Leftrightarrow: '⇔',
  in: '∈',
  sum: 'Σ',
  sqrt: '√',
  ldots: '…',
  dots: '…',
  cdots: '…',
  ...GREEK,
  varepsilon: 'ε',
  varphi: 'φ',
  Omega: 'Ω',
  Theta: 'Θ',
  Sigma: 'Σ',
  ln: 'ln',
  log: 'log',
  exp: 'exp',
  left: '',
  right: '',
  top: 'ᵀ',
  prime: '′',
  quad: ' ',
  qquad: ' ',
};

/**
 * Text with TeX between dollar signs as a terminal can show it: the common commands as characters, dollars and the
 * asterisks of emphasis left out. Unknown commands stay as they are.
 *
 * @example plainTex(String.raw`if $m \ge \frac{2n^2}{k}$`) // 'if m ≥ (2n^2)/k'
 */
export function plainTex(text: string): string {
  return text
    .replace(/(?<!\\)\$((?:[^$\\]|\\[^])+)\$/gu, (_, tex: string) => plainFormula(tex))
    .replace(/(?<![\w)*])\*(\S(?:[^*\n]*\S)?)\*(?![\w(*])/gu, '$1')
    .replaceAll(String.raw`\$`, '$');
}

/** The same of a formula, without dollar signs. */
export function plainFormula(tex: string): string {
  return tex
    .replace(
      /\\[dt]?frac\s*(?:\{([^{}]*)\}|(\w))\s*(?:\{([^{}]*)\}|(\w))/gu,
      (_, a = '', b = '', c = '', d = '') => ` ${grouped(a + b)}/${grouped(c + d)}`,
    )
    .replace(/\\(?:text|mathrm|mathit|operatorname)\{([^{}]*)\}/gu, '$1')
    .replace(/\\([a-zA-Z]+)\s*/gu, (command, name: string) =>
      Object.hasOwn(SYMBOLS, name) ? spaced(SYMBOLS[name] ?? '') : command,
    )
    .replace(/\\[,;:! ]/gu, ' ')
    .replace(/([\^_])\{([^{}])\}/gu, '$1$2')
    .replace(/\s*([≤≥≠≈→⇒⇔∈<>=])\s*/gu, ' $1 ')
    .replace(/(?<=[\w)]) ?([-+]) ?(?=\S)/gu, (_, sign: string) => (sign === '-' ? ' − ' : ' + '))
    .replace(/\s+/gu, ' ')
    .replace(/([([{|]) /gu, '$1')
    .trim();
}

/** A word such as `ln` is set apart from its neighbours. */
const spaced = (symbol: string): string => (/^[a-z]+$/u.test(symbol) ? ` ${symbol} ` : symbol);

const grouped = (part: string): string => (/^(?:\w|\d+)$/u.test(part) ? part : `(${part})`);
