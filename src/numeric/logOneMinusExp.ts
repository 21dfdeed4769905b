/**
 * `ln(1 − e^l)`: the logarithm of the complement of a probability that is given by its logarithm.
 *
 * Accurate at both ends: by `expm1` when e^l is above one half, by `log1p` when it is below.
 *
 * @param l a logarithm of a probability, in [−∞, 0]
 * @returns ln(1 − e^l), in [−∞, 0]
 * @throws never; NaN for l > 0
 * @see Mächler, "Accurately computing log(1 − exp(−|a|))" (2012), equation (7)
 * @example logOneMinusExp(-Math.LN2) // -Math.LN2
 */
export function logOneMinusExp(l: number): number {
  return l > -Math.LN2 ? Math.log(-Math.expm1(l)) : Math.log1p(-Math.exp(l));
}
