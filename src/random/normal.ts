import type { Rng } from './Rng.ts';

/** The ziggurat's 256 layers have equal area; the lowest ends at START, where the tail begins. */
const LAYERS = 256;
const START = 3.6541528853610088;
const AREA = 0.004928673233974655;

/** 2⁵³ values of the stream = 2⁴⁴ steps along a layer × 2 signs × 256 layers. */
const STEPS = 2 ** 53;
const STEPS_ALONG = 2 ** 44;

const density = (x: number): number => Math.exp(-0.5 * x * x);
/** Where layer i ends, from the lowest up; layer 0 is given the width of a rectangle of its area, tail included. */
const ends = new Float64Array(LAYERS + 1);
/** The density at the end of layer i. */
const heights = new Float64Array(LAYERS + 1);

ends[0] = AREA / density(START);
ends[1] = START;
for (let i = 1; i < LAYERS - 1; i++) ends[i + 1] = Math.sqrt(-2 * Math.log(AREA / ends[i]! + density(ends[i]!)));
ends[LAYERS] = 0;
for (let i = 0; i <= LAYERS; i++) heights[i] = density(ends[i]!);

/** For a place, which is twice a layer, and 1 more for the negative side: the width of a step, with its sign. */
export const widths = Float64Array.from(
  { length: 2 * LAYERS },
  (_, place) => (place % 2 === 0 ? 1 : -1) * (ends[place >> 1]! / STEPS_ALONG),
);
/** For a place: up to where its layer lies wholly under the density. */
export const inner = Float64Array.from({ length: 2 * LAYERS }, (_, place) => ends[(place >> 1) + 1]!);

/**
 * A standard normal number, by the ziggurat method: nearly always one uniform number, one product, one comparison.
 *
 * The layer, the sign and the place along the layer come from different bits of one 53-bit uniform number, so they
 * are independent (the flaw of the original, which shared bits). The wedges and the tail are drawn by exact
 * rejection, from further numbers of the stream. The result is never 0: it lies in the middle of its step.
 *
 * @param rng the stream
 * @returns a real number, with 44 bits along its layer
 * @throws never
 * @see Marsaglia and Tsang, "The ziggurat method for generating random variables" (2000); Doornik, "An improved
 *   ziggurat method to generate normal random samples" (2005), section 2 for the flaw; Marsaglia, "Generating a
 *   variable from the tail of the normal distribution" (1964)
 * @example normal(rng)
 */
export function normal(rng: Rng): number {
  const bits = rng() * STEPS;
  const place = Math.floor(bits / STEPS_ALONG);
  const x = (bits - place * STEPS_ALONG + 0.5) * widths[place]!;
  return Math.abs(x) < inner[place]! ? x : beyond(rng, place, x);
}

/** The number for an x beyond the part of its layer that lies wholly under the density. */
function beyond(rng: Rng, place: number, x: number): number {
  const layer = place >> 1;
  if (layer === 0) return Math.sign(x) * sizeInTail(rng);
  const low = heights[layer]!;
  if (low + (heights[layer + 1]! - low) * rng() < density(x)) return x;
  // A point above the density is rejected, and replaced by any other normal number.
  return normal(rng);
}

/** A normal number on the condition that it is above START. */
function sizeInTail(rng: Rng): number {
  for (;;) {
    const excess = -Math.log(1 - rng()) / START;
    if (-2 * Math.log(1 - rng()) > excess * excess) return START + excess;
  }
}
