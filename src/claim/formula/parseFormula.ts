import jsep from 'jsep';
import { exactDecimal } from '../exact/exactDecimal.ts';
import { foreignNotation } from './foreignNotation.ts';
import type { Formula, Term } from './Formula.ts';
import { parameterNameProblem } from '../parameterName.ts';

// Loosest first. `^` is a power and binds tighter than `*`; what jsep takes for JavaScript's own operators is corrected.
jsep.addBinaryOp('iff', 1);
jsep.addBinaryOp('implies', 2, true);
jsep.addBinaryOp('or', 3);
jsep.addBinaryOp('and', 4);
jsep.addUnaryOp('not');
jsep.addBinaryOp('=', 6);
// From the left, for beside "implies" jsep would get the sides of another operator from the right wrong.
jsep.addBinaryOp('^', 12);
// A minus sign stands before the whole of a power, −x² = −(x²), but jsep takes it for a part of the base. What stands in
// parentheses is marked, so that (−x)² is told from it.
jsep.hooks.add('gobble-token', function markGroup(env) {
  if (this.char !== '(') return;
  const inside = this.gobbleGroup() as jsep.Expression | false;
  env.node = inside === false ? this.throwError('there is nothing between ( and )') : { ...inside, isGroup: true };
});

/** Larger ones are beyond what exact numbers and solvers can do. */
const LARGEST_EXPONENT = 1000;

const CONNECTIVES = new Set(['iff', 'implies', 'or', 'and'] as const);
const RELATIONS = new Set(['<=', '<', '>=', '>', '=', '!='] as const);
const ARITHMETIC = new Set(['+', '-', '*', '/'] as const);

const isIn = <T extends string>(words: ReadonlySet<T>, word: string): word is T => words.has(word as T);

/**
 * Reads a formula such as `2*(k/n)^2 <= 4*k/m implies m >= 2*n^2/k`.
 *
 * Numbers, names, `+ - * /`, `^` with a whole exponent, `abs(a)`, `max(a, b)`, `min(a, b)`, `<= < >= > = !=`, `and or not implies iff`, parentheses.
 *
 * @throws SyntaxError with what could not be read, and what to write instead or where it stands
 */
export function parseFormula(text: string): Formula {
  try {
    return formula(jsep(text));
  } catch (error) {
    const reason = foreignNotation(text) ?? (error as Error).message;
    throw new SyntaxError(`cannot read the formula "${text}": ${reason}`, { cause: error });
  }
}

function formula(tree: jsep.Expression): Formula {
  if (tree.type === 'BinaryExpression') {
    const { operator, left, right } = tree as jsep.BinaryExpression;
    if (isIn(CONNECTIVES, operator)) return { kind: operator, left: formula(left), right: formula(right) };
    if (isIn(RELATIONS, operator)) {
      // "not" negates the comparison after it, but jsep takes it for a part of the comparison's first term.
      const negated = withoutNot(left);
      if (negated !== undefined) return { kind: 'not', of: formula({ ...tree, left: negated }) };
      return { kind: 'comparison', operator, left: term(left), right: term(right) };
    }
  }
  if (tree.type === 'UnaryExpression' && (tree as jsep.UnaryExpression).operator === 'not') {
    return { kind: 'not', of: formula((tree as jsep.UnaryExpression).argument) };
  }
  if (tree.type === 'Compound') {
    const [first, second] = (tree as jsep.Compound).body;
    if (first === undefined) throw new SyntaxError('it is empty; write a comparison such as m >= 2*n');
    if (second !== undefined) {
      throw new SyntaxError(
        `there is no operator between ${written(first)} and ${written(second)}; join comparisons with "and", and factors with *`,
      );
    }
  }
  throw new SyntaxError(`${written(tree)} is not a comparison; write one such as m >= 2*n`);
}

/** A term without the "not" that it begins with; undefined where it begins with none, or within parentheses. */
function withoutNot(tree: jsep.Expression): jsep.Expression | undefined {
  if (tree['isGroup'] === true) return undefined;
  if (tree.type === 'UnaryExpression') {
    const { operator, argument } = tree as jsep.UnaryExpression;
    return operator === 'not' ? argument : undefined;
  }
  if (tree.type !== 'BinaryExpression') return undefined;
  const left = withoutNot((tree as jsep.BinaryExpression).left);
  return left === undefined ? undefined : { ...tree, left };
}

function term(tree: jsep.Expression): Term {
  switch (tree.type) {
    case 'Literal': {
      const value = exactDecimal((tree as jsep.Literal).raw);
      if (value !== undefined) return { kind: 'number', value };
      break;
    }
    case 'Identifier': {
      // jsep takes every character beyond ASCII for a letter, so x² and a·b are names to it.
      const { name } = tree as jsep.Identifier;
      const problem = parameterNameProblem(name);
      if (problem !== undefined) throw new SyntaxError(problem);
      return { kind: 'name', name };
    }
    case 'UnaryExpression': {
      const { operator, argument } = tree as jsep.UnaryExpression;
      if (operator === '-') return { kind: 'negation', of: term(argument) };
      break;
    }
    case 'BinaryExpression': {
      const { operator, left, right } = tree as jsep.BinaryExpression;
      if (isIn(ARITHMETIC, operator)) return { kind: 'arithmetic', operator, left: term(left), right: term(right) };
      if (operator === '^') return power(left, exponent(right));
      if (isIn(RELATIONS, operator)) {
        throw new SyntaxError(`comparisons cannot be chained; join two with "and"`);
      }
      break;
    }
    case 'CallExpression': {
      const { callee, arguments: given } = tree as jsep.CallExpression;
      const [name, [left, right]] = [written(callee), given];
      if (name === 'abs' && left && given.length === 1) return { kind: 'absolute', of: term(left) };
      if ((name === 'max' || name === 'min') && left && right && given.length === 2) {
        return { kind: 'extreme', of: name, left: term(left), right: term(right) };
      }
      const product = name.length === 1 ? `; a product is written ${name}*(...)` : '';
      throw new SyntaxError(
        `unknown function ${name}(...); a formula may use abs(a), max(a, b) and min(a, b)${product}`,
      );
    }
    default:
  }
  throw new SyntaxError(`${written(tree)} is not part of a rational expression`);
}

function power(base: jsep.Expression, exponent: number): Term {
  if (base.type === 'UnaryExpression' && base['isGroup'] !== true) {
    const { operator, argument } = base as jsep.UnaryExpression;
    if (operator === '-') return { kind: 'negation', of: power(argument, exponent) };
  }
  if (base.type === 'BinaryExpression' && base['isGroup'] !== true) {
    throw new SyntaxError(`powers cannot be chained; put parentheses around one`);
  }
  return { kind: 'power', base: term(base), exponent };
}

function exponent(tree: jsep.Expression): number {
  const value = tree.type === 'Literal' ? (tree as jsep.Literal).value : Number.NaN;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LARGEST_EXPONENT) return value;
  throw new SyntaxError(`an exponent must be a whole number from 0 to ${LARGEST_EXPONENT}, not ${written(tree)}`);
}

/** A part of a formula as it stands there, but for spaces; what no formula has is named only. */
function written(tree: jsep.Expression): string {
  if (tree['isGroup'] === true) return `(${written({ ...tree, isGroup: false })})`;
  if (tree.type === 'Identifier') return (tree as jsep.Identifier).name;
  if (tree.type === 'Literal') return (tree as jsep.Literal).raw;
  if (tree.type === 'UnaryExpression') {
    const { operator, argument } = tree as jsep.UnaryExpression;
    return `${operator}${operator === 'not' ? ' ' : ''}${written(argument)}`;
  }
  if (tree.type === 'BinaryExpression') {
    const { operator, left, right } = tree as jsep.BinaryExpression;
    return operator === '^' ? `${written(left)}^${written(right)}` : `${written(left)} ${operator} ${written(right)}`;
  }
  if (tree.type === 'Compound') {
    const { body } = tree as jsep.Compound;
    return body.length === 0 ? 'nothing' : body.map(written).join(' beside ');
  }
  return `the ${tree.type}`.replace(/Expression$/u, '').toLowerCase();
}
