import * as fc from 'fast-check';

/** A rational number, apart from the library that the engine calculates with: numerator over positive denominator. */
export type Rational = readonly [numerator: bigint, denominator: bigint];

export type Values = Readonly<Record<string, Rational>>;

/** An expression in names and numbers, with the text of a number as it is to be written. */
export type Tree =
  | { readonly is: 'number'; readonly text: string; readonly value: Rational }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'minus' | 'abs'; readonly of: Tree }
  | { readonly is: '^'; readonly of: Tree; readonly exponent: number }
  | { readonly is: '+' | '-' | '*' | '/' | 'max' | 'min'; readonly left: Tree; readonly right: Tree };

/** A statement about expressions. */
export type Statement =
  | { readonly is: '<=' | '<' | '>=' | '>' | '=' | '!='; readonly left: Tree; readonly right: Tree }
  | { readonly is: 'and' | 'or' | 'implies' | 'iff'; readonly left: Statement; readonly right: Statement }
  | { readonly is: 'not'; readonly of: Statement };

/** The names that stand in {@link anyStatement}; some begin like a word of the language, or are Greek, or have a `_`. */
export const NAMES = ['x', 'y', 'n_1', 'epsilon', 'order', 'not_b'] as const;

const number: fc.Arbitrary<Tree> = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom('', '.5', '.25'))
  .map(([whole, part]) => ({
    is: 'number',
    text: `${whole}${part}`,
    value: reduced(BigInt(4 * whole + (part === '.5' ? 2 : part === '.25' ? 1 : 0)), 4n),
  }));
const name: fc.Arbitrary<Tree> = fc.constantFrom(...NAMES).map((name) => ({ is: 'name', name }));

const trees = fc.letrec<{ tree: Tree; statement: Statement }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'tree', withCrossShrink: true },
    number,
    name,
    fc.record({ is: fc.constantFrom('minus', 'abs'), of: tie('tree') }),
    fc.record({ is: fc.constant('^'), of: tie('tree'), exponent: fc.integer({ min: 0, max: 3 }) }),
    fc.record({
      is: fc.constantFrom('+', '-', '*', '/', 'max', 'min'),
      left: tie('tree'),
      right: tie('tree'),
    }),
  ),
  statement: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'statement', withCrossShrink: true },
    fc.record({
      is: fc.constantFrom('<=', '<', '>=', '>', '=', '!='),
      left: tie('tree'),
      right: tie('tree'),
    }),
    fc.record({ is: fc.constant('not'), of: tie('statement') }),
    fc.record({
      is: fc.constantFrom('and', 'or', 'implies', 'iff'),
      left: tie('statement'),
      right: tie('statement'),
    }),
  ),
}));

/** Any expression, any statement, and values for their names; 0 is among them, so that some divide by it. */
export const anyTree = trees.tree;
export const anyStatement = trees.statement;
export const anyValues: fc.Arbitrary<Values> = fc
  .tuple(...NAMES.map(() => fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 5 }))))
  .map((pairs) =>
    Object.fromEntries(NAMES.map((name, i) => [name, reduced(BigInt(pairs[i]![0]), BigInt(pairs[i]![1]))])),
  );

/** What an expression is worth; undefined where it divides by 0. */
export function valueOf(tree: Tree, values: Values): Rational | undefined {
  switch (tree.is) {
    case 'number':
      return tree.value;
    case 'name':
      return values[tree.name];
    case 'minus':
    case 'abs': {
      const of = valueOf(tree.of, values);
      if (of === undefined) return undefined;
      return [tree.is === 'minus' || of[0] < 0n ? -of[0] : of[0], of[1]];
    }
    case '^': {
      const of = valueOf(tree.of, values);
      return of === undefined ? undefined : [of[0] ** BigInt(tree.exponent), of[1] ** BigInt(tree.exponent)];
    }
    default: {
      const [left, right] = [valueOf(tree.left, values), valueOf(tree.right, values)];
      if (left === undefined || right === undefined) return undefined;
      const [a, b, c, d] = [...left, ...right];
      switch (tree.is) {
        case '+':
          return reduced(a * d + c * b, b * d);
        case '-':
          return reduced(a * d - c * b, b * d);
        case '*':
          return reduced(a * c, b * d);
        case '/':
          return c === 0n ? undefined : reduced(a * d, b * c);
        case 'max':
          return a * d > c * b ? left : right;
        case 'min':
          return a * d < c * b ? left : right;
      }
    }
  }
}

/** Whether a statement is true; undefined where anything in it divides by 0. */
export function truthOf(statement: Statement, values: Values): boolean | undefined {
  if (statement.is === 'not') {
    const of = truthOf(statement.of, values);
    return of === undefined ? undefined : !of;
  }
  if ('of' in statement) return undefined;
  if (isConnective(statement)) {
    const [p, q] = [truthOf(statement.left, values), truthOf(statement.right, values)];
    if (p === undefined || q === undefined) return undefined;
    return { and: p && q, or: p || q, implies: !p || q, iff: p === q }[statement.is];
  }
  const [left, right] = [valueOf(statement.left, values), valueOf(statement.right, values)];
  if (left === undefined || right === undefined) return undefined;
  const difference = left[0] * right[1] - right[0] * left[1];
  return {
    '<=': difference <= 0n,
    '<': difference < 0n,
    '>=': difference >= 0n,
    '>': difference > 0n,
    '=': difference === 0n,
    '!=': difference !== 0n,
  }[statement.is];
}

/** How tightly each sign holds its two sides. */
const BINDING = { '+': 1, '-': 1, '*': 2, '/': 2, minus: 3, '^': 4 } as const;

/** An expression as text, with no more parentheses than mathematics needs. */
export function textOf(tree: Tree): string {
  switch (tree.is) {
    case 'number':
      return tree.text;
    case 'name':
      return tree.name;
    case 'abs':
      return `abs(${textOf(tree.of)})`;
    case 'max':
    case 'min':
      return `${tree.is}(${textOf(tree.left)}, ${textOf(tree.right)})`;
    case 'minus':
      return `-${within(tree.of, 3)}`;
    case '^':
      return `${within(tree.of, 5)}^${tree.exponent}`;
    default: {
      const binding = BINDING[tree.is];
      return `${within(tree.left, binding)} ${tree.is} ${within(tree.right, binding + 1)}`;
    }
  }
}

const CONNECTIVE = { iff: 1, implies: 2, or: 3, and: 4 } as const;

/** A statement as text, with no more parentheses than logic needs; `a implies b implies c` is a implies (b implies c). */
export function statementText(statement: Statement): string {
  if (statement.is === 'not') {
    // "not" stands before the whole of one comparison, and before no more.
    const isComparison = !isConnective(statement.of) && statement.of.is !== 'not';
    return isComparison ? `not ${statementText(statement.of)}` : `not (${statementText(statement.of)})`;
  }
  if ('of' in statement) return '';
  if (!isConnective(statement)) return `${textOf(statement.left)} ${statement.is} ${textOf(statement.right)}`;
  const binding = CONNECTIVE[statement.is];
  const fromTheRight = statement.is === 'implies';
  const left = beside(statement.left, fromTheRight ? binding + 1 : binding);
  const right = beside(statement.right, fromTheRight ? binding : binding + 1);
  return `${left} ${statement.is} ${right}`;
}

type Joined = Extract<Statement, { readonly is: 'and' | 'or' | 'implies' | 'iff' }>;
const isConnective = (statement: Statement): statement is Joined => Object.hasOwn(CONNECTIVE, statement.is);

function within(tree: Tree, binding: number): string {
  const own = Object.hasOwn(BINDING, tree.is) ? BINDING[tree.is as keyof typeof BINDING] : 5;
  return own >= binding ? textOf(tree) : `(${textOf(tree)})`;
}

function beside(statement: Statement, binding: number): string {
  const own = isConnective(statement) ? CONNECTIVE[statement.is] : 5;
  return own >= binding ? statementText(statement) : `(${statementText(statement)})`;
}

function reduced(numerator: bigint, denominator: bigint): Rational {
  const sign = denominator < 0n ? -1n : 1n;
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator * sign];
  while (b !== 0n) [a, b] = [b, a % b];
  return [(sign * numerator) / a, (sign * denominator) / a];
}
