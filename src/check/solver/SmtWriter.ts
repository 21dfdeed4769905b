import type { Formula, Term } from '../../claim/formula/Formula.ts';

/** A term as a quotient of polynomials, in SMT-LIB 2; without `bottom` it is one. */
interface Quotient {
  readonly top: string;
  readonly bottom?: string;
}

/**
 * Writes formulas in SMT-LIB 2. Nothing is divided by there: a fraction is a numerator and a denominator, and a comparison
 * is multiplied by the denominators, whose signs it goes by. So what is written means what the formula means wherever
 * nothing that it divides by is 0, which is to be asserted besides; and polynomials are all that a solver has to reason
 * about: of integers and divisions Z3 5.1.0 has given numbers that do not meet what was asserted.
 */
export class SmtWriter {
  readonly #whole: ReadonlySet<string>;
  readonly #lines: string[];
  #count = 0;

  /**
   * @param names the parameters
   * @param whole those that are declared as integers; all others are reals
   */
  constructor(names: readonly string[], whole: ReadonlySet<string>) {
    this.#whole = whole;
    this.#lines = names.map((name) => `(declare-const ${symbol(name)} ${whole.has(name) ? 'Int' : 'Real'})`);
  }

  /** All that was declared, defined and asserted. */
  get text(): string {
    return this.#lines.join('\n');
  }

  assert(condition: string): void {
    this.#lines.push(`(assert ${condition})`);
  }

  formula(formula: Formula): string {
    if (formula.kind === 'not') return `(not ${this.formula(formula.of)})`;
    if (formula.kind === 'comparison') {
      const { operator } = formula;
      const [left, right] = [this.#term(formula.left), this.#term(formula.right)];
      return operator === '!=' ? `(not ${this.#compare('=', left, right)})` : this.#compare(operator, left, right);
    }
    return `(${CONNECTIVE[formula.kind]} ${this.formula(formula.left)} ${this.formula(formula.right)})`;
  }

  /** That a term is 0. */
  isZero(term: Term): string {
    return `(= ${this.#term(term).top} 0.0)`;
  }

  #compare(operator: '<=' | '<' | '>=' | '>' | '=', left: Quotient, right: Quotient): string {
    if (left.bottom === undefined && right.bottom === undefined) return `(${operator} ${left.top} ${right.top})`;
    const [a, b] = [this.#define(times(left.top, right.bottom)), this.#define(times(right.top, left.bottom))];
    if (operator === '=') return `(= ${a} ${b})`;
    const denominator = times(left.bottom ?? '1.0', right.bottom);
    return `(ite (> ${denominator} 0.0) (${operator} ${a} ${b}) (${operator} ${b} ${a}))`;
  }

  #term(term: Term): Quotient {
    switch (term.kind) {
      case 'number': {
        const { s, n, d } = term.value;
        const size = d === 1n ? `${n}.0` : `(/ ${n}.0 ${d}.0)`;
        return { top: s < 0n && n !== 0n ? `(- ${size})` : size };
      }
      case 'name':
        return { top: this.#whole.has(term.name) ? `(to_real ${symbol(term.name)})` : symbol(term.name) };
      case 'negation': {
        const { top, ...rest } = this.#term(term.of);
        return { top: `(- ${top})`, ...rest };
      }
      case 'absolute':
        return this.#each(this.#term(term.of), (of) => `(ite (>= ${of} 0.0) ${of} (- ${of}))`);
      case 'extreme': {
        const [left, right] = [term.left, term.right].map((of) => this.#each(this.#term(of), (part) => part)) as [
          Quotient,
          Quotient,
        ];
        const isLeft = this.#define(this.#compare(term.of === 'max' ? '>=' : '<=', left, right), 'Bool');
        const choice = (a: string, b: string): string => this.#define(`(ite ${isLeft} ${a} ${b})`);
        const top = choice(left.top, right.top);
        if (left.bottom === undefined && right.bottom === undefined) return { top };
        return { top, bottom: choice(left.bottom ?? '1.0', right.bottom ?? '1.0') };
      }
      case 'power':
        // A product is far quicker than a power.
        if (term.exponent === 0) return { top: '1.0' };
        if (term.exponent === 1) return this.#term(term.base);
        return this.#each(this.#term(term.base), (base) => `(* ${`${base} `.repeat(term.exponent).trim()})`);
      case 'arithmetic':
        return this.#arithmetic(term);
    }
  }

  #arithmetic({ operator, left: first, right: second }: Extract<Term, { kind: 'arithmetic' }>): Quotient {
    const [left, right] = [this.#term(first), this.#term(second)];
    if (operator === '/' && second.kind === 'number' && !second.value.equals(0))
      return { ...left, top: `(* ${this.#term({ kind: 'number', value: second.value.inverse() }).top} ${left.top})` };
    switch (operator) {
      case '*':
        return this.#quotient(times(left.top, right.top), times(left.bottom, right.bottom));
      case '/':
        return this.#quotient(times(left.top, right.bottom), times(left.bottom, right.top));
      default: {
        const [a, b] = [times(left.top, right.bottom), times(right.top, left.bottom)];
        return this.#quotient(`(${operator} ${a} ${b})`, times(left.bottom, right.bottom));
      }
    }
  }

  #quotient(top: string, bottom: string | undefined): Quotient {
    return bottom === undefined ? { top } : { top: this.#define(top), bottom: this.#define(bottom) };
  }

  #each({ top, bottom }: Quotient, of: (part: string) => string): Quotient {
    const made = { top: this.#define(of(this.#define(top))) };
    return bottom === undefined ? made : { ...made, bottom: this.#define(of(this.#define(bottom))) };
  }

  /** A name for what is used more than once, so that the text grows no faster than the formula. */
  #define(text: string, sort: 'Real' | 'Bool' = 'Real'): string {
    if (!text.includes(' ')) return text;
    const name = `d${this.#count++}`;
    this.#lines.push(`(define-fun ${name} () ${sort} ${text})`);
    return name;
  }
}

const CONNECTIVE = { and: 'and', or: 'or', implies: '=>', iff: '=' } as const;

function times(a: string, b: string | undefined): string;
function times(a: string | undefined, b: string | undefined): string | undefined;
function times(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined ? b : b === undefined ? a : `(* ${a} ${b})`;
}

/** A name that is no word of the language, nor one of those that are defined here. */
const symbol = (name: string): string => `|${solverName(name)}|`;

/** The parameter's name as the solver knows it. */
export const solverName = (name: string): string => `${name}.`;
