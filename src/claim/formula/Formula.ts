import type { Fraction } from 'fraction.js';

/** A rational expression in named parameters. */
export type Term =
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negation'; readonly of: Term }
  | { readonly kind: 'arithmetic'; readonly operator: '+' | '-' | '*' | '/'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'extreme'; readonly of: 'max' | 'min'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'absolute'; readonly of: Term }
  | { readonly kind: 'power'; readonly base: Term; readonly exponent: number };

/** A comparison of terms, or a statement built from such. */
export type Formula =
  | {
      readonly kind: 'comparison';
      readonly operator: '<=' | '<' | '>=' | '>' | '=' | '!=';
      readonly left: Term;
      readonly right: Term;
    }
  | { readonly kind: 'and' | 'or' | 'implies' | 'iff'; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'not'; readonly of: Formula };

/** The names of parameters in a formula or term. */
export function namesIn(node: Formula | Term): Set<string> {
  switch (node.kind) {
    case 'number':
      return new Set();
    case 'name':
      return new Set([node.name]);
    case 'negation':
    case 'absolute':
    case 'not':
      return namesIn(node.of);
    case 'power':
      return namesIn(node.base);
    default:
      return new Set([...namesIn(node.left), ...namesIn(node.right)]);
  }
}

/** The terms that a formula or term divides by, where they are not plain numbers other than 0. */
export function divisorsIn(node: Formula | Term): Term[] {
  switch (node.kind) {
    case 'number':
    case 'name':
      return [];
    case 'negation':
    case 'absolute':
    case 'not':
      return divisorsIn(node.of);
    case 'power':
      return divisorsIn(node.base);
    case 'arithmetic': {
      const within = [...divisorsIn(node.left), ...divisorsIn(node.right)];
      const isPlain = node.right.kind === 'number' && !node.right.value.equals(0);
      return node.operator === '/' && !isPlain ? [...within, node.right] : within;
    }
    default:
      return [...divisorsIn(node.left), ...divisorsIn(node.right)];
  }
}

/** The degree of a formula: that of its sides, brought to one denominator, as polynomials; the largest of any comparison in it. */
export function degreeOf(formula: Formula): number {
  if (formula.kind === 'not') return degreeOf(formula.of);
  if (formula.kind !== 'comparison') return Math.max(degreeOf(formula.left), degreeOf(formula.right));
  const [[a, b], [c, d]] = [termDegrees(formula.left), termDegrees(formula.right)];
  return Math.max(a + d, c + b);
}

/** The degrees of a term's numerator and denominator. */
function termDegrees(term: Term): readonly [numerator: number, denominator: number] {
  switch (term.kind) {
    case 'number':
      return [0, 0];
    case 'name':
      return [1, 0];
    case 'negation':
    case 'absolute':
      return termDegrees(term.of);
    case 'power': {
      const [a, b] = termDegrees(term.base);
      return [a * term.exponent, b * term.exponent];
    }
    default: {
      const [[a, b], [c, d]] = [termDegrees(term.left), termDegrees(term.right)];
      if (term.kind === 'extreme') return [Math.max(a, c), Math.max(b, d)];
      if (term.operator === '*') return [a + c, b + d];
      return term.operator === '/' ? [a + d, b + c] : [Math.max(a + d, c + b), b + d];
    }
  }
}
