import { bulkNormals } from '../src/random/bulkNormals.ts';
import { normals } from '../src/random/normals.ts';
import { stream } from '../src/random/stream.ts';
import { alternate, timed } from './alternate.ts';
import type { Benchmark, Compared, Rounds } from './Benchmark.ts';
import { withNumPy } from './NumPy.ts';

const SCRIPT = `
generator = np.random.default_rng(1)
filled = {}
def normals(count):
    out = filled.setdefault(count, np.empty(int(count)))
    generator.standard_normal(out=out)
`;

/** Normal numbers, into a preallocated array on both sides. */
const against = (fill: typeof normals, { rounds, quick }: Rounds, note: string): Promise<Compared> =>
  withNumPy(SCRIPT, async (numpy) => {
    // Few enough that most rounds finish before another process gets the core.
    const count = quick ? 1e4 : 2 ** 18;
    const out = new Float64Array(count);
    const rng = stream('bench', 'normals');
    const millionsPerSecond = (ms: number): number => count / ms / 1000;
    const { ours, theirs, oursToTheirs } = await alternate(
      { rounds },
      async () => millionsPerSecond(await timed(() => fill(rng, out))),
      async () => millionsPerSecond(await numpy.time('normals', count)),
    );
    return { ours, theirs, ratio: oursToTheirs, unit: 'million/s', note };
  });

const THEM = 'NumPy, Generator.standard_normal, one thread';

export default [
  {
    name: 'normals',
    work: 'normal numbers in bulk, 53 bits each',
    against: THEM,
    goal: { atLeast: 1 },
    run: (rounds) =>
      against(
        bulkNormals,
        rounds,
        'bulkNormals: sfc32, seeded from a keyed stream, and a ziggurat; both sides fill 2¹⁸ numbers at a time',
      ),
  },
  {
    name: 'normals-of-claims',
    work: 'normal numbers from a keyed stream, as claims draw them',
    against: THEM,
    run: (rounds) => against(normals, rounds, 'normals: each number comes from the stream itself, seedrandom’s alea'),
  },
] satisfies readonly Benchmark[];
