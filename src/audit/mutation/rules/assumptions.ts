import { constantValue } from './constants.ts';
import { bare, isNode, keyName, nameOf, type SyntaxNode } from './syntax.ts';

/** An assumption of a claim, and the text without it. */
export interface Assumption {
  /** `where`, `given`, or `forAll` for a range. */
  readonly key: 'where' | 'given' | 'forAll';
  readonly node: SyntaxNode;
  readonly text: string;
  readonly says: string;
}

/** The parts of a claim that contain assumptions, in its own text or in what it names. */
interface Source {
  readonly property: (key: string) => SyntaxNode | undefined;
  readonly textOf: (node: SyntaxNode) => string;
  /** What a name stands for, as far as the file shows; anything else unchanged. */
  readonly resolve: (node: unknown) => SyntaxNode | undefined;
}

/**
 * The assumptions of a claim, each with the text in which it is dropped: the conditions that `where` joins by &&, each
 * formula of `given`, and each end of a range, which is moved outward. Upper ends of ranges of whole numbers that are
 * plain numbers are kept, since they limit the sizes tried and are not assumptions.
 */
export const assumptionsOf = (source: Source): Assumption[] => [
  ...ofPrecondition(source),
  ...ofHypotheses(source),
  ...ofRanges(source),
];

function ofPrecondition({ property, textOf }: Source): Assumption[] {
  const where = property('where');
  if (where === undefined) return [];
  const dropped = (node: SyntaxNode, text: string): Assumption => ({
    key: 'where',
    node,
    text,
    says: `without ${textOf(node)}`,
  });
  if (where.type === 'ObjectMethod') return [{ ...dropped(where, 'where: () => true'), says: 'without where' }];
  const own = bare(where['value'] as SyntaxNode);
  const body = own.type === 'ArrowFunctionExpression' ? own['body'] : undefined;
  if (!isNode(body) || body.type === 'BlockStatement') return [dropped(own, '() => true')];
  return conjuncts(body).map((node) => dropped(node, 'true'));
}

/** The conditions that are joined by &&. */
function conjuncts(node: SyntaxNode): SyntaxNode[] {
  const inside = bare(node);
  if (inside.type !== 'LogicalExpression' || inside['operator'] !== '&&') return [inside];
  return [...conjuncts(inside['left'] as SyntaxNode), ...conjuncts(inside['right'] as SyntaxNode)];
}

function ofHypotheses({ property, textOf, resolve }: Source): Assumption[] {
  const list = resolve(property('given')?.['value']);
  if (list?.type !== 'ArrayExpression') return [];
  const elements = (list['elements'] as readonly unknown[]).filter(isNode);
  return elements.map((left) => ({
    key: 'given',
    node: list,
    text: `[${elements
      .filter((element) => element !== left)
      .map(textOf)
      .join(', ')}]`,
    says: `without ${textOf(left)}`,
  }));
}

function ofRanges({ property, textOf, resolve }: Source): Assumption[] {
  const domain = resolve(property('forAll')?.['value']);
  if (domain?.type !== 'ObjectExpression') return [];
  const entries = (object: SyntaxNode): SyntaxNode[] =>
    (object['properties'] as readonly SyntaxNode[]).flatMap((entry) => {
      if (entry.type !== 'SpreadElement') return [entry];
      const spread = resolve(entry['argument']);
      return spread?.type === 'ObjectExpression' ? entries(spread) : [];
    });
  return entries(domain).flatMap((entry) => {
    const name = keyName(entry);
    const range = resolve(entry['value']);
    if (name === undefined || range?.type !== 'CallExpression') return [];
    return wider(range, textOf).map(({ node, text }) => ({
      key: 'forAll' as const,
      node,
      text,
      says: `${name} in ${textOf(range).replace(textOf(node), text)}`,
    }));
  });
}

type Edit = Pick<Assumption, 'node' | 'text'>;

/** A range with one of its ends moved outward. */
function wider(range: SyntaxNode, textOf: (node: SyntaxNode) => string): Edit[] {
  const word = nameOf(range['callee']);
  const [lo, hi] = (range['arguments'] as readonly SyntaxNode[]).map(bare);
  if (word === 'positiveRationals') return [{ node: range['callee'] as SyntaxNode, text: 'rationals' }];
  if (lo === undefined || hi === undefined || (word !== 'integers' && word !== 'reals')) return [];
  const [from, to] = [constantValue(lo), constantValue(hi)];
  const edits: Edit[] = [];
  if (word === 'integers') {
    const isLogarithmic = textOf(range).includes('logarithmic');
    // A logarithmic scale begins at 1.
    if (from === undefined) edits.push({ node: lo, text: '1' });
    else if (from > 1 || !isLogarithmic) edits.push({ node: lo, text: String(from > 1 ? 1 : from - 1) });
  } else {
    const width = from === undefined || to === undefined ? 1 : (to - from) / 2;
    edits.push({ node: lo, text: from === undefined ? lower(lo, width, textOf) : short(from - width) });
    if (to !== undefined) edits.push({ node: hi, text: short(to + width) });
  }
  if (to === undefined) edits.push({ node: hi, text: doubled(hi, textOf) });
  return edits;
}

const short = (value: number): string => String(Number(value.toPrecision(12)));

/** A bound given by an earlier parameter or an expression, doubled plus one. */
const doubled = (bound: SyntaxNode, textOf: (node: SyntaxNode) => string): string =>
  bound.type === 'StringLiteral'
    ? `(earlier: any) => 2 * earlier.${String(bound['value'])} + 1`
    : `(earlier: any) => 2 * (${textOf(bound)} as any)(earlier) + 1`;

const lower = (bound: SyntaxNode, by: number, textOf: (node: SyntaxNode) => string): string =>
  bound.type === 'StringLiteral'
    ? `(earlier: any) => earlier.${String(bound['value'])} - ${by}`
    : `(earlier: any) => (${textOf(bound)} as any)(earlier) - ${by}`;
