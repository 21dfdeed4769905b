import { stream } from '../src/random/stream.ts';
import { learnDirections } from '../src/superposition/learned/learnDirections.ts';
import { alternate, timed } from './alternate.ts';
import type { Benchmark } from './Benchmark.ts';
import { withNumPy } from './NumPy.ts';

/** Adam on x″ = ReLU(WᵀWx + b), features uniform on [0, 1] when present, with the gradient written out. */
const SCRIPT = `
generator = np.random.default_rng(1)
def learn(n, m, density, steps, batch):
    n, m, batch = int(n), int(m), int(batch)
    W = generator.standard_normal((m, n)) * np.sqrt(2 / (n + m))
    moved = [W, np.zeros(n)]
    first = [np.zeros_like(numbers) for numbers in moved]
    second = [np.zeros_like(numbers) for numbers in moved]
    for step in range(1, int(steps) + 1):
        W, b = moved
        x = generator.random((batch, n))
        if density < 1:
            x *= generator.random((batch, n)) < density
        h = x @ W.T
        read = h @ W
        read += b
        g = np.maximum(read, 0)
        g -= x
        g *= read > 0
        g *= 2 / batch
        gradients = [h.T @ g + (g @ W.T).T @ x, g.sum(0)]
        rate = 1e-3 * (1 - (step - 1) / steps)
        for numbers, gradient, mean, square in zip(moved, gradients, first, second):
            mean *= 0.9
            mean += 0.1 * gradient
            square *= 0.999
            square += 0.001 * gradient * gradient
            numbers -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
`;

const [N, M, BATCH, RATE] = [20, 5, 1024, 1e-3];

const learning = (density: number, goal?: Benchmark['goal']): Benchmark => ({
  name: `learning-${density === 1 ? 'dense' : `${100 * density}-percent`}`,
  work: `training of the toy model, n = ${N}, m = ${M}, 1024 inputs a step, density ${density}, a step, double precision`,
  against: 'NumPy and OpenBLAS, one thread',
  ...(goal && { goal }),
  run: ({ rounds, quick }) =>
    withNumPy(SCRIPT, async (numpy) => {
      const steps = quick ? 10 : 100;
      const learned = { n: N, m: M, density, values: 'uniform', steps, batch: BATCH, rate: RATE } as const;
      const aStep = (ms: number): number => (1000 * ms) / steps;
      const { ours, theirs, theirsToOurs } = await alternate(
        { rounds },
        async () => aStep(await timed(() => learnDirections(stream('bench', 'learning'), learned))),
        async () => aStep(await numpy.time('learn', N, M, density, steps, BATCH)),
      );
      const note =
        'Each step draws its inputs. NumPy multiplies whole matrices; ours adds up rows of WᵀW for the features present, ' +
        'so that its cost falls with the density.';
      return { ours, theirs, ratio: theirsToOurs, unit: 'μs', note };
    }),
});

export default [learning(0.01, { atLeast: 2 }), learning(0.1, { atLeast: 2 }), learning(1)];
