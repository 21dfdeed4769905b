import { Fraction } from 'fraction.js';
import { RealRoot } from '../../numeric/algebraic/RealRoot.ts';
import { OutOfReach, RootField, type RootNumber } from '../../numeric/algebraic/RootField.ts';
import type { Arithmetic } from './Arithmetic.ts';
import { evaluateFormula, sides } from './evaluateFormula.ts';
import type { Exact } from '../exact/Exact.ts';
import type { Formula } from './Formula.ts';

/** Exact numbers for some parameters, at which formulas are evaluated exactly. */
export interface ExactPoint {
  /** Undefined where a term divides by zero. @throws OutOfReach where the sign of a number could not be found */
  readonly truth: (formula: Formula) => boolean | undefined;
  /** The formula with the values of its sides. */
  readonly sides: (formula: Formula) => string;
}

/** @throws OutOfReach when there are too many roots, or their degrees are too high */
export function exactPoint(values: Readonly<Record<string, Exact>>): ExactPoint {
  if (isRational(values)) {
    return {
      truth: (formula) => evaluateFormula(formula, values),
      sides: (formula) => sides(formula, values),
    };
  }
  const roots: RealRoot[] = [];
  const placeOf = (root: RealRoot): number => {
    const at = roots.findIndex((known) => isSame(known, root));
    return at === -1 ? roots.push(root) - 1 : at;
  };
  const places = Object.entries(values).map(
    ([name, value]) => [name, value instanceof Fraction ? value : placeOf(value)] as const,
  );
  const numbers = arithmeticOf(new RootField(roots));
  const at = Object.fromEntries(
    places.map(([name, place]) => [name, place instanceof Fraction ? numbers.of(place) : numbers.root(place)]),
  );
  return {
    truth: (formula) => evaluateFormula(formula, at, numbers),
    sides: (formula) => sides(formula, at, numbers),
  };
}

const isRational = (values: Readonly<Record<string, Exact>>): values is Readonly<Record<string, Fraction>> =>
  Object.values(values).every((value) => value instanceof Fraction);

const isSame = (a: RealRoot, b: RealRoot): boolean =>
  a.index === b.index &&
  a.polynomial.length === b.polynomial.length &&
  a.polynomial.every((c, i) => c === b.polynomial[i]);

function arithmeticOf(field: RootField): Arithmetic<RootNumber> & { readonly root: (index: number) => RootNumber } {
  const subtract = (a: RootNumber, b: RootNumber): RootNumber => field.add(a, field.negate(b));
  const power = (a: RootNumber, exponent: number): RootNumber => {
    if (exponent === 0) return field.fraction(1n, 1n);
    const half = power(a, Math.floor(exponent / 2));
    const square = field.multiply(half, half);
    return exponent % 2 === 0 ? square : field.multiply(square, a);
  };
  return {
    of: (value) => field.fraction(value.s * value.n, value.d),
    root: (index) => field.root(index),
    negate: (a) => field.negate(a),
    add: (a, b) => field.add(a, b),
    subtract,
    multiply: (a, b) => field.multiply(a, b),
    divide: (a, b) => field.divide(a, b),
    power,
    sign: (a) => field.sign(a),
    compare: (a, b) => field.sign(subtract(a, b)),
    write: (a) => {
      const fraction = field.asFraction(a) ?? simpleFraction(field, a);
      if (fraction === undefined) return `≈ ${Number(field.approximately(a).toPrecision(6))}`;
      return fraction[1] === 1n ? String(fraction[0]) : fraction.join('/');
    },
  };
}

/** Numerators and denominators up to this are tried for a number that may be a fraction. */
const SIMPLE = 1000;

/** The simple fraction that a number made of roots is, as √2 · √2 is 2; undefined where it is none, or that cannot be told. */
function simpleFraction(field: RootField, a: RootNumber): readonly [bigint, bigint] | undefined {
  const near = field.approximately(a);
  if (!(Math.abs(near) <= SIMPLE)) return undefined;
  for (let denominator = 1; denominator <= SIMPLE; denominator++) {
    const numerator = Math.round(near * denominator);
    if (Math.abs(near * denominator - numerator) > 1e-9) continue;
    const fraction = [BigInt(numerator), BigInt(denominator)] as const;
    try {
      const isEqual = field.sign(field.add(a, field.negate(field.fraction(...fraction)))) === 0;
      return isEqual ? fraction : undefined;
    } catch (error) {
      if (error instanceof OutOfReach) return undefined;
      throw error;
    }
  }
  return undefined;
}
