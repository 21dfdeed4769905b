/**
 * Evidence against a null hypothesis that may be looked at after every draw.
 *
 * It is a process of e-values e₁, e₂, ...: never negative, e₀ = 1, and a supermartingale whenever the null hypothesis
 * is true. Ville's inequality then bounds the chance that it ever becomes large, over all times at once:
 *
 *     P(e_n ≥ 1/α for some n) ≤ α     for every α in (0, 1), under every law in the null hypothesis.
 *
 * So a test that rejects as soon as e_n ≥ 1/α is wrong with probability at most α per process, however often it is
 * looked at and whenever it stops.
 *
 * @see Ville (1939); Ramdas, Grünwald, Vovk and Shafer, "Game-theoretic statistics and safe anytime-valid inference"
 */
export interface EProcess {
  /**
   * Takes the next draw.
   *
   * @param x the value of the event (0 or 1) or of the quantity (within its range)
   * @throws RangeError when x is not such a value; nothing is recorded then
   */
  observe(x: number): void;
  /**
   * Takes the draws values[from], ..., values[to − 1] in this order, as `observe` would; in one call, which is faster.
   *
   * @throws RangeError as `observe` does; the draws before the one at fault are recorded then
   */
  observeAll(values: ArrayLike<number>, from: number, to: number): void;
  /** How many draws were taken. */
  readonly draws: number;
  /** ln e_n, in [−∞, ∞]; 0 before the first draw. */
  logEvidence(): number;
  /** Whether ln e_n may be so large; `false` is certain, and much cheaper to find than ln e_n itself. */
  mayReach(logThreshold: number): boolean;
}
