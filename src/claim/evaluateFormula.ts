import type { Fraction } from 'fraction.js';
import type { Formula, Term } from './Formula.ts';

/** The exact value of a term; undefined where it divides by zero. */
export function evaluateTerm(term: Term, values: Readonly<Record<string, Fraction>>): Fraction | undefined {
  switch (term.kind) {
    case 'number':
      return term.value;
    case 'name':
      return values[term.name];
    case 'negation':
      return evaluateTerm(term.of, values)?.neg();
    case 'absolute':
      return evaluateTerm(term.of, values)?.abs();
    case 'extreme': {
      const [left, right] = [evaluateTerm(term.left, values), evaluateTerm(term.right, values)];
      if (left === undefined || right === undefined) return undefined;
      return left.compare(right) > 0 === (term.of === 'max') ? left : right;
    }
    case 'power':
      return evaluateTerm(term.base, values)?.pow(term.exponent) ?? undefined;
    case 'arithmetic': {
      const [left, right] = [evaluateTerm(term.left, values), evaluateTerm(term.right, values)];
      if (left === undefined || right === undefined) return undefined;
      switch (term.operator) {
        case '+':
          return left.add(right);
        case '-':
          return left.sub(right);
        case '*':
          return left.mul(right);
        case '/':
          return right.equals(0) ? undefined : left.div(right);
      }
    }
  }
}

/** The exact truth of a formula; undefined where a term in it divides by zero. */
export function evaluateFormula(formula: Formula, values: Readonly<Record<string, Fraction>>): boolean | undefined {
  if (formula.kind === 'not') {
    const truth = evaluateFormula(formula.of, values);
    return truth === undefined ? undefined : !truth;
  }
  if (formula.kind === 'comparison') {
    const [left, right] = [evaluateTerm(formula.left, values), evaluateTerm(formula.right, values)];
    return left === undefined || right === undefined ? undefined : RELATION[formula.operator](left.compare(right));
  }
  const [left, right] = [evaluateFormula(formula.left, values), evaluateFormula(formula.right, values)];
  return left === undefined || right === undefined ? undefined : CONNECTIVE[formula.kind](left, right);
}

const RELATION = {
  '<=': (order: number) => order <= 0,
  '<': (order: number) => order < 0,
  '>=': (order: number) => order >= 0,
  '>': (order: number) => order > 0,
  '=': (order: number) => order === 0,
  '!=': (order: number) => order !== 0,
} as const;

const CONNECTIVE = {
  and: (left: boolean, right: boolean) => left && right,
  or: (left: boolean, right: boolean) => left || right,
  implies: (left: boolean, right: boolean) => !left || right,
  iff: (left: boolean, right: boolean) => left === right,
} as const;

/**
 * A formula with the exact values of its sides, for a counterexample: `2 ≥ 8, which is false`.
 */
export function sides(formula: Formula, values: Readonly<Record<string, Fraction>>): string {
  if (formula.kind === 'not') return `not (${sides(formula.of, values)})`;
  if (formula.kind === 'comparison') {
    const write = (term: Term): string => evaluateTerm(term, values)?.toFraction(false) ?? 'undefined';
    return `${write(formula.left)} ${SIGN[formula.operator]} ${write(formula.right)}`;
  }
  return `${sides(formula.left, values)} ${formula.kind} ${sides(formula.right, values)}`;
}

const SIGN = { '<=': '≤', '<': '<', '>=': '≥', '>': '>', '=': '=', '!=': '≠' } as const;
