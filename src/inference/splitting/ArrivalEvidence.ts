import { logSumExp } from '../../numeric/logSumExp.ts';
import { checkAlpha } from '../checkAlpha.ts';
import type { OneSided } from '../Question.ts';
import { ARRIVALS, EXPONENTS, logPowers, MOST_STARTS } from './logPowers.ts';

/**
 * Evidence about a product P = p₁·…·p_L of probabilities, each of which is seen in independent starts of its own: *splitting*, with
 * p_l the probability of reaching the next level from level l.
 *
 * **A draw** starts at each level until {@link ARRIVALS} = k starts have arrived; T_l counts the starts. Then T_l − k has the negative
 * binomial distribution, P(T_l = k + j) = (k)_j/j! · p^k (1 − p)^j with (a)_j = a(a + 1)…(a + j − 1), and for every exponent κ < k
 *
 *     E[φ_κ(T_l)] = p_l^κ     with φ_κ(k + j) = (k − κ)_j/(k)_j,
 *
 * as Σ_j (k − κ)_j/j! · (1 − p)^j = p^(κ − k) by the binomial series. As the levels are independent,
 *
 *     E[Π_l φ_κ(T_l)] = P^κ,
 *
 * which depends on the product alone: no single p_l need be known, estimated or bounded.
 *
 * **Valid.** Hence Π_l φ_κ(T_l)/b^κ, which is never negative, has the mean (P/b)^κ ≤ 1 where P ≤ b and κ > 0, and where P ≥ b and
 * κ < 0. Its product over independent draws is a nonnegative supermartingale, and so is the average of these products over the
 * exponents: an e-process against P ≤ b, or against P ≥ b, that may be looked at after every draw (see `EProcess`).
 *
 * **Sharp.** ln φ_κ(T) is about −κ(ψ(T) − ψ(k)), whose sum over the levels estimates κ ln P, so that evidence grows by δ²/2v a draw at a
 * distance of δ in ln P, with v = Σ_l (1 − p_l)/k·(1 + O(1/k)): what Wald's test of one exponential family takes, up to a few per
 * cent and ln {@link EXPONENTS}.length. Confidence sequences of the single p_l that share the error budget would take L times as many.
 *
 * **Where a level is hardly ever reached** a draw ends there after {@link MOST_STARTS} starts, with s < k arrivals. T would have been
 * at least MOST_STARTS + k − s; φ_κ rises with T for κ < 0, and is counted at that number, and falls to 0 for κ > 0, and is counted
 * as 0. Either is no more than it would have been, so that the means above are only smaller.
 *
 * @see Haldane, "On a method of estimating frequencies" (1945), for κ = 1, (k − 1)/(T − 1); Ville (1939)
 */
export class ArrivalEvidence {
  /** Draws taken. */
  draws = 0;
  /** Starts of all draws and levels. */
  starts = 0;
  /** Draws that ended at a level before enough had arrived, counted at each such level. */
  cut = 0;
  readonly #levels: number;
  readonly #startsAt: Float64Array;
  readonly #arrivedAt: Float64Array;
  /** For each exponent κ, the sum of ln φ_κ(T), and of ln φ_{−κ}(T). */
  readonly #rising = new Float64Array(EXPONENTS.length);
  readonly #falling = new Float64Array(EXPONENTS.length);

  /** @param levels L, a positive integer */
  constructor(levels: number) {
    if (!(Number.isSafeInteger(levels) && levels > 0))
      throw new RangeError(`invalid number of levels; not a positive integer: ${levels}`);
    this.#levels = levels;
    this.#startsAt = new Float64Array(levels);
    this.#arrivedAt = new Float64Array(levels);
  }

  /**
   * Takes a draw.
   *
   * @param starts at each level
   * @param arrived of these: ARRIVALS, of which the last start is one; or fewer, of MOST_STARTS starts
   * @throws RangeError for other numbers; nothing is recorded then
   */
  observe(starts: ArrayLike<number>, arrived: ArrayLike<number>): void {
    if (starts.length !== this.#levels || arrived.length !== this.#levels)
      throw new RangeError(`invalid draw; not of ${this.#levels} levels: ${starts.length}`);
    for (let level = 0; level < this.#levels; level++) checkCount(starts[level]!, arrived[level]!);
    for (let level = 0; level < this.#levels; level++) {
      const [begun, reached] = [starts[level]!, arrived[level]!];
      const isWhole = reached === ARRIVALS;
      const total = isWhole ? begun : begun + ARRIVALS - reached;
      logPowers.addTo(this.#falling, -1, total);
      if (isWhole) logPowers.addTo(this.#rising, 1, total);
      else {
        this.#rising.fill(-Infinity);
        this.cut++;
      }
      this.#startsAt[level]! += begun;
      this.#arrivedAt[level]! += reached;
      this.starts += begun;
    }
    this.draws++;
  }

  /** ln of the evidence against a bound on P, in [−∞, ∞]; 0 before the first draw. The bound is in [0, 1]. */
  logEvidence(nullHypothesis: OneSided): number {
    if (this.draws === 0) return 0;
    return nullHypothesis.atMost === undefined
      ? this.#logAgainst(Math.log(nullHypothesis.atLeast), -1)
      : this.#logAgainst(Math.log(nullHypothesis.atMost), 1);
  }

  /** An estimate of P, from all draws: the product of (arrivals − 1)/(starts − 1), each of which is unbiased after so many arrivals. */
  get estimate(): number {
    let product = 1;
    for (let level = 0; level < this.#levels; level++) {
      const [begun, reached] = [this.#startsAt[level]!, this.#arrivedAt[level]!];
      product *= reached > 1 ? (reached - 1) / (begun - 1) : reached / begun;
    }
    return product;
  }

  /** The share of starts that arrived, at each level. */
  get shares(): number[] {
    return Array.from(this.#arrivedAt, (reached, level) => reached / this.#startsAt[level]!);
  }

  /**
   * A confidence interval for P that is valid at all times at once: the bounds that are not rejected at alpha/2 from either side.
   *
   * @param alpha in (0, 1)
   * @returns [lo, hi] in [0, 1]
   */
  interval(alpha: number): readonly [lo: number, hi: number] {
    checkAlpha(alpha);
    const enough = Math.log(2 / alpha);
    const lo = turning((logBound) => this.#logAgainst(logBound, 1) >= enough);
    const hi = turning((logBound) => this.#logAgainst(logBound, -1) < enough);
    return [lo.rejected, hi.kept];
  }

  /** Further draws that would be expected to bring the evidence to a threshold, if they are like those made; ∞ where that is not known. */
  furtherDraws(nullHypothesis: OneSided, threshold: number): number {
    const found = this.logEvidence(nullHypothesis);
    if (found >= threshold) return 0;
    // Of less than what two standard errors give, the rate would be anybody's guess; the share of the best exponent is paid once.
    const best = found + Math.log(EXPONENTS.length);
    return found < TELLING ? Infinity : Math.ceil((this.draws * (threshold - found)) / best);
  }

  #logAgainst(logBound: number, sign: 1 | -1): number {
    const sums = sign === 1 ? this.#rising : this.#falling;
    const terms = Array.from(EXPONENTS, (exponent, i) =>
      sums[i] === -Infinity ? -Infinity : sums[i]! - sign * exponent * this.draws * logBound,
    );
    return logSumExp(terms) - Math.log(EXPONENTS.length);
  }
}

/** Evidence, in nats, from which on its rate can be told. */
const TELLING = 2;

/** ln of the smallest positive double. */
const LEAST_LOG = Math.log(Number.MIN_VALUE);

/** Where a condition that holds for small bounds and fails for large ones turns, as bounds on either side that are next to each other. */
function turning(isSmall: (logBound: number) => boolean): { readonly rejected: number; readonly kept: number } {
  let [small, large] = [LEAST_LOG, 0];
  if (!isSmall(small)) return { rejected: 0, kept: Math.exp(small) };
  if (isSmall(large)) return { rejected: 1, kept: 1 };
  for (let halving = 0; halving < 64; halving++) {
    const middle = (small + large) / 2;
    if (isSmall(middle)) small = middle;
    else large = middle;
  }
  return { rejected: Math.exp(small), kept: Math.exp(large) };
}

function checkCount(starts: number, arrived: number): void {
  const isWhole = arrived === ARRIVALS && starts >= ARRIVALS && starts <= MOST_STARTS;
  const isCut = arrived >= 0 && arrived < ARRIVALS && starts === MOST_STARTS;
  if (!(Number.isInteger(starts) && Number.isInteger(arrived) && (isWhole || isCut)))
    throw new RangeError(`invalid draw; not ${ARRIVALS} arrivals, or fewer of ${MOST_STARTS}: ${arrived} of ${starts}`);
}
