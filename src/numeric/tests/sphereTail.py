"""Prints sphereTail.json: ln P(|<u, v>| > delta) for uniform unit vectors in R^m. Needs mpmath 1.3."""

from beta_tail import BITS, log_beta_tails, log_lower_tail
from mpmath import exp, log1p, mp, mpf
from table import print_rows

DIMENSIONS = [2, 3, 4, 5, 10, 50, 300, 4096, 100000, 1000000, 1000000000]
DELTAS = [1e-9, 0.01, 0.1, 0.3, 0.5, 0.9, 0.999, 1 - 2**-40]
LOGARITHMS = [0.01, 0.5, 1, 5, 23, 200, 700, 5004, 36000]
"""For thresholds that make -ln P about so large: 1 - delta^2 = e^(-2 l / m)."""


def log_sphere_tail(delta, m):
    square, a, b = delta * delta, mpf("0.5"), mpf(m - 1) / 2
    if square > 1e-5:
        return log_beta_tails(square, a, b)[1]
    # Here the series of the upper tail would be too long; that of the lower one needs bits for what cancels.
    lower = log_lower_tail(square, 1 - square, a, b, BITS + 2 * int(m * square))
    return log1p(-exp(lower))


rows = []
for m in DIMENSIONS:
    for delta in DELTAS + [float(mp.sqrt(-mp.expm1(-2 * mpf(l) / m))) for l in LOGARITHMS]:
        if delta < 1 and m * delta * delta <= 80000:
            mp.prec = BITS
            rows.append({"delta": delta, "m": m, "logTail": float(log_sphere_tail(mpf(delta), m))})
print_rows(rows)
