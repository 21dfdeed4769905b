/** Arrivals at each level in a draw: k. With more, evidence grows at nearly the best rate, and less can be said in between. */
export const ARRIVALS = 16;

/** Starts at a level in a draw at most; a level that one start in 500 reaches needs so many with probability 10⁻⁷. */
export const MOST_STARTS = 16_384;

/**
 * The exponents κ that evidence is averaged over, from k/2 down by a factor √e: the best one is δ/v for a distance δ in ln P and a
 * variance v of its estimate from one draw, and of those two of these next to it one grows at 0.94 of its rate or more.
 */
export const EXPONENTS = Float64Array.from({ length: 24 }, (_, i) => (ARRIVALS / 2) * Math.exp(-i / 2));

/** Rows of the tables at first. */
const FIRST = 256;

/** ln φ_κ(k + j) = Σ_{i < j} ln((k − κ + i)/(k + i)) for κ = ±EXPONENTS, a row for each j; rows are added where they are asked for. */
class LogPowers {
  #rising = new Float64Array(0);
  #falling = new Float64Array(0);
  #rows = 0;

  /** Adds ln φ_κ(total) to a sum for each κ = sign · EXPONENTS. @param total starts, at least ARRIVALS */
  addTo(sums: Float64Array, sign: 1 | -1, total: number): void {
    const row = total - ARRIVALS;
    if (row >= this.#rows) this.#grow(row + 1);
    const table = sign === 1 ? this.#rising : this.#falling;
    const { length } = EXPONENTS;
    for (let i = 0, at = row * length; i < length; i++, at++) sums[i]! += table[at]!;
  }

  #grow(least: number): void {
    let rows = Math.max(FIRST, this.#rows);
    while (rows < least) rows *= 2;
    this.#rising = grown(this.#rising, this.#rows, rows, 1);
    this.#falling = grown(this.#falling, this.#rows, rows, -1);
    this.#rows = rows;
  }
}

function grown(table: Float64Array<ArrayBuffer>, from: number, to: number, sign: 1 | -1): Float64Array<ArrayBuffer> {
  const { length } = EXPONENTS;
  const larger = new Float64Array(to * length);
  larger.set(table);
  for (let row = Math.max(1, from); row < to; row++) {
    for (let i = 0; i < length; i++) {
      const factor = Math.log1p((-sign * EXPONENTS[i]!) / (ARRIVALS + row - 1));
      larger[row * length + i] = larger[(row - 1) * length + i]! + factor;
    }
  }
  return larger;
}

/** The tables, which all evidence shares. */
export const logPowers = new LogPowers();
