/**
 * A stream of independent uniform numbers in [0, 1), each a multiple of 2⁻⁵³.
 *
 * It is the first argument of every sampler and never has a default: whoever draws says from which stream.
 */
export type Rng = () => number;
