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
