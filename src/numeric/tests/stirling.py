"""Prints stirling.json: Stirling's error, u - ln(1 + u), and logarithms of binomial coefficients. Needs mpmath 1.3."""

from mpmath import log, log1p, loggamma, mp, mpf, pi
from table import print_tables

mp.dps = 60


def stirling_error(z):
    return loggamma(z) - ((z - mpf(0.5)) * log(z) - z + log(2 * pi) / 2)


def log_binomial(n, k):
    return loggamma(n + 1) - loggamma(k + 1) - loggamma(n - k + 1)


Z = [1e-6, 0.01, 0.5, 1, 1.7, 2, 5.5, 15.9, 16, 17.3, 100, 1e6, 1e12]
U = [-0.9999, -0.9, -0.41, -0.39, -0.01, -1e-9, 1e-12, 1e-4, 0.2, 0.39, 0.41, 1, 100, 1e10]
N_K = [(2, 1), (5, 2), (40, 20), (52, 5), (300, 3), (1000, 999), (10**6, 2), (10**6, 500000), (10**15, 3), (10**15, 10**9)]

print_tables({
    "stirlingError": [{"z": z, "value": float(stirling_error(mpf(z)))} for z in Z],
    "logOnePlusDeficit": [{"u": u, "value": float(mpf(u) - log1p(mpf(u)))} for u in U],
    "logBinomial": [{"n": n, "k": k, "value": float(log_binomial(mpf(n), mpf(k)))} for n, k in N_K],
})
