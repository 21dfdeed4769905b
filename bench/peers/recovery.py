# Random directions simulated as they are written down, for recovery.bench.ts and lemma1.bench.ts. `np` is NumPy, on one
# thread; each function is timed by itself.

generator = np.random.default_rng(1)


def recovered(n, m, k):
    """One input with k of n features in m dimensions, the first k: 1 if a threshold at one half reads all of them right."""
    n, m, k = int(n), int(m), int(k)
    W = generator.standard_normal((n, m))
    W /= np.sqrt(np.einsum("ij,ij->i", W, W))[:, None]
    read = W @ W[:k].sum(axis=0) > 0.5
    return float(read[:k].all() and not read[k:].any())


def vectors(n, m):
    """n unit vectors in m dimensions."""
    W = generator.standard_normal((int(n), int(m)))
    W /= np.sqrt(np.einsum("ij,ij->i", W, W))[:, None]
    return 0.0


def prepare(n, m):
    """Two blocks of n unit vectors, whose pairs `pairs` looks at."""
    global A, B, G
    n, m = int(n), int(m)
    A = generator.standard_normal((n, m)) / np.sqrt(m)
    B = generator.standard_normal((n, m)) / np.sqrt(m)
    G = np.empty((n, n))
    return 0.0


def pairs():
    """The largest absolute dot between a vector of one block and one of the other."""
    np.matmul(A, B.T, out=G)
    return max(G.max(), -G.min())
