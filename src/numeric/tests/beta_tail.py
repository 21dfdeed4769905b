"""The tails of the Beta(a, b) law to more than 30 digits, by a series of positive terms (DLMF 8.17.8)."""

from mpmath import exp, log, log1p, loggamma, mp, mpf

BITS = 300


def log_lower_tail(x, y, a, b, bits=BITS):
    """ln I_x(a, b), where y = 1 - x, summed in fixed point with so many bits after the point."""
    mp.prec = bits
    x_fixed, a_fixed, b_fixed, one = (int(v * 2**bits) for v in (x, a, b, 1))
    term = total = one
    top, bottom = a_fixed + b_fixed, a_fixed + one
    while term > total >> (bits - 60):
        term = (term * top // bottom * x_fixed) >> bits
        total += term
        top += one
        bottom += one
    return a * log(x) + b * log(y) - loggamma(a + 1) - loggamma(b) + loggamma(a + b) + log(mpf(total) / one)


def log_beta_tails(x, a, b):
    """(ln I_x(a, b), ln(1 - I_x(a, b))) for mpf numbers; the series is that of the tail that needs fewer terms."""
    y = 1 - x
    spare = 40  # so that the complement cancels little more than e^40
    if x * (a + b) < a + spare if x < 0.5 else y * (a + b) > b + spare:
        lower = log_lower_tail(x, y, a, b)
        return lower, log1p(-exp(lower))
    upper = log_lower_tail(y, x, b, a)
    return log1p(-exp(upper)), upper
