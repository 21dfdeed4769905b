import type { MagicString } from 'magic-string';
import { bare, isNode, nameOf, type SyntaxNode } from '../../audit/mutation/rules/syntax.ts';

/**
 * Removes those declarations of a file that one of its readings does not need. What does anything when it is imported is
 * kept, with what it needs; so is every name that the text mentions, be it in a comment.
 *
 * @param edited where they are removed
 * @param text the text of the file
 * @param body its statements
 * @param said the reading that stays
 */
export function neededText(edited: MagicString, text: string, body: readonly SyntaxNode[], said: SyntaxNode): void {
  const safe = packageNames(body);
  const statements = body.filter(({ type }) => type !== 'ExportDefaultDeclaration');
  const declared = new Map(statements.map((statement) => [statement, namesIn(statement, safe)]));
  const needed = wordsIn(text.slice(said.start, said.end));
  const kept = new Set<SyntaxNode>();
  for (let isMore = true; isMore;) {
    isMore = false;
    for (const [statement, names] of declared) {
      if (kept.has(statement) || !(names === undefined || names.some((name) => needed.has(name)))) continue;
      kept.add(statement);
      isMore = true;
      if (statement.type === 'ImportDeclaration') continue;
      for (const word of wordsIn(text.slice(statement.start, statement.end))) needed.add(word);
    }
  }
  for (const [at, statement] of body.entries()) {
    if (statement.type === 'ExportDefaultDeclaration') continue;
    if (!kept.has(statement)) edited.remove(at === 0 ? statement.start : body[at - 1]!.end, statement.end);
    else if (declared.get(statement) !== undefined) keepSpecifiers(edited, statement, needed);
  }
}

const wordsIn = (text: string): Set<string> => new Set(text.match(/[\p{ID_Continue}$]+/gu));

/** The names that a file imports from this package, whose functions change nothing. */
const packageNames = (body: readonly SyntaxNode[]): ReadonlySet<string> =>
  new Set([
    'Math',
    'Number',
    'BigInt',
    'String',
    ...body
      .filter(isOfPackage)
      .flatMap((statement) => specifiersOf(statement).flatMap(({ local }) => nameOf(local) ?? [])),
  ]);

const isOfPackage = ({ type, source }: SyntaxNode): boolean =>
  type === 'ImportDeclaration' && isNode(source) && /^refutable(?:\/|$)/u.test(source['value'] as string);

const specifiersOf = (statement: SyntaxNode): readonly SyntaxNode[] => statement['specifiers'] as readonly SyntaxNode[];

/** The names that a statement declares; undefined if it does more than that when it runs. */
function namesIn(statement: SyntaxNode, safe: ReadonlySet<string>): readonly string[] | undefined {
  if (statement.type === 'ImportDeclaration')
    return isOfPackage(statement) || statement['importKind'] === 'type'
      ? specifiersOf(statement).flatMap(({ local }) => nameOf(local) ?? [])
      : undefined;
  if (['FunctionDeclaration', 'TSInterfaceDeclaration', 'TSTypeAliasDeclaration'].includes(statement.type))
    return [nameOf(statement['id'])!];
  if (statement.type !== 'VariableDeclaration') return undefined;
  const declarations = statement['declarations'] as readonly SyntaxNode[];
  const names = declarations.map(({ id }) => nameOf(id));
  const isInert = declarations.every(({ init }) => isNode(init) && doesNothing(init, safe));
  return isInert && names.every((name) => name !== undefined) ? names : undefined;
}

/** Whether an expression only makes a value, so that nobody notices if it is left out. */
function doesNothing(expression: SyntaxNode, safe: ReadonlySet<string>): boolean {
  const node = bare(expression);
  if (/^(?!Template).*Literal$|^Identifier$|FunctionExpression$|^ObjectMethod$/u.test(node.type)) return true;
  if (node.type === 'TaggedTemplateExpression' && !safe.has(rootOf(node['tag']) ?? '')) return false;
  const isCall = node.type === 'CallExpression' || node.type === 'NewExpression';
  if (isCall && !safe.has(rootOf(node['callee']) ?? '')) return false;
  const isMade = isCall || MADE_OF_PARTS.has(node.type);
  const parts = Object.entries(node).flatMap(([key, part]) =>
    key === 'callee' || key === 'typeArguments' || key === 'typeParameters' ? [] : Array.isArray(part) ? part : [part],
  );
  return isMade && parts.filter(isNode).every((part) => part.type === 'TemplateElement' || doesNothing(part, safe));
}

const MADE_OF_PARTS = new Set([
  'TemplateLiteral',
  'TaggedTemplateExpression',
  'ArrayExpression',
  'ObjectExpression',
  'ObjectProperty',
  'SpreadElement',
  'UnaryExpression',
  'BinaryExpression',
  'LogicalExpression',
  'ConditionalExpression',
  'MemberExpression',
]);

/** The name with which `Math.max` or `claim` begins. */
function rootOf(callee: unknown): string | undefined {
  if (!isNode(callee)) return undefined;
  return callee.type === 'MemberExpression' ? rootOf(callee['object']) : nameOf(callee);
}

/** Leaves only the needed names in `import { ... } from`. */
function keepSpecifiers(edited: MagicString, statement: SyntaxNode, needed: ReadonlySet<string>): void {
  if (statement.type !== 'ImportDeclaration') return;
  const specifiers = specifiersOf(statement);
  if (specifiers.some(({ type }) => type !== 'ImportSpecifier')) return;
  const kept = specifiers.filter(({ local }) => needed.has(nameOf(local)!));
  if (kept.length === 0 || kept.length === specifiers.length) return;
  const text = kept.map(({ start, end }) => edited.original.slice(start, end)).join(', ');
  edited.overwrite(specifiers[0]!.start, specifiers.at(-1)!.end, text);
}
