import { constantValue } from './constants.ts';
import type { Rule } from './rules.ts';
import { isNode, nameOf, type SyntaxNode } from './syntax.ts';
import { wholeBound } from './wholeBound.ts';

/** A change of one call. */
export interface CallChange {
  readonly rule: Rule;
  readonly node: SyntaxNode;
  readonly text: string;
  readonly needs?: readonly string[];
}

/** What the comparison functions become: reversed, and strict or not. */
const COMPARISONS: Readonly<Record<string, { readonly flipped: string; readonly strict: string }>> = {
  atMost: { flipped: 'atLeast', strict: 'below' },
  below: { flipped: 'above', strict: 'atMost' },
  atLeast: { flipped: 'atMost', strict: 'above' },
  above: { flipped: 'below', strict: 'atLeast' },
};

/** Comparison functions that are not reversed: for equality, or up to rounding. */
const EQUALITIES = new Set(['equals', 'atMostUpTo']);

/** A function of the package under a name that no claim file has. */
export const borrowed = (word: string, from: string): { readonly name: string; readonly needs: readonly string[] } => ({
  name: `mutant_${word}`,
  needs: [`import { ${word} as mutant_${word} } from '${from}';`],
});

/** What a call loses or becomes: a root, a logarithm, a factor or term of an enclosure; a comparison reversed. */
export function wordChanges(call: SyntaxNode, textOf: (node: SyntaxNode) => string): CallChange[] {
  const callee = call['callee'] as SyntaxNode;
  const given = call['arguments'] as readonly SyntaxNode[];
  const comparison = COMPARISONS[nameOf(callee) ?? ''];
  if (comparison !== undefined) {
    const others = (['flipped', 'strict'] as const).map((rule) => {
      const { name, needs } = borrowed(comparison[rule], 'refutable');
      return { rule, node: callee, text: name, needs };
    });
    const bound = given[1];
    const isConstant = bound === undefined || constantValue(bound) !== undefined;
    return [...others, ...(isConstant ? [] : wholeBound(bound, textOf))];
  }
  if (EQUALITIES.has(nameOf(callee) ?? '')) {
    const bound = given[1];
    return bound === undefined || constantValue(bound) !== undefined ? [] : wholeBound(bound, textOf);
  }
  if (callee.type !== 'MemberExpression' || callee['computed'] === true) return [];
  const [of, word] = [nameOf(callee['object']), nameOf(callee['property'])];
  const [first, second] = given;
  if (first === undefined || !isNode(first) || (of !== 'Math' && of !== 'interval')) return [];
  const kept = (rule: Rule, node: SyntaxNode): CallChange => ({ rule, node: call, text: `(${textOf(node)})` });
  switch (word) {
    case 'sqrt':
      return [kept('root', first)];
    case 'log':
    case 'log2':
    case 'log10':
      return [{ rule: 'logarithm', node: call, text: of === 'Math' ? '1' : '[1, 1]' }];
    case 'multiply':
      return second === undefined ? [] : [kept('factor', second), kept('factor', first)];
    case 'divide':
      return [kept('factor', first)];
    case 'add':
      return second === undefined ? [] : [kept('term', first), kept('term', second)];
    case 'subtract':
      return [kept('term', first)];
    default:
      return [];
  }
}
