import type { Fraction } from 'fraction.js';
import { type Arithmetic, FRACTIONS } from './Arithmetic.ts';
import type { Formula, Term } from './Formula.ts';

/** Numbers by the names of the parameters that they stand for. */
type Values<N> = Readonly<Record<string, N>>;

/** The exact value of a term; undefined where it divides by zero. */
export function evaluateTerm(term: Term, values: Values<Fraction>): Fraction | undefined;
export function evaluateTerm<N>(term: Term, values: Values<N>, numbers: Arithmetic<N>): N | undefined;
export function evaluateTerm(
  term: Term,
  values: Values<Fraction>,
  numbers: Arithmetic<Fraction> = FRACTIONS,
): Fraction | undefined {
  const { left, right } =
    'left' in term
      ? { left: evaluateTerm(term.left, values, numbers), right: evaluateTerm(term.right, values, numbers) }
      : { left: undefined, right: undefined };
  switch (term.kind) {
    case 'number':
      return numbers.of(term.value);
    case 'name':
      return values[term.name];
    case 'negation': {
      const value = evaluateTerm(term.of, values, numbers);
      return value === undefined ? undefined : numbers.negate(value);
    }
    case 'absolute': {
      const value = evaluateTerm(term.of, values, numbers);
      return value === undefined || numbers.sign(value) >= 0 ? value : numbers.negate(value);
    }
    case 'extreme':
      if (left === undefined || right === undefined) return undefined;
      return numbers.compare(left, right) > 0 === (term.of === 'max') ? left : right;
    case 'power': {
      const base = evaluateTerm(term.base, values, numbers);
      return base === undefined ? undefined : numbers.power(base, term.exponent);
    }
    case 'arithmetic':
      if (left === undefined || right === undefined) return undefined;
      switch (term.operator) {
        case '+':
          return numbers.add(left, right);
        case '-':
          return numbers.subtract(left, right);
        case '*':
          return numbers.multiply(left, right);
        case '/':
          return numbers.sign(right) === 0 ? undefined : numbers.divide(left, right);
      }
  }
}

/** The exact truth of a formula; undefined where a term in it divides by zero. */
export function evaluateFormula(formula: Formula, values: Values<Fraction>): boolean | undefined;
export function evaluateFormula<N>(formula: Formula, values: Values<N>, numbers: Arithmetic<N>): boolean | undefined;
export function evaluateFormula(
  formula: Formula,
  values: Values<Fraction>,
  numbers: Arithmetic<Fraction> = FRACTIONS,
): boolean | undefined {
  if (formula.kind === 'not') {
    const truth = evaluateFormula(formula.of, values, numbers);
    return truth === undefined ? undefined : !truth;
  }
  if (formula.kind === 'comparison') {
    const left = evaluateTerm(formula.left, values, numbers);
    const right = evaluateTerm(formula.right, values, numbers);
    if (left === undefined || right === undefined) return undefined;
    return RELATION[formula.operator](numbers.compare(left, right));
  }
  const left = evaluateFormula(formula.left, values, numbers);
  const right = evaluateFormula(formula.right, values, numbers);
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
export function sides(formula: Formula, values: Values<Fraction>): string;
export function sides<N>(formula: Formula, values: Values<N>, numbers: Arithmetic<N>): string;
export function sides(formula: Formula, values: Values<Fraction>, numbers: Arithmetic<Fraction> = FRACTIONS): string {
  if (formula.kind === 'not') return `not (${sides(formula.of, values, numbers)})`;
  if (formula.kind === 'comparison') {
    const write = (term: Term): string => {
      const value = evaluateTerm(term, values, numbers);
      return value === undefined ? 'undefined' : numbers.write(value).replace(/^-/u, '−');
    };
    return `${write(formula.left)} ${SIGN[formula.operator]} ${write(formula.right)}`;
  }
  const { kind, left, right } = formula;
  const side = (of: Formula): string => {
    const text = sides(of, values, numbers);
    return needsGroup(of, kind) ? `(${text})` : text;
  };
  return `${side(left)} ${kind} ${side(right)}`;
}

/** Whether a part of a connective stands in parentheses: one "and" needs none in another, nor one "or" in another. */
const needsGroup = ({ kind }: Formula, within: Formula['kind']): boolean =>
  kind !== 'comparison' && kind !== 'not' && !(kind === within && (kind === 'and' || kind === 'or'));

const SIGN = { '<=': '≤', '<': '<', '>=': '≥', '>': '>', '=': '=', '!=': '≠' } as const;
