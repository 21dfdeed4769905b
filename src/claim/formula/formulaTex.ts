import { GREEK } from '../greek.ts';
import type { Formula, Term } from './Formula.ts';

/** A formula in TeX, fractions built up, for the report. */
export function formulaTex(formula: Formula): string {
  switch (formula.kind) {
    case 'comparison':
      return `${termTex(formula.left)} ${RELATION[formula.operator]} ${termTex(formula.right)}`;
    case 'not':
      return String.raw`\neg\left(${formulaTex(formula.of)}\right)`;
    default:
      return `${grouped(formula.left)} ${CONNECTIVE[formula.kind]} ${grouped(formula.right)}`;
  }
}

const RELATION = {
  '<=': String.raw`\le`,
  '<': '<',
  '>=': String.raw`\ge`,
  '>': '>',
  '=': '=',
  '!=': String.raw`\ne`,
} as const;
const CONNECTIVE = {
  and: String.raw`\;\wedge\;`,
  or: String.raw`\;\vee\;`,
  implies: String.raw`\;\Rightarrow\;`,
  iff: String.raw`\;\Leftrightarrow\;`,
} as const;

const grouped = (formula: Formula): string =>
  formula.kind === 'comparison' ? formulaTex(formula) : String.raw`\left(${formulaTex(formula)}\right)`;

function termTex(term: Term): string {
  switch (term.kind) {
    case 'number':
      return term.value.toString();
    case 'name':
      return nameTex(term.name);
    case 'negation':
      return `-${factor(term.of)}`;
    case 'absolute':
      return String.raw`\left|${termTex(term.of)}\right|`;
    case 'extreme':
      return `\\${term.of}${String.raw`\left(${termTex(term.left)}, ${termTex(term.right)}\right)`}`;
    case 'power':
      return `${base(term.base)}^{${term.exponent}}`;
    case 'arithmetic':
      switch (term.operator) {
        case '/':
          return String.raw`\frac{${termTex(term.left)}}{${termTex(term.right)}}`;
        case '*':
          return `${factor(term.left)}${needsDot(term.right) ? String.raw` \cdot ` : String.raw`\,`}${factor(term.right)}`;
        default:
          return `${termTex(term.left)} ${term.operator} ${term.operator === '-' ? factor(term.right) : termTex(term.right)}`;
      }
  }
}

const needsDot = (term: Term): boolean =>
  term.kind === 'number' ||
  (term.kind === 'power' && term.base.kind === 'number') ||
  (term.kind === 'arithmetic' && term.operator === '*' && needsDot(term.left));

/** A term as a factor: sums, differences and, under a power, fractions need parentheses. */
function factor(term: Term): string {
  const bare =
    term.kind === 'number' ||
    term.kind === 'name' ||
    term.kind === 'power' ||
    term.kind === 'absolute' ||
    term.kind === 'extreme' ||
    (term.kind === 'arithmetic' && term.operator === '*');
  return bare ? termTex(term) : String.raw`\left(${termTex(term)}\right)`;
}

/** A term as the base of a power: of a product or a power, only the last sign would be raised. */
const base = (term: Term): string =>
  term.kind === 'power' || term.kind === 'arithmetic' ? String.raw`\left(${termTex(term)}\right)` : factor(term);

function nameTex(name: string): string {
  if (Object.hasOwn(GREEK, name)) return name === 'epsilon' ? String.raw`\varepsilon` : `\\${name}`;
  return name.length === 1 ? name : String.raw`\mathit{${name.replaceAll('_', String.raw`\_`)}}`;
}
