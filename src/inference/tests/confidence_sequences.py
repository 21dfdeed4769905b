"""Ends of the confidence sequences to many digits; prints the rows of the two tests."""

from mpmath import beta, exp, log, log1p, mp, mpf

mp.dps = 40


def event_interval(s, f, alpha):
    """Where the mixture of likelihood ratios by Beta(1/2, 1/2) equals 1 / alpha."""
    s, f, alpha = mpf(s), mpf(f), mpf(alpha)
    log_mixture = log(beta(s + 0.5, f + 0.5)) - log(mp.pi)

    def excess(p):
        return log_mixture - s * log(p) - f * log1p(-p) + log(alpha)

    middle = s / (s + f)
    low = mpf(0) if s == 0 else bisect(excess, mpf(10) ** -40, middle)
    high = mpf(1) if f == 0 else bisect(excess, 1 - mpf(10) ** -30, middle)
    return low, high


def mean_interval(values, lo, hi, alpha):
    """Where the average of the products 1 - c + c x / m over the odds e^-14, ..., e^6 of c equals 2 / alpha."""
    bets = [1 / (1 + exp(mpf(14 - k))) for k in range(21)]

    def limit(distances):
        def excess(m):
            wealth = mpf(0)
            for c in bets:
                product = mpf(1)
                for x in distances:
                    product *= 1 - c + c * x / m
                wealth += product
            return log(wealth / 21) - log(2 / mpf(alpha))

        return bisect(excess, mpf(10) ** -30, sum(distances) / len(distances))

    return lo + limit([x - lo for x in values]), hi - limit([hi - x for x in values])


def bisect(excess, rejected, kept):
    for _ in range(200):
        middle = (rejected + kept) / 2
        if excess(middle) >= 0:
            rejected = middle
        else:
            kept = middle
    return rejected


if __name__ == "__main__":
    for row in [(50, 50, 0.05), (0, 50, 0.05), (3, 997, 1e-9), (1, 10**7, 1e-9), (10**7, 0, 1e-9)]:
        print(row, *(float(end) for end in event_interval(*row)))
    ramp = [mpf(k % 10) / 10 for k in range(200)]
    print("ramp", *(mp.nstr(end, 12) for end in mean_interval(ramp, 0, 1, 0.05)))
    print("ramp in [-1, 3]", *(mp.nstr(end, 12) for end in mean_interval(ramp, -1, 3, 1e-9)))
