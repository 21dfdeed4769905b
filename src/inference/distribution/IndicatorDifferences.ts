/**
 * Counts, for each place of a grid, how often a difference of two indicators was 1 and how often −1, draw by draw. Each
 * indicator is 1 at the places that lie in no direction before some corner: as 1{X ≤ tⱼ} is, whose corner is the first j with
 * X ≤ tⱼ, and 1{X ≤ sᵢ}·1{Y ≤ tⱼ}. A draw costs three additions however many places there are; `total` adds them up.
 */
export class IndicatorDifferences {
  readonly rows: number;
  readonly columns: number;
  draws = 0;
  /** At each corner the draws whose first, second, or both indicators begin there; summed up to each place by `total`. */
  readonly #begins: readonly Float64Array[];
  readonly #totals: readonly Float64Array[];

  constructor(rows: number, columns: number) {
    [this.rows, this.columns] = [rows, columns];
    const counts = (): Float64Array[] => Array.from({ length: 3 }, () => new Float64Array(rows * columns));
    [this.#begins, this.#totals] = [counts(), counts()];
  }

  /** Takes a draw by the corners of its two indicators, each a row and a column; one beyond the grid is 0 everywhere. */
  add(row: number, column: number, otherRow: number, otherColumn: number): void {
    this.draws++;
    this.#begin(0, row, column);
    this.#begin(1, otherRow, otherColumn);
    this.#begin(2, Math.max(row, otherRow), Math.max(column, otherColumn));
  }

  #begin(which: number, row: number, column: number): void {
    if (row < this.rows && column < this.columns)
      this.#begins[which]![Math.max(0, row) * this.columns + Math.max(0, column)]!++;
  }

  /** Adds up what was counted so far, for {@link counts} and {@link shares}. */
  total(): void {
    const { rows, columns } = this;
    for (const [which, begins] of this.#begins.entries()) {
      const totals = this.#totals[which]!;
      for (let row = 0; row < rows; row++) {
        let inRow = 0;
        for (let column = 0; column < columns; column++) {
          const at = row * columns + column;
          inRow += begins[at]!;
          totals[at] = inRow + (row === 0 ? 0 : totals[at - columns]!);
        }
      }
    }
  }

  /** How often the difference was 1, 0 and −1 at a place, put into `counts`. */
  counts(place: number, counts: Float64Array): void {
    const [one, other, both] = [this.#totals[0]![place]!, this.#totals[1]![place]!, this.#totals[2]![place]!];
    counts[0] = one - both;
    counts[2] = other - both;
    counts[1] = this.draws - counts[0] - counts[2];
  }

  /** The shares of the draws at which each indicator was 1 at a place. */
  shares(place: number): readonly [one: number, other: number] {
    return [this.#totals[0]![place]! / this.draws, this.#totals[1]![place]! / this.draws];
  }
}
