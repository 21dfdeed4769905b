import type { Parameters } from 'fast-check';

/** How many times as many runs there are to be; the usual number when REFUTABLE_FUZZ is not set. */
const FACTOR = Number(process.env['REFUTABLE_FUZZ'] ?? 1);

/** The seed of the usual runs, so that every machine makes the same ones. */
const SEED = 20_240_601;

/**
 * How long a fuzz test goes on, and from which seed: the same few runs each time, or with `REFUTABLE_FUZZ=100` a hundred
 * times as many from a seed of their own, which is printed. A failure prints its seed and path in any case.
 *
 * @param runs the usual number, which should take less than two seconds
 */
export function fuzzed<T>(runs: number): Parameters<T> {
  if (!(FACTOR > 0)) throw new RangeError(`invalid REFUTABLE_FUZZ; not a positive number: ${FACTOR}`);
  const numRuns = Math.ceil(runs * FACTOR);
  if (process.env['REFUTABLE_FUZZ'] === undefined) return { seed: SEED, numRuns };
  const seed = Math.floor(Math.random() * 2 ** 31);
  process.stderr.write(`${numRuns} runs from seed ${seed}\n`);
  return { seed, numRuns };
}

/** Milliseconds that a fuzz test may take. */
export const FUZZ_TIMEOUT = 300_000 * Math.max(1, FACTOR);
