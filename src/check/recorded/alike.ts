import { doubleOf, type JsonNumber } from '../../results/jsonNumber.ts';

/** Rounding that adding the evidence in other portions may leave, as a share. */
const ROUNDING = 1e-9;

/** Whether two figures are the same but for rounding. */
export function isAlike(one: JsonNumber | undefined, other: JsonNumber | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  const [a, b] = [doubleOf(one), doubleOf(other)];
  return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));
}
