/**
 * A stream of independent uniform numbers in [0, 1), each a multiple of 2⁻⁵³.
 *
 * It is the first argument of every sampler and never has a default: the caller must say from which stream to draw.
 */
export type Rng = () => number;
