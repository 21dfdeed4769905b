import type { Formula, Term } from '../../claim/Formula.ts';

/** Which parameters are declared as whole numbers; all others are reals. */
export type Whole = ReadonlySet<string>;

/** A declaration of a parameter. */
export const declaration = (name: string, whole: Whole): string =>
  `(declare-const ${symbol(name)} ${whole.has(name) ? 'Int' : 'Real'})`;

/** A formula in SMT-LIB 2. What it divides by must be kept from being 0 besides: there, division by 0 has any value. */
export function formulaSmt(formula: Formula, whole: Whole): string {
  if (formula.kind === 'not') return `(not ${formulaSmt(formula.of, whole)})`;
  if (formula.kind === 'comparison') {
    const [left, right] = [termSmt(formula.left, whole), termSmt(formula.right, whole)];
    return formula.operator === '!=' ? `(not (= ${left} ${right}))` : `(${formula.operator} ${left} ${right})`;
  }
  const [left, right] = [formulaSmt(formula.left, whole), formulaSmt(formula.right, whole)];
  return `(${CONNECTIVE[formula.kind]} ${left} ${right})`;
}

const CONNECTIVE = { and: 'and', or: 'or', implies: '=>', iff: '=' } as const;

export function termSmt(term: Term, whole: Whole): string {
  switch (term.kind) {
    case 'number': {
      const { s, n, d } = term.value;
      const size = d === 1n ? `${n}.0` : `(/ ${n}.0 ${d}.0)`;
      return s < 0n && n !== 0n ? `(- ${size})` : size;
    }
    case 'name':
      return whole.has(term.name) ? `(to_real ${symbol(term.name)})` : symbol(term.name);
    case 'negation':
      return `(- ${termSmt(term.of, whole)})`;
    case 'absolute':
      return `(let ((a ${termSmt(term.of, whole)})) (ite (>= a 0.0) a (- a)))`;
    case 'extreme': {
      const [left, right] = [termSmt(term.left, whole), termSmt(term.right, whole)];
      return `(let ((a ${left}) (b ${right})) (ite (${term.of === 'max' ? '>=' : '<='} a b) a b))`;
    }
    case 'power':
      // A product is far quicker than a power.
      if (term.exponent === 0) return '1.0';
      if (term.exponent === 1) return termSmt(term.base, whole);
      return `(let ((a ${termSmt(term.base, whole)})) (* ${'a '.repeat(term.exponent).trim()}))`;
    case 'arithmetic':
      return `(${term.operator} ${termSmt(term.left, whole)} ${termSmt(term.right, whole)})`;
  }
}

/** A name that is no word of the language, nor one of the names bound here. */
const symbol = (name: string): string => `|${name}.|`;

/** The parameter's name as the solver knows it. */
export const solverName = (name: string): string => `${name}.`;
