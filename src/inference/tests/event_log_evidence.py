"""Evidence against p >= b, by integrating the likelihood ratio over the prior; no incomplete beta function is used.

Prints the rows of `eventLogEvidence.test.ts`: b, successes, failures, ln e; the last three are against p <= b.
"""

from mpmath import exp, inf, log, log1p, mp, mpf, quad

mp.dps = 40


def log_integral(a, c, b, one_minus_b):
    """ln of the integral of q^(a-1) (1-q)^(c-1) over [0, b], by quadrature in t = ln(q / (1 - q))."""

    def log_integrand(t):
        # q = 1 / (1 + e^-t) and dq = q (1 - q) dt
        return -a * log1p(exp(-t)) - c * log1p(exp(t))

    end = log(b) - log(one_minus_b)
    peak = log(mpf(a) / c)
    top = min(peak, end)
    height = log_integrand(top)
    width = 1 / (mpf(a) * c / (a + c)) ** mpf("0.5")
    steps = [top + k * width for k in (-4000, -1000, -300, -100, -30, -15, -8, -4, -2, -1, 0, 1, 2, 4, 8, 15, 30, 100)]
    points = [-inf] + [t for t in steps if t < end] + [end]
    return height + log(quad(lambda t: exp(log_integrand(t) - height), points))


def log_evidence(b, s, f):
    """Against p >= b, where b is the double itself."""
    return mixture(mpf(b), 1 - mpf(b), s, f)


def log_evidence_at_most(b, s, f):
    """Against p <= b, the mirror image."""
    return mixture(1 - mpf(b), mpf(b), f, s)


def mixture(b, one_minus_b, s, f):
    parts = [(mpf("0.6"), mpf("0.5"), mpf("0.25"))]
    parts += [(mpf("0.4") / 3, mpf(k) / one_minus_b, mpf(k) / b) for k in (32, 1024, 32768)]
    total = sum(
        weight * exp(log_integral(a + s, c + f, b, one_minus_b) - log_integral(a, c, b, one_minus_b))
        for weight, a, c in parts
    )
    return log(total) - s * log(b) - f * log(one_minus_b)


if __name__ == "__main__":
    for row in [
        (0.5, 0, 1),
        (0.5, 0, 30),
        (0.5, 40, 100),
        (0.5, 100, 40),
        (0.0001, 0, 200000),
        (0.01, 3, 1000),
        (0.99, 10, 5),
        (0.9999, 0, 3),
        (0.9999, 9990, 10),
        (0.9, 8999000, 1001000),
        (0.5, 4990000, 5010000),
    ]:
        print([*row], float(log_evidence(*row)))
    mp.dps = 240  # 1 - 1e-200 has 200 digits; these three rows take some minutes
    for row in [(1e-20, 1, 0), (1e-20, 2, 10**6), (1e-200, 1, 10**6)]:
        print("at most", [*row], float(log_evidence_at_most(*row)))
