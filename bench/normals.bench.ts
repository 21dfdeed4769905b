import { normals } from '../src/random/normals.ts';
import { stream } from '../src/random/stream.ts';
import { alternate, timed } from './alternate.ts';
import type { Benchmark } from './Benchmark.ts';
import { withNumPy } from './NumPy.ts';

const SCRIPT = `
generator = np.random.default_rng(1)
filled = {}
def normals(count):
    out = filled.setdefault(count, np.empty(int(count)))
    generator.standard_normal(out=out)
`;

export default {
  name: 'normals',
  work: 'normal numbers from a keyed stream, as claims draw them, 44 bits along a layer each',
  against: 'NumPy, Generator.standard_normal, one thread',
  goal: { atLeast: 1 },
  run: ({ rounds, quick }) =>
    withNumPy(SCRIPT, async (numpy) => {
      // Few enough that most rounds finish before another process gets the core.
      const count = quick ? 1e4 : 2 ** 18;
      const out = new Float64Array(count);
      const rng = stream('bench', 'normals');
      const millionsPerSecond = (ms: number): number => count / ms / 1000;
      const { ours, theirs, oursToTheirs } = await alternate(
        { rounds },
        async () => millionsPerSecond(await timed(() => normals(rng, out))),
        async () => millionsPerSecond(await numpy.time('normals', count)),
      );
      const note =
        'normals: sfc32, seeded from the key, and a ziggurat of 256 layers, as NumPy’s, which has 52 bits along a layer; ' +
        'both sides fill an array of 2¹⁸ numbers';
      return { ours, theirs, ratio: oursToTheirs, unit: 'million/s', note };
    }),
} satisfies Benchmark;
