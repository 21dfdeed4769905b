import { Fraction } from 'fraction.js';
import type { Exact } from '../../claim/exact/Exact.ts';
import { RealRoot } from '../../numeric/algebraic/RealRoot.ts';

type Expression = string | readonly Expression[];

/** Powers beyond this are not multiplied out. */
const LARGEST_POWER = 1000;

/**
 * A value as Z3 writes it: `2.0`, `(- (/ 5.0 3.0))`, or the second real root `(root-obj (+ (^ x 2) (- 2)) 2)`.
 *
 * @returns undefined when it is nothing of that kind
 */
export function readValue(text: string): Exact | undefined {
  const expression = read(text);
  if (expression === undefined) return undefined;
  if (expression[0] === 'root-obj') {
    const [, of = '', index] = expression;
    const polynomial = polynomialOf(of);
    if (polynomial === undefined || typeof index !== 'string') return undefined;
    try {
      return new RealRoot(polynomial, Number(index));
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }
  return fractionOf(expression);
}

function fractionOf(expression: Expression): Fraction | undefined {
  if (typeof expression === 'string') return /^\d+(?:\.\d+)?$/u.test(expression) ? new Fraction(expression) : undefined;
  const [operator, ...parts] = expression;
  const [first, second] = parts.map((part) => fractionOf(part));
  if (first === undefined) return undefined;
  if (operator === '-' && parts.length === 1) return first.neg();
  if (operator === '/' && parts.length === 2 && second?.equals(0) === false) return first.div(second);
  return undefined;
}

/** A polynomial in one variable with integer coefficients. */
function polynomialOf(expression: Expression): bigint[] | undefined {
  if (typeof expression === 'string') {
    if (/^\d+(?:\.0)?$/u.test(expression)) return [BigInt(expression.replace('.0', ''))];
    return /^[A-Za-z]/u.test(expression) ? [0n, 1n] : undefined;
  }
  const [operator, ...parts] = expression;
  if (operator === '^') {
    const [base, power] = parts;
    const exponent = Number(power);
    const of = base === undefined ? undefined : polynomialOf(base);
    if (of === undefined || !Number.isInteger(exponent) || exponent < 0 || exponent > LARGEST_POWER) return undefined;
    return Array.from({ length: exponent }).reduce<bigint[]>((product) => times(product, of), [1n]);
  }
  const terms: bigint[][] = [];
  for (const part of parts) {
    const of = polynomialOf(part);
    if (of === undefined) return undefined;
    terms.push(of);
  }
  const [first, ...others] = terms;
  if (first === undefined) return undefined;
  if (operator === '+') return terms.reduce(plus);
  if (operator === '*') return terms.reduce(times);
  if (operator !== '-') return undefined;
  return others.length === 0 ? times([-1n], first) : plus(first, times([-1n], others.reduce(plus)));
}

const plus = (a: readonly bigint[], b: readonly bigint[]): bigint[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0n) + (b[i] ?? 0n));

function times(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  const product = Array.from({ length: a.length + b.length - 1 }, () => 0n);
  for (const [i, left] of a.entries()) for (const [j, right] of b.entries()) product[i + j]! += left * right;
  return product;
}

/** An S-expression. */
function read(text: string): Expression | undefined {
  const open: Expression[][] = [[]];
  for (const [token] of text.matchAll(/[()]|[^\s()]+/gu)) {
    if (token === '(') open.push([]);
    else if (token === ')') {
      const closed = open.pop()!;
      const around = open.at(-1);
      if (around === undefined) return undefined;
      around.push(closed);
    } else {
      open.at(-1)!.push(token);
    }
  }
  const [whole] = open;
  return open.length === 1 && whole!.length === 1 ? whole![0] : undefined;
}
