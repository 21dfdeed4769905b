/** Numbers in a block of a row; a row is filled up with zeros to whole blocks. */
export const BLOCK = 8;

/**
 * The loops of learning over rows of numbers in a memory, all places in bytes and multiples of 8.
 *
 * Every sum has its terms in the order that is written here, so that every implementation gives the same bits.
 */
export interface LearningKernel {
  /**
   * The memory, with at least the given number of bytes; its content stays, and earlier views of it may be invalid.
   *
   * @throws RangeError when there is not enough
   */
  readonly room: (bytes: number) => ArrayBuffer;

  /**
   * A product of matrices: into[r][i] = Σ_k weights[r·row + k·step]·x[k][i].
   *
   * @param into rows × width
   * @param weights where the first number is; the others are `row` and `step` bytes apart
   * @param x depth × width
   * @param rows at least 1, as is the depth
   * @param width bytes of a row, a multiple of 8·`BLOCK`
   */
  readonly combine: (
    into: number,
    weights: number,
    row: number,
    step: number,
    x: number,
    rows: number,
    depth: number,
    width: number,
  ) => void;

  /**
   * The sums of a gradient, input after input. One with values x_j reads r_i = bias_i + Σ_j x_j·gram[j][i], with the error
   * e_i = max(0, r_i) − x_i; squares_i gets e_i²; g_i = double_i·e_i where r_i > 0 and else 0 is added to byBias_i, and
   * x_j·g_i to products[j][i].
   *
   * @param starts a 32-bit integer for each input and one more: where its entries begin
   * @param inputs their number, at least 1
   * @param features of the entries, in increasing order inside an input, 32-bit integers
   * @param values of the entries
   * @param double 2·importance
   * @param present, errors rows for its own use, of which the first is all 0 before and after
   * @param width bytes of a row, a multiple of 8·`BLOCK`
   */
  readonly learn: (
    starts: number,
    inputs: number,
    features: number,
    values: number,
    gram: number,
    bias: number,
    double: number,
    products: number,
    byBias: number,
    squares: number,
    present: number,
    errors: number,
    width: number,
  ) => void;
}
