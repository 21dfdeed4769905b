"""Prints normal.json: the upper tail of the standard normal law, its logarithm, and its quantile. Needs mpmath 1.3."""

from mpmath import erfc, exp, log, log1p, mp, mpf, pi, sqrt
from table import print_tables

mp.dps = 60


def tail(z):
    return erfc(z / sqrt(mpf(2))) / 2


def log_tail(z):
    return log1p(-tail(-z)) if z < 0 else log(tail(z))


def quantile(p):
    """The z with P(Z <= z) = p, for p <= 1/2 by Newton's method on the logarithm of the tail, from far out inwards."""
    if p > 0.5:
        return -quantile(1 - p)
    z = sqrt(-2 * log(p))
    for _ in range(60):
        z += (log_tail(z) - log(p)) * tail(z) / exp(-z * z / 2) * sqrt(2 * pi)
    return -z


Z = [-1000, -37, -10, -5.5, -1.5, -0.7, -1e-8, 0, 1e-8, 0.3, 0.99, 1, 1.1, 1.96, 3, 6.1, 10.7, 20, 30.3, 37.2]
LOG_Z = Z + [38.7, 100, 1000]
P = [1e-307, 1e-200, 1e-100, 1e-20, 1e-9, 0.001, 0.025, 0.2, 0.4999, 0.50001, 0.7, 0.975, 1 - 1e-6, 1 - 2**-50]

print_tables({
    "tail": [{"z": z, "tail": float(tail(mpf(z)))} for z in Z],
    "logTail": [{"z": z, "logTail": float(log_tail(mpf(z)))} for z in LOG_Z],
    "quantile": [{"p": p, "quantile": float(quantile(mpf(p)))} for p in P],
})
