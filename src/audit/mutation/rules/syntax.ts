import { parse } from '@babel/parser';

/** A node of a syntax tree, of which only the type and position are known in advance. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/**
 * The syntax tree of a TypeScript file.
 *
 * @throws SyntaxError if it is not TypeScript
 */
export const parseFile = (text: string): SyntaxNode =>
  parse(text, { sourceType: 'module', plugins: ['typescript'], createParenthesizedExpressions: false })
    .program as unknown as SyntaxNode;

/** Keys that contain only types. */
const TYPES = new Set(['typeAnnotation', 'typeParameters', 'returnType', 'typeArguments', 'predicate']);
/** Keys that contain no code. */
const BESIDES = new Set(['loc', 'extra', 'leadingComments', 'trailingComments', 'innerComments', 'errors']);

/** Whether a value is a node. */
export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as Partial<SyntaxNode>).type === 'string';

/** The children of a node, in the order of the text, each with its key; types are left out. */
export function childrenOf(node: SyntaxNode): { readonly name: string; readonly node: SyntaxNode }[] {
  return Object.entries(node).flatMap(([name, value]) => {
    if (TYPES.has(name) || BESIDES.has(name)) return [];
    const nodes = Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];
    return nodes.filter(({ type }) => !type.startsWith('TSType')).map((child) => ({ name, node: child }));
  });
}

/** The expression inside one that is for the compiler only: `x!`, `x as T`, `x satisfies T`. */
export function bare(node: SyntaxNode): SyntaxNode {
  const isWrapped = ['TSNonNullExpression', 'TSAsExpression', 'TSSatisfiesExpression'].includes(node.type);
  return isWrapped ? bare(node['expression'] as SyntaxNode) : node;
}

/** The name of an identifier; undefined for any other node. */
export const nameOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Identifier' ? (node['name'] as string) : undefined;

/** The name of a property: `n` of `{ n: 1 }` and of `{ 'n': 1 }`; undefined if it is computed. */
export function keyName({ key, computed }: SyntaxNode): string | undefined {
  if (computed === true || !isNode(key)) return undefined;
  return key.type === 'StringLiteral' ? (key['value'] as string) : nameOf(key);
}

/** The names that are bound anywhere within a node: its parameters and variables. */
export function namesBound(node: SyntaxNode): Set<string> {
  const names = new Set<string>();
  const bind = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    const name = nameOf(pattern);
    if (name !== undefined) names.add(name);
    else if (pattern.type === 'ObjectProperty') bind(pattern['value']);
    else if (pattern.type === 'AssignmentPattern') bind(pattern['left']);
    else for (const child of childrenOf(pattern)) bind(child.node);
  };
  const visit = (at: SyntaxNode): void => {
    if (Array.isArray(at['params'])) at['params'].forEach(bind);
    if (at.type === 'VariableDeclarator') bind(at['id']);
    for (const child of childrenOf(at)) visit(child.node);
  };
  visit(node);
  return names;
}
