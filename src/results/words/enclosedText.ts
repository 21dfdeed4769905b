import { doubleOf, type JsonNumber } from '../jsonNumber.ts';
import { numberText } from './numberText.ts';

/** Fewer digits than this say too little; the interval is printed then. */
const FEWEST_DIGITS = 2;
/** Rounding outwards may widen an interval by this share of its width at each end. */
const WIDENED = 0.1;

/**
 * A number that is known to lie in an interval, with no digit that the interval does not bear: one number where both
 * ends round to it, to two, three or four significant digits, and otherwise the ends themselves, rounded outwards.
 *
 * @param interval its ends, lo ≤ hi; they may be infinite or exact text
 * @returns `0.4139`, `0.41`, `0.52 to 0.75`, `at least 3`
 */
export function enclosedText([lo, hi]: readonly [JsonNumber, JsonNumber]): string {
  const [low, high] = [doubleOf(lo), doubleOf(hi)];
  if (Number.isNaN(low) || Number.isNaN(high)) return `${numberText(lo)} to ${numberText(hi)}`;
  if (low === high) return numberText(lo);
  if (low === -Infinity) return high === Infinity ? 'any number' : `at most ${numberText(directed(high, 4, 1))}`;
  if (high === Infinity) return `at least ${numberText(directed(low, 4, -1))}`;
  if (!Number.isInteger(low) && !Number.isInteger(high) && numberText(low) === numberText(high)) return numberText(low);
  // No digit before the decimal point is rounded away, and no rounding turns "nearly 1" into 1.
  const fewest = Math.max(FEWEST_DIGITS, 1 + Math.floor(Math.log10(Math.abs(high))));
  for (let digits = 4; digits >= fewest; digits--) {
    const [first, last] = [rounded(low, digits), rounded(high, digits)];
    if (first === last && first !== 1 && first !== 0) return digitsText(first, digits);
  }
  return outward(low, high);
}

/** Both ends with the fewest digits that widen the interval by little. */
function outward(low: number, high: number): string {
  const allowed = WIDENED * (high - low);
  for (let digits = 2; digits < 15; digits++) {
    const [first, last] = [directed(low, digits, -1), directed(high, digits, 1)];
    if (low - first <= allowed && last - high <= allowed)
      return `${numberText(first, digits)} to ${numberText(last, digits)}`;
  }
  return `${numberText(low, 17)} to ${numberText(high, 17)}`;
}

const rounded = (value: number, digits: number): number => Number(value.toPrecision(digits));

/** The nearest number of so many significant digits that is not above (below) a value. */
function directed(value: number, digits: number, direction: -1 | 1): number {
  const near = rounded(value, digits);
  if (direction * (near - value) >= 0) return near;
  const unit = Math.floor(Math.log10(Math.abs(near))) - digits + 1;
  return rounded(near + direction * Number(`1e${unit}`), digits);
}

/** A number with all its significant digits, zeros at the end too where they are known. */
function digitsText(value: number, digits: number): string {
  const size = Math.abs(value);
  if (value === 0 || size < 1e-3 || size >= 1e5 || Number.isInteger(value)) return numberText(value, digits);
  return value.toPrecision(digits).replace('-', '−');
}
