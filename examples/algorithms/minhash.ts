import { Fraction, type Rng } from 'refutable';

/** Two sets of the numbers from 0 on: those that only one has, only the other, and both. */
export interface Sets {
  readonly one: number;
  readonly other: number;
  readonly both: number;
}

/** The ranks of the elements of the union; a set is the elements that are its own or both's. */
export type Ranks = (rng: Rng, count: number) => readonly number[];

/** A random permutation. */
export const permuted: Ranks = (rng, count) => {
  const ranks = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    [ranks[i], ranks[j]] = [ranks[j]!, ranks[i]!];
  }
  return ranks;
};

/** a·x modulo a prime, without a constant: 0 is always the least. */
export const multiplied: Ranks = (rng, count) => {
  const a = 1 + Math.floor(rng() * (PRIME - 1));
  return Array.from({ length: count }, (_, x) => (a * x) % PRIME);
};

/** Each element changes places with any other, a shuffle that not all permutations leave with the same probability. */
export const badlyShuffled: Ranks = (rng, count) => {
  const ranks = Array.from({ length: count }, (_, i) => i);
  for (let i = 0; i < count; i++) {
    const j = Math.floor(rng() * count);
    [ranks[i], ranks[j]] = [ranks[j]!, ranks[i]!];
  }
  return ranks;
};

const PRIME = 10_007;

/** The elements of both come first, then those of the one and of the other. */
export function agree(rng: Rng, { one, other, both }: Sets, ranks: Ranks = permuted): boolean {
  const all = ranks(rng, one + other + both);
  const least = (from: number, to: number): number => Math.min(Infinity, ...all.slice(from, to));
  return least(0, both) < Math.min(least(both, both + one), least(both + one, all.length));
}

/** |A ∩ B|/|A ∪ B|. */
export const resemblance = ({ one, other, both }: Sets): Fraction => new Fraction(both, one + other + both);
