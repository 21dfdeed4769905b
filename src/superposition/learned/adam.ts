const FIRST_MEMORY = 0.9;
const SECOND_MEMORY = 0.999;
const SMALLEST = 1e-8;

/** Moves numbers against a gradient, one step at a time. */
export type Step = (gradient: Float64Array, rate: number) => void;

/**
 * Adam: gradient descent in which every number moves by about the rate, whatever the size of its derivative, along the
 * mean of the derivatives of the last ten steps or so divided by their root mean square over the last thousand.
 *
 * @param values the numbers that are moved, in place
 * @returns a step that takes a gradient of the same length and a rate
 * @throws never
 * @see Kingma and Ba, "Adam: a method for stochastic optimization" (2015), Algorithm 1, with its β₁, β₂ and ε
 * @example const step = adam(W.columns); step(gradient, 0.001)
 */
export function adam(values: Float64Array): Step {
  const first = new Float64Array(values.length);
  const second = new Float64Array(values.length);
  let [firstLeft, secondLeft] = [1, 1];
  return (gradient, rate) => {
    firstLeft *= FIRST_MEMORY;
    secondLeft *= SECOND_MEMORY;
    for (let i = 0; i < values.length; i++) {
      const slope = gradient[i]!;
      first[i] = FIRST_MEMORY * first[i]! + (1 - FIRST_MEMORY) * slope;
      second[i] = SECOND_MEMORY * second[i]! + (1 - SECOND_MEMORY) * slope * slope;
      const size = Math.sqrt(second[i]! / (1 - secondLeft)) + SMALLEST;
      values[i]! -= (rate * first[i]!) / (1 - firstLeft) / size;
    }
  };
}
