import { MUTATED } from '../../../claim/keys.ts';
import { type Assumption, assumptionsOf } from './assumptions.ts';
import { bare, childrenOf, isNode, keyName, nameOf, namesBound, parseFile, type SyntaxNode } from './syntax.ts';

/** A piece of a claim file that states a part of a claim. */
export interface Stated {
  /** The key of the claim under which it occurs, or the keys that use it. */
  readonly keys: readonly string[];
  /** The function of the file that contains it, if it is not in the claim itself. */
  readonly helper?: string;
  readonly node: SyntaxNode;
  /** The property of the claim; missing if it is a function of the file. */
  readonly property?: SyntaxNode;
}

/** What a claim file says of one claim. */
export interface StatedClaim {
  readonly id: string;
  readonly pieces: readonly Stated[];
  /** The parameters that are whole numbers, as far as the text shows. */
  readonly whole: ReadonlySet<string>;
  readonly assumptions: readonly Assumption[];
}

/** The top-level declarations of a file, by name. */
type Top = ReadonlyMap<string, SyntaxNode>;

/**
 * What each claim of a file states: the keys that say what is claimed, and the functions and numbers of the file that
 * they use, directly or through others. Only claims made by `claim({ ... })` under the default export are found.
 *
 * @param name the id of the claim if the file contains only one
 * @throws SyntaxError if the text is not TypeScript
 */
export function statedBy(text: string, name: string): StatedClaim[] {
  const body = parseFile(text)['body'] as readonly SyntaxNode[];
  const top = namedIn(body);
  const exported = body.find(({ type }) => type === 'ExportDefaultDeclaration')?.['declaration'];
  return claimsIn(exported, name, top).map(({ id, said }) => {
    const properties = propertiesOf(said);
    const pieces = properties.flatMap((property) => {
      const key = keyName(property);
      return key === undefined || !MUTATED.has(key) ? [] : reached(key, property, top);
    });
    const assumptions = assumptionsOf({
      property: (key) => properties.find((property) => keyName(property) === key),
      textOf: ({ start, end }) => text.slice(start, end),
      resolve: (node) => resolved(node, top),
    });
    return { id, pieces: once(pieces), whole: wholeNames(properties, top), assumptions };
  });
}

/** A function that several keys use is one piece. */
function once(pieces: readonly Stated[]): Stated[] {
  const byNode = new Map<SyntaxNode, Stated>();
  for (const piece of pieces) {
    const known = byNode.get(piece.node);
    byNode.set(piece.node, known === undefined ? piece : { ...known, keys: [...known.keys, ...piece.keys] });
  }
  return [...byNode.values()];
}

function claimsIn(exported: unknown, name: string, top: Top): { readonly id: string; readonly said: SyntaxNode }[] {
  const node = resolved(exported, top);
  if (node?.type !== 'CallExpression') return [];
  const [given] = node['arguments'] as readonly SyntaxNode[];
  const object = resolved(given, top);
  if (object?.type !== 'ObjectExpression') return [];
  const callee = nameOf(node['callee']);
  if (callee === 'claim') return [{ id: name, said: object }];
  if (callee !== 'readings') return [];
  return propertiesOf(object).flatMap((property) => {
    const id = keyName(property);
    return id === undefined ? [] : claimsIn(property['value'], id, top);
  });
}

const propertiesOf = (object: SyntaxNode): SyntaxNode[] =>
  (object['properties'] as readonly SyntaxNode[]).filter(({ type }) => type !== 'SpreadElement');

/** What a name stands for, as far as the file shows; anything else unchanged. */
function resolved(node: unknown, top: Top): SyntaxNode | undefined {
  if (!isNode(node)) return undefined;
  const inside = bare(node);
  const name = nameOf(inside);
  return name === undefined ? inside : top.get(name);
}

/** The functions and constants that a file names. */
function namedIn(body: readonly SyntaxNode[]): Top {
  const top = new Map<string, SyntaxNode>();
  for (const statement of body) {
    const named = statement.type === 'ExportNamedDeclaration' ? statement['declaration'] : statement;
    if (!isNode(named)) continue;
    if (named.type === 'FunctionDeclaration') top.set(nameOf(named['id'])!, named);
    if (named.type !== 'VariableDeclaration') continue;
    for (const { id, init } of named['declarations'] as readonly SyntaxNode[]) {
      const name = nameOf(id);
      if (name !== undefined && isNode(init)) top.set(name, bare(init));
    }
  }
  return top;
}

/** What may state a part of a claim that names it: a function, a number, a formula. */
const STATES = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'NumericLiteral',
  'BinaryExpression',
  'UnaryExpression',
  'CallExpression',
  'StringLiteral',
]);

function reached(key: string, property: SyntaxNode, top: Top): Stated[] {
  const own = property.type === 'ObjectMethod' ? property : bare(property['value'] as SyntaxNode);
  const found = new Map<SyntaxNode, Stated>();
  const local = namesBound(own);
  if (nameOf(own) === undefined) found.set(own, { keys: [key], node: own, property });
  const follow = (node: SyntaxNode, bound: ReadonlySet<string>): void => {
    for (const name of namesUsed(node)) {
      const helper = bound.has(name) ? undefined : top.get(name);
      if (helper === undefined || found.has(helper) || !STATES.has(helper.type)) continue;
      found.set(helper, { keys: [key], helper: name, node: helper });
      follow(helper, namesBound(helper));
    }
  };
  follow(own, local);
  return [...found.values()];
}

/** The names that a piece of code refers to, in the order of the text, without those of properties. */
function namesUsed(node: SyntaxNode): Set<string> {
  const names = new Set<string>();
  const visit = (at: SyntaxNode): void => {
    const name = nameOf(at);
    if (name !== undefined) names.add(name);
    for (const child of childrenOf(at)) {
      const isPlainKey = at['computed'] !== true && (child.name === 'key' || child.name === 'property');
      if (!isPlainKey) visit(child.node);
    }
  };
  visit(node);
  return names;
}

/** Parameters whose range is written `integers(...)`. */
function wholeNames(properties: readonly SyntaxNode[], top: Top): Set<string> {
  const domain = resolved(properties.find((property) => keyName(property) === 'forAll')?.['value'], top);
  if (domain?.type !== 'ObjectExpression') return new Set();
  const inSpread = (domain['properties'] as readonly SyntaxNode[])
    .filter(({ type }) => type === 'SpreadElement')
    .map(({ argument }) => resolved(argument, top))
    .filter((object) => object?.type === 'ObjectExpression');
  const all = [...propertiesOf(domain), ...inSpread.flatMap((object) => propertiesOf(object!))];
  return new Set(
    all.flatMap((property) => {
      const range = resolved(property['value'], top);
      const name = keyName(property);
      return name !== undefined && range?.type === 'CallExpression' && nameOf(range['callee']) === 'integers'
        ? [name]
        : [];
    }),
  );
}
