/** Beyond this size the recurrence is scaled down. */
const LARGE = 1e250;

/**
 * The characteristic function φ(t) = E cos(tU) of one coordinate U of a uniform point of the unit sphere of R^m. With
 * ν = m/2 − 1 and the Bessel function J,
 *
 *     φ(t) = Γ(ν+1) (2/t)^ν J_ν(t).
 *
 * For t beyond about the square of the order, the asymptotic series of Hankel. Below, the numbers b_j = Γ(ν+1)(2/t)^ν
 * J_{ν+j}(t) obey b_{j−1} = 2(ν+j)/t · b_j − b_{j+1}, which is stable downwards, and Neumann's series
 * 1 = Σ_k w_k b_{2k} with w_k = (ν+2k) Γ(ν+k)/(k! Γ(ν+1)) gives their scale, so that no gamma function is needed.
 *
 * @param t a number, at least 0
 * @param m the number of dimensions, at least 1
 * @returns φ(t), in [−1, 1], to about 10⁻¹⁵
 * @throws never; the arguments are the caller's to check
 * @see DLMF 10.9.4 (φ as a Fourier integral), 10.23.15 (Neumann's series), 10.17.3 (Hankel's expansion)
 * @example sphereCharacteristic(Math.PI / 2, 3) // sin t/t = 2/π
 */
export function sphereCharacteristic(t: number, m: number): number {
  if (m === 1) return Math.cos(t);
  if (t === 0) return 1;
  const order = m / 2 - 1;
  return t > 30 + (order * order) / 2 ? byHankel(t, m) : byRecurrence(t, order);
}

function byRecurrence(t: number, order: number): number {
  const spread = Math.min((t * t) / (4 * (order + 1)), t / 4);
  const pairs = Math.ceil(Math.max(0, (t - order) / 2) + spread + 8 * Math.sqrt(spread) + 6 * Math.cbrt(t) + 12);
  // here = b_{2k} and above = b_{2k+1}, up to one common factor; Neumann's series is summed as Horner does.
  let above = 0;
  let here = 1;
  let total = 1;
  for (let k = pairs - 1; k >= 0; k--) {
    const odd = ((2 * (order + 2 * k + 2)) / t) * here - above;
    const even = ((2 * (order + 2 * k + 1)) / t) * odd - here;
    above = odd;
    here = even;
    const ratio = k === 0 ? order + 2 : ((order + 2 * k + 2) * (order + k)) / ((order + 2 * k) * (k + 1));
    total = here + ratio * total;
    if (Math.abs(here) > LARGE) {
      above /= LARGE;
      here /= LARGE;
      total /= LARGE;
    }
  }
  return here / total;
}

/** Γ(ν+1)(2/t)^ν √(2/(πt)) · [P cos(t − (m−1)π/4) − Q sin(t − (m−1)π/4)] with the series P and Q of Hankel. */
function byHankel(t: number, m: number): number {
  const fourSquares = (m - 2) ** 2;
  let p = 1;
  let q = 0;
  let term = 1;
  for (let k = 1; ; k++) {
    const next = (term * (fourSquares - (2 * k - 1) ** 2)) / (8 * k * t);
    if (Math.abs(next) < 1e-18 || (k > m && Math.abs(next) >= Math.abs(term))) break;
    term = next;
    // The terms go to Q, P, Q, P, … with the signs +, −, −, +, ….
    if (k % 4 === 1) q += term;
    else if (k % 4 === 2) p -= term;
    else if (k % 4 === 3) q -= term;
    else p += term;
  }
  let scale = Math.sqrt(2 / (Math.PI * t));
  let order = m / 2 - 1;
  for (; order >= 1; order--) scale *= (2 * order) / t;
  if (order === 0.5) scale *= Math.sqrt(Math.PI / (2 * t));
  // The phase is split off by the addition theorem, so that a large t is not rounded by subtracting from it.
  const phase = (((m - 1) % 8) * Math.PI) / 4;
  const c = Math.cos(t) * Math.cos(phase) + Math.sin(t) * Math.sin(phase);
  const s = Math.sin(t) * Math.cos(phase) - Math.cos(t) * Math.sin(phase);
  return scale * (p * c - q * s);
}
