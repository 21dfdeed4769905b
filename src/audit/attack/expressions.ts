import type { Chooser } from './Chooser.ts';
import { compare, divided, minus, plus, power, type Rational, rational, rationalText, times } from './Rational.ts';

/** A term of the attack's own, independent of the engine's, so that the two can be compared. */
export type Expression =
  | { readonly is: 'number'; readonly value: Rational; readonly written?: string }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'minus' | 'abs'; readonly of: Expression }
  | { readonly is: '+' | '-' | '*' | '/' | 'max' | 'min'; readonly one: Expression; readonly other: Expression }
  | { readonly is: '^'; readonly of: Expression; readonly exponent: number };

/** A comparison, or a combination of comparisons. */
export type Statement =
  | { readonly is: Sign; readonly one: Expression; readonly other: Expression }
  | { readonly is: 'not'; readonly of: Statement }
  | { readonly is: Word; readonly one: Statement; readonly other: Statement };

export type Sign = '<=' | '<' | '>=' | '>' | '=' | '!=';
type Word = 'and' | 'or' | 'implies' | 'iff';

export const SIGNS: readonly Sign[] = ['<=', '<', '>=', '>', '=', '!='];
const WORDS: readonly Word[] = ['and', 'or', 'implies', 'iff'];

export type Values = ReadonlyMap<string, Rational>;

export const numberOf = (over: bigint | number, under: bigint | number = 1): Expression => ({
  is: 'number',
  value: rational(over, under),
});
/** A number of either sign, as a minus sign in front of one that is not negative. */
export function signed(value: Rational): Expression {
  if (value.over >= 0n) return { is: 'number', value };
  return { is: 'minus', of: { is: 'number', value: { ...value, over: -value.over } } };
}
export const nameOf = (name: string): Expression => ({ is: 'name', name });
export const apply = (is: '+' | '-' | '*' | '/' | 'max' | 'min', one: Expression, other: Expression): Expression => ({
  is,
  one,
  other,
});

/** The value of a term; undefined if it divides by 0. */
export function valueOf(term: Expression, values: Values): Rational | undefined {
  switch (term.is) {
    case 'number':
      return term.value;
    case 'name':
      return values.get(term.name);
    case 'minus':
    case 'abs': {
      const of = valueOf(term.of, values);
      return of === undefined ? undefined : term.is === 'minus' || of.over < 0n ? { ...of, over: -of.over } : of;
    }
    case '^': {
      const of = valueOf(term.of, values);
      return of === undefined ? undefined : power(of, term.exponent);
    }
    default: {
      const [one, other] = [valueOf(term.one, values), valueOf(term.other, values)];
      if (one === undefined || other === undefined) return undefined;
      switch (term.is) {
        case '+':
          return plus(one, other);
        case '-':
          return minus(one, other);
        case '*':
          return times(one, other);
        case '/':
          return divided(one, other);
        case 'max':
          return compare(one, other) < 0 ? other : one;
        case 'min':
          return compare(one, other) < 0 ? one : other;
      }
    }
  }
}

/** Whether an order (negative, 0 or positive) agrees with a sign of comparison. */
export function isSo(order: number, sign: Sign): boolean {
  switch (sign) {
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
  }
}

/** The truth of a statement; undefined if any term of it divides by 0. */
export function truthOf(statement: Statement, values: Values): boolean | undefined {
  switch (statement.is) {
    case 'not': {
      const of = truthOf(statement.of, values);
      return of === undefined ? undefined : !of;
    }
    case 'and':
    case 'or':
    case 'implies':
    case 'iff': {
      const [one, other] = [truthOf(statement.one, values), truthOf(statement.other, values)];
      if (one === undefined || other === undefined) return undefined;
      if (statement.is === 'and') return one && other;
      if (statement.is === 'or') return one || other;
      return statement.is === 'implies' ? !one || other : one === other;
    }
    default: {
      const [one, other] = [valueOf(statement.one, values), valueOf(statement.other, values)];
      return one === undefined || other === undefined ? undefined : isSo(compare(one, other), statement.is);
    }
  }
}

/** How tightly each sign of arithmetic binds; a minus sign in front binds less than a power and more than a product. */
const TIGHTNESS: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, minus: 3, '^': 4 };

/** A term as text, with the necessary parentheses and some superfluous ones at random. */
export function termText(term: Expression, choose: Chooser): string {
  const inside = (of: Expression, needed: boolean): string => {
    const text = termText(of, choose);
    return needed || choose.chance(0.15) ? `(${text})` : text;
  };
  const tight = (of: Expression): number =>
    of.is === 'number'
      ? of.written !== undefined || of.value.under === 1n
        ? of.value.over < 0n
          ? 3
          : 9
        : 2
      : (TIGHTNESS[of.is] ?? 9);
  switch (term.is) {
    case 'number':
      return term.written ?? rationalText(term.value);
    case 'name':
      return term.name;
    case 'minus':
      return `-${inside(term.of, tight(term.of) <= 3)}`;
    case 'abs':
      return `abs(${termText(term.of, choose)})`;
    case 'max':
    case 'min':
      return `${term.is}(${termText(term.one, choose)}, ${termText(term.other, choose)})`;
    case '^':
      return `${inside(term.of, tight(term.of) <= 4)}^${term.exponent}`;
    default: {
      const own = TIGHTNESS[term.is]!;
      const space = choose.chance(0.5) ? ' ' : '';
      // From the left: a − b − c is (a − b) − c, and a/b·c is (a/b)·c.
      const right = tight(term.other) <= own || tight(term.other) === 3;
      return `${inside(term.one, tight(term.one) < own)}${space}${term.is}${space}${inside(term.other, right)}`;
    }
  }
}

/** A statement as text. */
export function statementText(statement: Statement, choose: Chooser): string {
  const inside = (of: Statement): string =>
    isComparison(of) ? statementText(of, choose) : `(${statementText(of, choose)})`;
  if (statement.is === 'not') return `not (${statementText(statement.of, choose)})`;
  if (isComparison(statement)) {
    return `${termText(statement.one, choose)} ${statement.is} ${termText(statement.other, choose)}`;
  }
  return `${inside(statement.one)} ${statement.is} ${inside(statement.other)}`;
}

const isComparison = (of: Statement): of is Extract<Statement, { is: Sign }> =>
  (SIGNS as readonly string[]).includes(of.is);

/** A random term in these names. */
export function randomTerm(names: readonly string[], depth: number, choose: Chooser): Expression {
  if (depth === 0 || choose.chance(0.1)) {
    if (choose.chance(0.6)) return nameOf(choose.of(names));
    return choose.chance(0.7) ? numberOf(choose.whole(0, 6)) : numberOf(choose.whole(1, 7), choose.whole(1, 5));
  }
  const below = (): Expression => randomTerm(names, depth - 1, choose);
  switch (choose.whole(0, 9)) {
    case 0:
      // A minus sign before a power is the easiest to misread.
      return { is: 'minus', of: choose.chance(0.4) ? { is: '^', of: nameOf(choose.of(names)), exponent: 2 } : below() };
    case 1:
      return { is: 'abs', of: below() };
    case 2:
      return { is: '^', of: below(), exponent: choose.whole(0, 3) };
    case 3:
      return apply(choose.of(['max', 'min']), below(), below());
    case 4:
      // Divisors that are 0 at a small whole number.
      return apply(
        '/',
        below(),
        choose.chance(0.3) ? apply('-', nameOf(choose.of(names)), numberOf(choose.whole(0, 2))) : below(),
      );
    case 5:
    case 6:
      return apply('-', below(), below());
    case 7:
      return apply('*', below(), below());
    default:
      return apply('+', below(), below());
  }
}

/** A random statement in these names. */
export function randomStatement(names: readonly string[], depth: number, choose: Chooser): Statement {
  if (depth === 0 || choose.chance(0.5)) {
    return { is: choose.of(SIGNS), one: randomTerm(names, 2, choose), other: randomTerm(names, 2, choose) };
  }
  const below = (): Statement => randomStatement(names, depth - 1, choose);
  return choose.chance(0.25) ? { is: 'not', of: below() } : { is: choose.of(WORDS), one: below(), other: below() };
}
