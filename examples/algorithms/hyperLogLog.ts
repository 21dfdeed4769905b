import type { Rng } from 'refutable';

/** Registers of a sketch, a power of two, and different items that it has seen. */
export interface Counted {
  readonly registers: number;
  readonly items: number;
}

/** What a sketch does in its own way; each is right where it is left out. */
export interface Mistakes {
  /** What a register becomes that has seen a rank. */
  readonly keep?: (register: number, rank: number) => number;
  /** The place of the first 1 in a hash value, from 1. */
  readonly rankOf?: (zeros: number) => number;
  /** Whether the rank is read off the bits that choose the register. */
  readonly sharedBits?: boolean;
  /** The mean of the 2^register that is taken. */
  readonly mean?: (powers: readonly number[]) => number;
}

/** α_m of the paper for m = 16, 32, 64 and more registers. */
const alphaOf = (m: number): number => ({ 16: 0.673, 32: 0.697, 64: 0.709 })[m] ?? 0.7213 / (1 + 1.079 / m);

const harmonic = (powers: readonly number[]): number =>
  powers.length / powers.reduce((sum, power) => sum + 1 / power, 0);

/** The estimate of the number of items, over that number; for more than 5/2 as many items as registers, without corrections. */
export function relativeEstimate(
  rng: Rng,
  { registers: m, items }: Counted,
  { keep = Math.max, rankOf = (zeros) => zeros + 1, sharedBits = false, mean = harmonic }: Mistakes = {},
): number {
  const registers = new Float64Array(m);
  for (let item = 0; item < items; item++) {
    const hash = Math.floor(rng() * 2 ** 32);
    const at = hash % m;
    const rest = sharedBits ? hash : Math.floor(hash / m);
    registers[at] = keep(registers[at]!, rankOf(zerosOf(rest)));
  }
  const powers = Array.from(registers, (register) => 2 ** register);
  return (alphaOf(m) * m * mean(powers)) / items;
}

/** How many zeros a number ends with, in binary; 32 for 0. */
const zerosOf = (value: number): number => (value === 0 ? 32 : 31 - Math.clz32(value & -value));

/** The standard error of the estimate, relative to the number of items. */
export const standardError = ({ registers }: Counted): number => 1.04 / Math.sqrt(registers);

/** The arithmetic mean. */
export const arithmetic = (powers: readonly number[]): number =>
  powers.reduce((sum, power) => sum + power, 0) / powers.length;
