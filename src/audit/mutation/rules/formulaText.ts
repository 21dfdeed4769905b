import type { Formula, Term } from '../../../claim/formula/Formula.ts';

/** A formula as a claim file writes it, so that reading it gives the same formula again. */
export function formulaText(formula: Formula): string {
  switch (formula.kind) {
    case 'comparison':
      return `${termText(formula.left)} ${formula.operator} ${termText(formula.right)}`;
    case 'not':
      return `not (${formulaText(formula.of)})`;
    default:
      return `${grouped(formula.left)} ${formula.kind} ${grouped(formula.right)}`;
  }
}

const grouped = (formula: Formula): string =>
  formula.kind === 'comparison' || formula.kind === 'not' ? formulaText(formula) : `(${formulaText(formula)})`;

function termText(term: Term): string {
  switch (term.kind) {
    case 'number':
      return term.value.d === 1n ? String(term.value.s * term.value.n) : term.value.toFraction(false);
    case 'name':
      return term.name;
    case 'negation':
      return `-${atom(term.of)}`;
    case 'absolute':
      return `abs(${termText(term.of)})`;
    case 'extreme':
      return `${term.of}(${termText(term.left)}, ${termText(term.right)})`;
    case 'power':
      return `${atom(term.base)}^${term.exponent}`;
    case 'arithmetic': {
      const { operator, left, right } = term;
      const isProduct = operator === '*' || operator === '/';
      const isSum = ({ kind, ...of }: Term): boolean =>
        kind === 'arithmetic' && 'operator' in of && (of.operator === '+' || of.operator === '-');
      const first = isProduct && (isSum(left) || isFraction(left)) ? `(${termText(left)})` : termText(left);
      const isPlain =
        right.kind === 'name' || right.kind === 'power' || isWhole(right) || (operator === '+' && !isSum(right));
      const second = isPlain && right.kind !== 'negation' ? termText(right) : `(${termText(right)})`;
      return isProduct ? `${first}${operator}${second}` : `${first} ${operator} ${second}`;
    }
  }
}

const isWhole = (term: Term): boolean => term.kind === 'number' && term.value.d === 1n && term.value.s > 0n;
const isFraction = (term: Term): boolean => term.kind === 'number' && !isWhole(term);

/** A term that binds tighter than a power. */
const atom = (term: Term): string =>
  term.kind === 'name' || isWhole(term) || term.kind === 'absolute' || term.kind === 'extreme'
    ? termText(term)
    : `(${termText(term)})`;
