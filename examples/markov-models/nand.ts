import { Fraction, type Rng } from 'refutable';
import { binomial } from 'refutable/numeric';

/** `gates` in a bundle, with so many restorative `stages`: 2 · stages + 1 units one after the other. */
export interface Multiplexer {
  readonly gates: number;
  readonly stages: number;
}

/** The probability that a gate errs, and that an input of the first unit is stimulated. */
const [ERRS, STIMULATED] = [0.02, 0.9];

/** Whether fewer than a tenth of the outputs are stimulated after the last unit, gate by gate. */
export function isReliable(rng: Rng, { gates, stages }: Multiplexer): boolean {
  let ones = 0;
  for (let unit = 0; unit < 2 * stages + 1; unit++) {
    let [next, onesLeft] = [0, ones];
    for (let gate = 0; gate < gates; gate++) {
      // One input bundle in order, stimulated inputs first; the other one in random order.
      const x = unit === 0 ? rng() < STIMULATED : gate < ones;
      const y = unit === 0 ? rng() < STIMULATED : rng() * (gates - gate) < onesLeft;
      if (y) onesLeft--;
      if ((x && y) === rng() < ERRS) next++;
    }
    ones = next;
  }
  return 10 * ones < gates;
}

/** The numbers of ways, out of 50^gates, to get each number of ones from `both` gates with both inputs stimulated. */
function outputs(gates: number, both: number): bigint[] {
  let ways = [1n];
  for (let gate = 0; gate < gates; gate++) {
    const one = gate < both ? 1n : 49n;
    ways = Array.from({ length: gate + 2 }, (_, k) => (ways[k - 1] ?? 0n) * one + (ways[k] ?? 0n) * (50n - one));
  }
  return ways;
}

/**
 * The probability that fewer than a tenth of the outputs are stimulated. Only the number of ones passes from unit to unit: of the pairs
 * of inputs Hypergeometric(gates, ones, ones) have both stimulated, at the first unit Binomial(gates, 0.9²).
 */
export function reliable({ gates, stages }: Multiplexer): Fraction {
  const out = Array.from({ length: gates + 1 }, (_, both) => outputs(gates, both));
  const after = (weights: readonly bigint[]): bigint[] =>
    Array.from({ length: gates + 1 }, (_, k) =>
      weights.reduce((sum, weight, both) => sum + weight * out[both]![k]!, 0n),
    );
  const choose = Array.from({ length: gates + 1 }, (_, k) => binomial(gates, k));
  const common = choose.reduce(lcm);
  // Numerators over a common denominator, reduced after each unit.
  let ones = after(choose.map((ways, both) => ways * 81n ** BigInt(both) * 19n ** BigInt(gates - both)));
  let all = 100n ** BigInt(gates) * 50n ** BigInt(gates);
  for (let unit = 1; unit < 2 * stages + 1; unit++) {
    const both = Array.from({ length: gates + 1 }, (_, pairs) =>
      ones.reduce(
        (sum, ways, k) =>
          sum +
          ways *
            (common / choose[k]!) *
            binomial(k, pairs) *
            (k - pairs > gates - k ? 0n : binomial(gates - k, k - pairs)),
        0n,
      ),
    );
    ones = after(both);
    all *= common * 50n ** BigInt(gates);
  }
  const few = ones.slice(0, Math.ceil(gates / 10));
  return new Fraction(
    few.reduce((sum, ways) => sum + ways, 0n),
    all,
  );
}

function lcm(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
