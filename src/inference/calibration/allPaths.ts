/** A number that is drawn: its values with their exact probabilities, as whole numbers over a common one. */
export interface PathLaw {
  readonly values: readonly number[];
  /** Weights that add up to `total`. */
  readonly weights: readonly bigint[];
}

/**
 * Every sequence of draws of one length, with the product of its weights: what an expectation is a sum over.
 *
 * @param length how many draws, small: there are values^length sequences
 * @example [...allPaths({ values: [0, 1], weights: [1n, 1n] }, 2)].length // 4
 */
export function* allPaths(
  { values, weights }: PathLaw,
  length: number,
): Generator<{ readonly draws: readonly number[]; readonly weight: bigint }> {
  const which = Array.from({ length }, () => 0);
  for (;;) {
    yield {
      draws: which.map((i) => values[i]!),
      weight: which.reduce((product, i) => product * weights[i]!, 1n),
    };
    let place = length - 1;
    while (place >= 0 && which[place] === values.length - 1) which[place--] = 0;
    if (place < 0) return;
    which[place]!++;
  }
}

/**
 * The mean, over every sequence of draws, of what is computed of it.
 *
 * The products of probabilities are exact; each is rounded once before it is added. So the relative error is that of
 * the values, besides some 10⁻¹⁵.
 */
export function meanOverPaths(law: PathLaw, length: number, of: (draws: readonly number[]) => number): number {
  const total = law.weights.reduce((sum, weight) => sum + weight, 0n) ** BigInt(length);
  let mean = 0;
  for (const { draws, weight } of allPaths(law, length)) mean += quotient(weight, total) * of(draws);
  return mean;
}

/** a/b for bigints, rounded once or twice. */
function quotient(a: bigint, b: bigint): number {
  const shift = BigInt(Math.max(0, b.toString(2).length - a.toString(2).length + 64));
  return Number((a << shift) / b) / 2 ** Number(shift);
}

/** Draws of an event with probability over/under. */
export const coin = (over: number, under: number): PathLaw => ({
  values: [0, 1],
  weights: [BigInt(under - over), BigInt(over)],
});
