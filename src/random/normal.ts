import type { Rng } from './Rng.ts';

/** The ziggurat's 256 layers have equal area; the lowest ends at START, where the tail begins. */
export const LAYERS = 256;
const START = 3.6541528853610088;
const AREA = 0.004928673233974655;

/** 2⁵³ values of the stream = 2⁴⁴ steps along a layer × 2 signs × 256 layers. */
const STEPS = 2 ** 53;
const STEPS_ALONG = 2 ** 44;

export const density = (x: number): number => Math.exp(-0.5 * x * x);
/** Where layer i ends, from the lowest up; layer 0 is given the width of a rectangle of its area, tail included. */
export const ends = new Float64Array(LAYERS + 1);
/** The density at the end of layer i. */
export const heights = new Float64Array(LAYERS + 1);

ends[0] = AREA / density(START);
ends[1] = START;
for (let i = 1; i < LAYERS - 1; i++) ends[i + 1] = Math.sqrt(-2 * Math.log(AREA / ends[i]! + density(ends[i]!)));
ends[LAYERS] = 0;
for (let i = 0; i <= LAYERS; i++) heights[i] = density(ends[i]!);

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
  for (;;) {
    const bits = rng() * STEPS;
    const signedLayer = Math.floor(bits / STEPS_ALONG);
    const along = (bits - signedLayer * STEPS_ALONG + 0.5) / STEPS_ALONG;
    const layer = signedLayer >> 1;
    const size = along * ends[layer]!;
    const sign = (signedLayer & 1) === 0 ? 1 : -1;
    if (size < ends[layer + 1]!) return sign * size;
    if (layer === 0) return sign * sizeInTail(rng);
    const low = heights[layer]!;
    if (low + (heights[layer + 1]! - low) * rng() < density(size)) return sign * size;
  }
}

/** A normal number on the condition that it is above START. */
export function sizeInTail(rng: Rng): number {
  for (;;) {
    const beyond = -Math.log(1 - rng()) / START;
    if (-2 * Math.log(1 - rng()) > beyond * beyond) return START + beyond;
  }
}
