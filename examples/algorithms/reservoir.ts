import type { Rng } from 'refutable';

/** A sample of `size` records out of a stream of `records`. */
export interface Sampled {
  readonly records: number;
  readonly size: number;
}

/** The first records of a stream, numbered from 0. */
const firstOf = (size: number): number[] => Array.from({ length: size }, (_, i) => i);

/** What a reservoir does with the record number i, i ≥ size: the place that it takes, or one beyond the size for none. */
export type Place = (rng: Rng, i: number, size: number) => number;

/** Algorithm R: record i takes a random place out of i + 1, if there is such a one. */
export const fair: Place = (rng, i) => Math.floor(rng() * (i + 1));

/** A sample by a reservoir. */
export function reservoir(rng: Rng, { records, size }: Sampled, place: Place = fair): number[] {
  const sample = firstOf(size);
  for (let i = size; i < records; i++) {
    const at = place(rng, i, size);
    if (at < size) sample[at] = i;
  }
  return sample;
}

/**
 * Algorithm L: passes over records that a reservoir would not take. Each has a random key, and the sample is that of the
 * `size` smallest; `largest` is the largest key in it.
 *
 * @param keeps whether `largest` never changes, a mistake
 */
export function skipping(rng: Rng, { records, size }: Sampled, keeps = false): number[] {
  const sample = firstOf(size);
  const shrink = (): number => Math.exp(Math.log(1 - rng()) / size);
  let largest = shrink();
  for (let i = size; ;) {
    i += Math.floor(Math.log(1 - rng()) / Math.log1p(-largest));
    if (!(i < records)) return sample;
    sample[Math.floor(rng() * size)] = i++;
    if (!keeps) largest *= shrink();
  }
}

/** All samples with the same probability, each as {@link codeOf} writes it. */
export function samplesOf({ records, size }: Sampled): ReadonlyArray<readonly [code: number, probability: number]> {
  const codes = Array.from({ length: 2 ** records }, (_, code) => code).filter((code) => onesIn(code) === size);
  return codes.map((code) => [code, 1 / codes.length]);
}

/** A sample as a number: bit i says whether record i is in it. */
export const codeOf = (sample: readonly number[]): number => sample.reduce((code, record) => code | (1 << record), 0);

function onesIn(code: number): number {
  let ones = 0;
  for (let rest = code; rest > 0; rest >>= 1) ones += rest & 1;
  return ones;
}
