/**
 * An exact rational number in lowest terms with a positive denominator. The attack has its own, since it attacks the
 * engine's.
 */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

/** over/under in lowest terms. @throws RangeError if under is 0 */
export function rational(over: bigint | number, under: bigint | number = 1n): Rational {
  let [a, b] = [BigInt(over), BigInt(under)];
  if (b === 0n) throw new RangeError(`invalid denominator; 0 under ${a}`);
  if (b < 0n) [a, b] = [-a, -b];
  const divisor = greatestCommonDivisor(a < 0n ? -a : a, b);
  return { over: a / divisor, under: b / divisor };
}

export const plus = (a: Rational, b: Rational): Rational =>
  rational(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Rational, b: Rational): Rational =>
  rational(a.over * b.under - b.over * a.under, a.under * b.under);
export const times = (a: Rational, b: Rational): Rational => rational(a.over * b.over, a.under * b.under);
/** a/b; undefined if b is 0. */
export const divided = (a: Rational, b: Rational): Rational | undefined =>
  b.over === 0n ? undefined : rational(a.over * b.under, a.under * b.over);
/** Negative, 0 or positive as a is less than, equal to or greater than b. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const power = (base: Rational, exponent: number): Rational => ({
  over: base.over ** BigInt(exponent),
  under: base.under ** BigInt(exponent),
});

/** `7`, `-2/3`. */
export const rationalText = ({ over, under }: Rational): string =>
  under === 1n ? String(over) : `${String(over)}/${String(under)}`;

/** Reads `7`, `-2/3` or a decimal such as `-0.125` or `1e-7`, each as it is written. */
export function rationalOf(text: string): Rational {
  const [, sign, whole = '', part = '', under, exponent = '0'] =
    /^(-?)(\d*)(?:\.(\d+)|\/(\d+))?(?:e([+-]?\d+))?$/u.exec(text) ?? [];
  if (sign === undefined || whole + part === '') throw new RangeError(`invalid number; not a rational: ${text}`);
  const digits = BigInt(`${sign}${whole}${part}`);
  const shift = Number(exponent) - part.length;
  const scaled = shift < 0 ? rational(digits, 10n ** BigInt(-shift)) : rational(digits * 10n ** BigInt(shift));
  return under === undefined ? scaled : times(scaled, rational(1n, BigInt(under)));
}

/** The value of a finite double, exactly: from its bits, not from how it is written. */
export function rationalOfDouble(value: number): Rational {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  if (exponent === 0x7ff) throw new RangeError(`invalid double; not finite: ${value}`);
  const mantissa = (exponent === 0 ? fraction : fraction | 0x10000000000000n) * (bits >> 63n === 1n ? -1n : 1n);
  const shift = Math.max(exponent, 1) - 1075;
  return shift < 0 ? rational(mantissa, 1n << BigInt(-shift)) : rational(mantissa << BigInt(shift));
}

/** The nearest double, to within a rounding or two; for sizes and not for comparisons. */
export function approximately({ over, under }: Rational): number {
  const size = (value: bigint): number => value.toString(2).replace('-', '').length;
  const shift = BigInt(Math.max(0, size(under) - size(over) + 64));
  return Number((over << shift) / under) / 2 ** Number(shift);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
