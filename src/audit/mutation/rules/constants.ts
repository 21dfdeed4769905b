import { exactDecimal } from '../../../claim/exact/exactDecimal.ts';
import { isNode } from './syntax.ts';

/** Numbers smaller than this are allowances for rounding, not part of the claim. */
const SMALLEST = 1e-6;

/**
 * The value of an expression that is made of numbers alone, such as `1 / 2`: one constant, however it is written.
 *
 * @returns undefined for any other expression
 */
export function constantValue(node: unknown): number | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'NumericLiteral') return node['value'] as number;
  if (node.type === 'UnaryExpression' && node['operator'] === '-') {
    const value = constantValue(node['argument']);
    return value === undefined ? undefined : -value;
  }
  if (node.type !== 'BinaryExpression') return undefined;
  const [left, right] = [constantValue(node['left']), constantValue(node['right'])];
  if (left === undefined || right === undefined) return undefined;
  switch (node['operator']) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '**':
      return left ** right;
    default:
      return undefined;
  }
}

/** Whether a constant is 0, an allowance for rounding, or 1 with one: to multiply these changes no claim. */
export function isAllowance(value: number): boolean {
  const isNearOne = value !== 1 && Math.abs(value - 1) < SMALLEST;
  return !Number.isFinite(value) || Math.abs(value) < SMALLEST || isNearOne;
}

/** A constant times a factor, as a reader would write it: exactly, where the digits are few. */
export function times(value: number, factor: number): string {
  const exact = exactDecimal(String(value))?.mul(factor).valueOf();
  return String(exact ?? Number((value * factor).toPrecision(15)));
}
