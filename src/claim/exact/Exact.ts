import { Fraction } from 'fraction.js';
import type { Polynomial } from '../../numeric/algebraic/polynomial.ts';
import { RealRoot } from '../../numeric/algebraic/RealRoot.ts';
import { exactValue } from './exactValue.ts';
import type { Scalar } from '../Setting.ts';

/** A real number that is known exactly: a fraction, or a root of a polynomial with integer coefficients. */
export type Exact = Fraction | RealRoot;

/** Longest polynomial that is read: a number is given by its root, and not by a file. */
const LARGEST_DEGREE = 1000;

/**
 * The exact value of a parameter as it is written; as {@link exactValue}, and a root besides.
 *
 * @returns undefined when it is neither
 * @example readExact('√2 (a root of x² − 2 near 1.4142)')
 * @example readExact('root_-2_0_1_near_1.4142') // the same, in a token
 */
export function readExact(value: Scalar): Exact | undefined {
  return exactValue(value) ?? (typeof value === 'string' ? readRoot(value) : undefined);
}

/**
 * An exact number as text that {@link readExact} reads: `2/3`, `√2 (a root of x² − 2 near 1.4142)`.
 *
 * @param name the letter of the polynomial
 */
export function writeExact(value: Exact, name = 'x'): string {
  if (value instanceof Fraction) return value.toFraction(false);
  const said = `a root of ${polynomialText(value.polynomial, name)} near ${decimalNear(value)}`;
  const surd = value.degree === 2 ? surdOf(value) : undefined;
  return surd === undefined ? said : `${surd} (${said})`;
}

/** The same in letters, digits and the signs `_ . -`, where that is shorter; for a token. */
export function compactExact(text: string): string {
  const root = readRoot(text);
  if (root === undefined) return text;
  return `root_${root.polynomial.join('_')}_near_${decimalNear(root).replace('−', '-')}`;
}

function readRoot(text: string): RealRoot | undefined {
  const [, terms, near] = /^(?:.* \()?a root of ([^()]+) near ([-−]?[\d.]+)\)?$/u.exec(text) ?? [];
  const [, list, nearList] = /^root_([-\d_]+)_near_(-?[\d.]+)$/u.exec(text) ?? [];
  const polynomial = list === undefined ? readPolynomial(terms ?? '') : list.split('_').map(integerFrom);
  const decimal = /^(-?)(\d+)(?:\.(\d+))?$/u.exec((near ?? nearList ?? '').replace('−', '-'));
  if (polynomial === undefined || decimal === null || polynomial.length > LARGEST_DEGREE + 1) return undefined;
  if (polynomial.some((coefficient) => coefficient === undefined)) return undefined;
  const [, minus, whole, digits = ''] = decimal;
  const at = BigInt(`${whole}${digits}`) * (minus === '' ? 1n : -1n);
  try {
    return RealRoot.between(polynomial as bigint[], at - 1n, at + 1n, 10n ** BigInt(digits.length));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const integerFrom = (text: string): bigint | undefined => (/^-?\d+$/u.test(text) ? BigInt(text) : undefined);

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (power: number): string => String(power).replaceAll(/\d/gu, (digit) => SUPERSCRIPTS[Number(digit)]!);
const lowered = (power: string): number =>
  Number(power.replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => String(SUPERSCRIPTS.indexOf(digit))));

/** A polynomial as a reader would write it: `2x³ − 5`. */
function polynomialText(p: Polynomial, name: string): string {
  const terms = [...p.entries()].reverse().filter(([, coefficient]) => coefficient !== 0n);
  return terms
    .map(([power, coefficient], i) => {
      const size = coefficient < 0n ? -coefficient : coefficient;
      const letter = power === 0 ? '' : power === 1 ? name : `${name}${raised(power)}`;
      const sign = coefficient < 0n ? (i === 0 ? '−' : ' − ') : i === 0 ? '' : ' + ';
      return `${sign}${size === 1n && power > 0 ? '' : size}${letter}`;
    })
    .join('');
}

function readPolynomial(text: string): (bigint | undefined)[] | undefined {
  const terms = text.replaceAll('−', '-').match(/[-+]?[^-+]+/gu);
  if (terms === null) return undefined;
  const coefficients: bigint[] = [];
  for (const term of terms) {
    const [, sign, size, letter, power] =
      /^([-+]?)(\d*)([A-Za-z]\w*)?([⁰¹²³⁴⁵⁶⁷⁸⁹]*)$/u.exec(term.replaceAll(' ', '')) ?? [];
    if (sign === undefined || size === undefined || (size === '' && letter === undefined)) return undefined;
    const at = letter === undefined ? 0 : power === '' ? 1 : lowered(power!);
    if (at > LARGEST_DEGREE) return undefined;
    while (coefficients.length <= at) coefficients.push(0n);
    coefficients[at]! += BigInt(size === '' ? 1 : size) * (sign === '-' ? -1n : 1n);
  }
  return coefficients;
}

/** A decimal that no other real root of the polynomial is as near to, to one unit of its last digit. */
function decimalNear(root: RealRoot): string {
  for (let digits = 4; ; digits++) {
    const scale = 10n ** BigInt(digits);
    const bits = 4 * digits + 8;
    const [lo] = root.enclose(bits);
    const half = 1n << BigInt(bits - 1);
    const at = (lo * scale + half) >> BigInt(bits);
    if (root.rootsUpTo(at + 1n, scale) - root.rootsUpTo(at - 1n, scale) !== 1) continue;
    const text = String(at < 0n ? -at : at).padStart(digits + 1, '0');
    return `${at < 0n ? '−' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
  }
}

/** A root of a quadratic polynomial by its formula. */
function surdOf({ polynomial, index }: RealRoot): string | undefined {
  const [c = 0n, b = 0n, a = 1n] = polynomial;
  const [square, rest] = largestSquare(b * b - 4n * a * c);
  // (−b ± square·√rest) / 2a, in its lowest terms.
  const common = gcd(gcd(b, square), 2n * a);
  const [minusB, factor, below] = [-b / common, square / common, (2n * a) / common];
  const root = `${factor === 1n ? '' : factor}√${rest}`;
  const isUpper = index === 2;
  const above =
    minusB === 0n
      ? `${isUpper ? '' : '−'}${root}`
      : `${String(minusB).replace('-', '−')} ${isUpper ? '+' : '−'} ${root}`;
  if (below === 1n) return above;
  return minusB === 0n ? `${above}/${below}` : `(${above})/${below}`;
}

/** A positive integer as square² · rest, as far as small divisors tell. */
function largestSquare(number: bigint): readonly [square: bigint, rest: bigint] {
  let [square, rest] = [1n, number];
  for (let divisor = 2n; divisor < 1000n && divisor * divisor <= rest; divisor++) {
    while (rest % (divisor * divisor) === 0n) {
      rest /= divisor * divisor;
      square *= divisor;
    }
  }
  return [square, rest];
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
