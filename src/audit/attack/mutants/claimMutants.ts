import { type EngineMutant, mutant } from './EngineMutant.ts';

/** Faults in the language of claims: comparisons, formulas, ranges, exact numbers. */
export const CLAIM_MUTANTS: readonly EngineMutant[] = [
  mutant(
    'claim/Comparison.ts',
    'atMost is strict',
    "compared(left, '≤', right, (order) => order <= 0);",
    "compared(left, '≤', right, (order) => order < 0);",
  ),
  mutant(
    'claim/Comparison.ts',
    'below is not strict',
    "compared(left, '<', right, (order) => order < 0);",
    "compared(left, '<', right, (order) => order <= 0);",
  ),
  mutant(
    'claim/Comparison.ts',
    'above is reversed',
    "compared(left, '>', right, (order) => order > 0);",
    "compared(left, '>', right, (order) => order < 0);",
  ),
  mutant(
    'claim/Comparison.ts',
    'equals allows a unit in the last place that was not stated',
    'smaller: Quantity, { ulps = 0, scale }',
    'smaller: Quantity, { ulps = 1, scale }',
  ),
  mutant(
    'claim/Comparison.ts',
    'equals has a tolerance',
    '(order) => order === 0 || (order > 0',
    '(order) => Math.abs(Number(left) - Number(right)) < 1e-9 || (order > 0',
  ),
  mutant(
    'claim/Comparison.ts',
    'fractions are compared as doubles',
    'return compareQuotients(quotientOf(left), quotientOf(right));',
    'return ((a, b) => (a < b ? -1 : a > b ? 1 : 0))(Number(left), Number(right));',
  ),
  mutant(
    'claim/formula/evaluateFormula.ts',
    '<= is < in an exact instance',
    "'<=': (order: number) => order <= 0,",
    "'<=': (order: number) => order < 0,",
  ),
  mutant(
    'claim/formula/evaluateFormula.ts',
    'implies is iff',
    'implies: (left: boolean, right: boolean) => !left || right,',
    'implies: (left: boolean, right: boolean) => left === right,',
  ),
  mutant(
    'claim/formula/evaluateFormula.ts',
    'min is max',
    "numbers.compare(left, right) > 0 === (term.of === 'max')",
    'numbers.compare(left, right) > 0',
  ),
  mutant(
    'claim/formula/evaluateFormula.ts',
    'division by 0 is 0',
    'return numbers.sign(right) === 0 ? undefined :',
    'return numbers.sign(right) === 0 ? right :',
  ),
  mutant(
    'claim/formula/parseFormula.ts',
    '−x² is (−x)²',
    "if (operator === '-') return { kind: 'negation', of: power(argument, exponent) };",
    '',
  ),
  mutant(
    'claim/formula/parseFormula.ts',
    '+ binds as tightly as *',
    "jsep.addBinaryOp('^', 12);",
    "jsep.addBinaryOp('^', 12);\njsep.addBinaryOp('+', 10);",
  ),
  mutant(
    'claim/ranges/integers.ts',
    'the last integer is never tried',
    'for (let away = 0; simplest + away <= max || simplest - away >= min; away++) {\n        if (simplest + away <= max) yield',
    'for (let away = 0; simplest + away <= max || simplest - away >= min; away++) {\n        if (simplest + away < max || min === max) yield',
  ),
  mutant(
    'claim/exact/exactValue.ts',
    'rationals as text are rounded',
    '? new Fraction(text) :',
    '? new Fraction(Math.round(1e4 * new Fraction(text).valueOf()), 10000) :',
  ),
];
