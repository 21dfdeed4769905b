import { statedBy } from '../../audit/mutation/rules/statedBy.ts';
import { childrenOf, type SyntaxNode } from '../../audit/mutation/rules/syntax.ts';

/**
 * Where the formula stands that a message quotes, among those of a claim.
 *
 * @param text of the claim file
 * @returns line and column of the quotation mark that begins it, from 1; undefined where none is quoted
 */
export function formulaPlace(
  text: string,
  id: string,
  message: string,
): { readonly line: number; readonly column: number } | undefined {
  const quoted = textsIn(text, id).find(({ value }) => message.includes(`"${String(value)}"`));
  if (quoted === undefined) return undefined;
  const before = text.slice(0, quoted.start).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** The texts in what a file states of a claim; nothing where the file cannot be read. */
function textsIn(text: string, id: string): readonly SyntaxNode[] {
  try {
    const stated = statedBy(text, id).filter((claim) => claim.id === id);
    return stated.flatMap(({ pieces }) => pieces.flatMap(({ node }) => textsBelow(node)));
  } catch {
    return [];
  }
}

const textsBelow = (node: SyntaxNode): readonly SyntaxNode[] =>
  node.type === 'StringLiteral' ? [node] : childrenOf(node).flatMap((child) => textsBelow(child.node));
