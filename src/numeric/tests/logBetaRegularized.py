"""Prints logBetaRegularized.json: both log tails of Beta(a, b) at x. Needs mpmath 1.3."""

from beta_tail import log_beta_tails
from mpmath import mpf
from table import print_rows

EXPONENTS = [
    (0.5, 0.5), (1, 1), (0.5, 1.5), (2, 3), (0.1, 7), (10, 10), (0.5, 24.5), (30, 0.5), (100, 3), (1000, 1000),
    (0.5, 499999.5), (12345.5, 0.5), (2000, 30000), (100000, 100000), (1000000, 2000000),
]
DEVIATIONS = [-30, -8, -2, -0.5, 0, 0.7, 3, 12, 40]

rows = []
for a, b in EXPONENTS:
    mean = a / (a + b)
    deviation = (mean * (1 - mean) / (a + b + 1)) ** 0.5
    for x in [float(f"{mean + z * deviation:.12g}") for z in DEVIATIONS] + [1e-12, 0.03, 0.5, 0.9, 1 - 1e-9]:
        if not 0 < x < 1 or max(a, b) > 1e5 and abs(x - mean) > 50 * deviation:
            continue
        lower, upper = log_beta_tails(mpf(x), mpf(a), mpf(b))
        rows.append({"x": x, "a": a, "b": b, "lower": float(lower), "upper": float(upper)})
print_rows(rows)
