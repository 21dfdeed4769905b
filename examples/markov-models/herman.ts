import { Fraction, type Rng } from 'refutable';

/** The places of three tokens, as far from each other as may be on a ring of so many processes. */
export const apart = (ring: number): readonly [number, number, number] => [
  Math.floor(ring / 3),
  Math.floor((ring + 1) / 3),
  Math.floor((ring + 2) / 3),
];

/** E[steps] from three tokens at these distances: 4abc/(a + b + c). */
export const threeTokens = ([a, b, c]: readonly [number, number, number]): Fraction =>
  new Fraction(4 * a * b * c, a + b + c);

/** The steps from three tokens far apart until one is left; bit by bit as the processes do it. */
export function steps(rng: Rng, ring: number): number {
  let bits = bitsOf(tokensAt(apart(ring)), ring);
  for (let step = 0; ; step++) {
    // A process has a token if its bit is that of its left neighbour.
    const left = ((bits << 1) | (bits >>> (ring - 1))) & ((1 << ring) - 1);
    const tokens = ~(bits ^ left) & ((1 << ring) - 1);
    if ((tokens & (tokens - 1)) === 0) return step;
    // With a token a process takes a random bit, without one that of its neighbour.
    let next = left & ~tokens;
    for (let rest = tokens; rest !== 0; rest &= rest - 1) if (rng() < 0.5) next |= rest & -rest;
    bits = next;
  }
}

/** The set of the places of tokens at these distances, one bit for each. */
function tokensAt(distances: readonly number[]): number {
  let [tokens, place] = [0, 0];
  for (const distance of distances) {
    tokens |= 1 << place;
    place += distance;
  }
  return tokens;
}

/** The bits of the processes whose tokens stand at these places. */
function bitsOf(tokens: number, ring: number): number {
  let [bits, last] = [0, 0];
  for (let i = 1; i < ring; i++) {
    if (((tokens >>> i) & 1) === 0) last = 1 - last;
    bits |= last << i;
  }
  return bits;
}

/** A set of tokens turned so that its number is smallest. */
function canonical(tokens: number, ring: number): number {
  let [least, turned] = [tokens, tokens];
  for (let i = 1; i < ring; i++) {
    turned = ((turned << 1) | (turned >>> (ring - 1))) & ((1 << ring) - 1);
    if (turned < least) least = turned;
  }
  return least;
}

const sizeOf = (tokens: number): number => tokens.toString(2).replaceAll('0', '').length;

/** Where a set of tokens is after a step, and in how many of the 2^size ways: each moves on or stays; two that meet are gone. */
function after(tokens: number, ring: number): Map<number, number> {
  let ways = new Map([[0, 1]]);
  for (let i = 0; i < ring; i++) {
    if (((tokens >>> i) & 1) === 0) continue;
    const then = new Map<number, number>();
    for (const [set, count] of ways) {
      for (const place of [i, (i + 1) % ring])
        then.set(set ^ (1 << place), (then.get(set ^ (1 << place)) ?? 0) + count);
    }
    ways = then;
  }
  const turned = new Map<number, number>();
  for (const [set, count] of ways) turned.set(canonical(set, ring), (turned.get(canonical(set, ring)) ?? 0) + count);
  return turned;
}

const solutions = new Map<number, ReadonlyMap<number, Fraction>>();
/** E[steps] from each set of tokens, up to rotation. */
function expectedSteps(ring: number): ReadonlyMap<number, Fraction> {
  const known = solutions.get(ring) ?? solved(ring);
  solutions.set(ring, known);
  return known;
}

/** The same, by a linear system for each number of tokens, which never grows. */
function solved(ring: number): ReadonlyMap<number, Fraction> {
  const starts = new Map<number, number[]>();
  for (let tokens = 1; tokens < 1 << ring; tokens++) {
    if (sizeOf(tokens) % 2 === 1 && canonical(tokens, ring) === tokens) {
      starts.set(sizeOf(tokens), [...(starts.get(sizeOf(tokens)) ?? []), tokens]);
    }
  }
  const expected = new Map([[1, new Fraction(0)]]);
  for (let size = 3; size <= ring; size += 2) {
    const sets = starts.get(size)!;
    const all = 2 ** size;
    const rows = sets.map((tokens) => {
      const row = sets.map((other) => new Fraction(other === tokens ? 1 : 0));
      let constant = new Fraction(1);
      for (const [to, count] of after(tokens, ring)) {
        const share = new Fraction(count, all);
        const known = expected.get(to);
        if (known === undefined) row[sets.indexOf(to)] = row[sets.indexOf(to)]!.sub(share);
        else constant = constant.add(known.mul(share));
      }
      return [...row, constant];
    });
    for (const [i, value] of solve(rows).entries()) expected.set(sets[i]!, value);
  }
  return expected;
}

/** Solves a system whose rows end with their constants, by elimination; diagonally dominant, so no row is exchanged. */
function solve(rows: Fraction[][]): Fraction[] {
  for (const [i, row] of rows.entries()) {
    const pivot = row[i]!;
    for (let k = i; k < row.length; k++) row[k] = row[k]!.div(pivot);
    for (const [j, other] of rows.entries()) {
      const factor = other[i]!;
      if (j === i || factor.equals(0)) continue;
      for (let k = i; k < other.length; k++) other[k] = other[k]!.sub(factor.mul(row[k]!));
    }
  }
  return rows.map((row) => row.at(-1)!);
}

/** E[steps] from tokens at these distances on a ring, whose sum is its size. */
export const fromTokens = (ring: number, distances: readonly number[]): Fraction =>
  expectedSteps(ring).get(canonical(tokensAt(distances), ring))!;

/** The largest E[steps] over all starts. */
export const worst = (ring: number): Fraction =>
  [...expectedSteps(ring).values()].reduce((most, value) => (value.compare(most) > 0 ? value : most));

/** E[(T − most)⁺] for the steps T from three tokens far apart: what a mean of min(T, most) leaves out. */
export function leftOut(ring: number, most: number): Fraction {
  let ways = new Map([[canonical(tokensAt(apart(ring)), ring), 1n]]);
  for (let step = 0; step < most; step++) {
    const then = new Map<number, bigint>();
    for (const [tokens, count] of ways) {
      // A single token has arrived; three of them have eight ways to move.
      if (sizeOf(tokens) === 1) continue;
      for (const [to, share] of after(tokens, ring)) then.set(to, (then.get(to) ?? 0n) + count * BigInt(share));
    }
    ways = then;
  }
  const expected = expectedSteps3(ring);
  let sum = new Fraction(0);
  for (const [tokens, count] of ways) sum = sum.add(expected(tokens).mul(new Fraction(count, 8n ** BigInt(most))));
  return sum;
}

/** E[steps] from one or three tokens, by the formula. */
const expectedSteps3 =
  (ring: number) =>
  (tokens: number): Fraction => {
    if (sizeOf(tokens) === 1) return new Fraction(0);
    const [x, y, z] = Array.from({ length: ring }, (_, i) => i).filter((i) => ((tokens >>> i) & 1) === 1) as [
      number,
      number,
      number,
    ];
    return threeTokens([y - x, z - y, ring - z + x]);
  };
