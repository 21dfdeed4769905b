import { Fraction } from 'fraction.js';
import type { Formula, Term } from '../../../claim/formula/Formula.ts';
import { parseFormula } from '../../../claim/formula/parseFormula.ts';
import { formulaText } from './formulaText.ts';
import { FACTORS, type Rule } from './rules.ts';

/** A formula with one place changed by a rule. */
export interface FormulaChange {
  readonly rule: Rule;
  readonly text: string;
}

type Comparison = Extract<Formula, { kind: 'comparison' }>;

const TURNED = { '<=': '>=', '<': '>', '>=': '<=', '>': '<' } as const;
const STRICT = { '<=': '<', '<': '<=', '>=': '>', '>': '>=' } as const;

/**
 * The mutants of a formula in a step of algebra: every rule at every place where it applies.
 *
 * @throws SyntaxError if the text is not a formula
 * @example formulaChanges('m >= 2*n') // among them half: 'm >= n', factor: 'm >= n', flipped: 'm <= 2*n'
 */
export const formulaChanges = (text: string): FormulaChange[] =>
  ofFormula(parseFormula(text)).map(([rule, formula]) => ({ rule, text: formulaText(formula) }));

type Changed<T> = readonly [rule: Rule, changed: T];

/** Carries a change within a part over to the whole. */
const within = <T, U>(changes: readonly Changed<T>[], put: (part: T) => U): Changed<U>[] =>
  changes.map(([rule, part]) => [rule, put(part)] as const);

function ofFormula(formula: Formula): Changed<Formula>[] {
  switch (formula.kind) {
    case 'not':
      return within(ofFormula(formula.of), (of) => ({ ...formula, of }));
    case 'comparison':
      return [
        ...ofRelation(formula),
        ...within(ofTerm(formula.left), (left) => ({ ...formula, left })),
        ...within(ofTerm(formula.right), (right) => ({ ...formula, right })),
      ];
    default:
      return [
        ...within(ofFormula(formula.left), (left) => ({ ...formula, left })),
        ...within(ofFormula(formula.right), (right) => ({ ...formula, right })),
      ];
  }
}

function ofRelation(formula: Comparison): Changed<Formula>[] {
  const { operator } = formula;
  if (operator === '=' || operator === '!=') return [];
  return [
    ['flipped', { ...formula, operator: TURNED[operator] }],
    ['strict', { ...formula, operator: STRICT[operator] }],
  ];
}

function ofTerm(term: Term): Changed<Term>[] {
  const constant = constantOf(term);
  if (constant !== undefined) {
    return constant.equals(0)
      ? []
      : Object.entries(FACTORS).map(
          ([rule, factor]) => [rule as Rule, { kind: 'number', value: constant.mul(factor) }] as const,
        );
  }
  switch (term.kind) {
    case 'number':
      return [];
    case 'name':
      return [['one-less', oneLess(term)]];
    case 'negation':
      return within(ofTerm(term.of), (of) => ({ ...term, of }));
    case 'absolute':
      return within(ofTerm(term.of), (of) => ({ ...term, of }));
    case 'power':
      return [
        ...exponents(term.exponent).map(
          ([rule, exponent]) => [rule, exponent === 1 ? term.base : { ...term, exponent }] as const,
        ),
        ...within(ofTerm(term.base), (base) => ({ ...term, base })),
      ];
    case 'extreme':
    case 'arithmetic':
      return [
        ...(term.kind === 'arithmetic' ? dropped(term) : []),
        ...within(ofTerm(term.left), (left) => ({ ...term, left })),
        ...within(ofTerm(term.right), (right) => ({ ...term, right })),
      ];
  }
}

/** The value of a number or of a quotient of two, such as 1/2. */
function constantOf(term: Term): Fraction | undefined {
  if (term.kind === 'number') return term.value;
  if (term.kind !== 'arithmetic' || term.operator !== '/') return undefined;
  const [over, under] = [constantOf(term.left), constantOf(term.right)];
  return over === undefined || under === undefined || under.equals(0) ? undefined : over.div(under);
}

const oneLess = (term: Term): Term => ({ kind: 'arithmetic', operator: '-', left: term, right: ONE });

const ONE: Term = { kind: 'number', value: new Fraction(1) };

function dropped({ operator, left, right }: Extract<Term, { kind: 'arithmetic' }>): Changed<Term>[] {
  switch (operator) {
    case '*':
      return [
        ['factor', left],
        ['factor', right],
      ];
    case '/':
      return [['factor', left]];
    case '+':
      return [
        ['term', left],
        ['term', right],
      ];
    case '-':
      return [['term', left]];
  }
}

/** An exponent halved, if that gives a whole number, and doubled. */
const exponents = (exponent: number): (readonly [Rule, number])[] => [
  ...(exponent % 2 === 0 && exponent > 0 ? [['half', exponent / 2] as const] : []),
  ['double', 2 * exponent],
];
