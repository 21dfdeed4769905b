import { FACTORS, type Rule } from './rules.ts';
import type { SyntaxNode } from './syntax.ts';
import type { CallChange } from './wordChanges.ts';

/** Multiplies anything that a claim may compare: a number, an exact number, or an enclosure. */
const TIMES = `function mutant_times(factor: number, of: any): any {
  if (Array.isArray(of)) return of.map((end) => mutant_times(factor, end));
  if (typeof of === 'bigint') return factor === 2 ? 2n * of : factor * Number(of);
  return typeof of === 'object' ? of.mul(factor) : factor * of;
}`;

/** Negates what a claim states about a draw or a setting. */
const NOT = `function mutant_not(of: any): any {
  return typeof of === 'object' ? { ...of, holds: !of.holds } : !of;
}`;

/** Any expression that is a bound, times each of the factors. */
export const wholeBound = (node: SyntaxNode, textOf: (node: SyntaxNode) => string): CallChange[] =>
  Object.entries(FACTORS).map(([rule, factor]) => ({
    rule: rule as Rule,
    node,
    text: `mutant_times(${factor}, ${textOf(node)})`,
    needs: [TIMES],
  }));

/** The same for a function that gives the bound of a key; a bound on a probability stays a probability. */
export const wholeBoundFunction = (node: SyntaxNode, key: string, textOf: (node: SyntaxNode) => string): CallChange[] =>
  Object.entries(FACTORS).map(([rule, factor]) => {
    const bound = `mutant_times(${factor}, (${textOf(node)})(...given))`;
    const text = `(...given: any[]) => ${key.startsWith('probability') ? `Math.min(1, ${bound})` : bound}`;
    return { rule: rule as Rule, node, text, needs: [TIMES] };
  });

/** A Boolean function, negated. */
export const denied = (node: SyntaxNode, textOf: (node: SyntaxNode) => string): CallChange => ({
  rule: 'flipped',
  node,
  text: `(...given: any[]) => mutant_not((${textOf(node)})(...given))`,
  needs: [NOT],
});
