import { stream } from '../src/random/stream.ts';
import { coherence } from '../src/superposition/directions/coherence.ts';
import type { Directions } from '../src/superposition/directions/Directions.ts';
import { rademacherVectors } from '../src/superposition/directions/rademacherVectors.ts';
import { unitVectors } from '../src/superposition/directions/unitVectors.ts';
import { alternate, timed } from './alternate.ts';
import type { Benchmark, Compared, Growth, Rounds } from './Benchmark.ts';
import { withNumPy } from './NumPy.ts';

/** The directions are rows, so that OpenBLAS needs only half of the symmetric product; its memory is allocated beforehand. */
const SCRIPT = `
generator = np.random.default_rng(1)
def unit(n, m):
    W = generator.standard_normal((n, m))
    W /= np.linalg.norm(W, axis=1, keepdims=True)
    return W
def prepare(n, m, bits, signs):
    global W, G
    n, m = int(n), int(m)
    W = (generator.integers(0, 2, (n, m)) * 2 - 1) / np.sqrt(m) if signs else unit(n, m)
    W = W.astype(np.float32 if bits == 32 else np.float64)
    G = np.empty((n, n), W.dtype)
def coherence():
    np.matmul(W, W.T, out=G)
    np.fill_diagonal(G, 0)
    return max(G.max(), -G.min())
def drawn(n, m):
    global W
    W = unit(int(n), int(m))
    return coherence()
`;

const M = 256;
const BITS = 64;
const size = (quick: boolean): number => (quick ? 256 : 2048);

const SAME = 'NumPy computes half of the symmetric product, then finds its largest entry.';
const SIFTED =
  `${SAME} Ours filters the pairs by dot products of 16-bit integers and sums those that can be the largest in double ` +
  'precision: the same result to the last bit as pair by pair.';

/** n²/2 pairs of m products, eight of them to a multiplication and an addition of vectors of 128 bits. */
const LIMIT =
  'Most of our time goes into 1.3·10⁸ instructions on vectors of 128 bits, the widest that WebAssembly has, of which a core ' +
  'does three at a time at most.';

const generationApart = (draw: typeof unitVectors, bits: number, note: string) => (rounds: Rounds) =>
  withNumPy(SCRIPT, async (numpy): Promise<Compared> => {
    const n = size(rounds.quick);
    const W = draw(stream('bench', 'coherence'), n, M);
    await numpy.call('prepare', n, M, bits, Number(draw === rademacherVectors));
    const { ours, theirs, theirsToOurs } = await alternate(
      rounds,
      () => timed(() => coherence(W)),
      () => numpy.time('coherence'),
    );
    return { ours, theirs, ratio: theirsToOurs, unit: 'ms', note };
  });

const generationIncluded = (rounds: Rounds): Promise<Compared> =>
  withNumPy(SCRIPT, async (numpy) => {
    const n = size(rounds.quick);
    const rng = stream('bench', 'coherence');
    await numpy.call('prepare', n, M, BITS, 0);
    const { ours, theirs, theirsToOurs } = await alternate(
      rounds,
      () => timed(() => coherence(unitVectors(rng, n, M))),
      () => numpy.time('drawn', n, M),
    );
    return {
      ours,
      theirs,
      ratio: theirsToOurs,
      unit: 'ms',
      note: `${SIFTED} Ours are generated as claims draw them. ${LIMIT}`,
    };
  });

const growing = (
  name: string,
  variable: 'n' | 'm',
  fixed: number,
  sizes: readonly number[],
  expected: number,
): Growth => {
  const drawn = new Map<number, Directions>();
  return {
    name,
    work: `coherence, ${variable === 'n' ? `m = ${fixed}` : `n = ${fixed}`}`,
    variable,
    sizes,
    expected,
    milliseconds: (value) => {
      const [n, m] = variable === 'n' ? [value, fixed] : [fixed, value];
      const W = drawn.get(value) ?? unitVectors(stream('bench', name, value), n, m);
      drawn.set(value, W);
      return timed(() => coherence(W));
    },
  };
};

const WORK = 'coherence of 2048 directions in 256 dimensions, one core, double precision';
const AGAINST = 'NumPy and OpenBLAS, one thread';

export default [
  {
    name: 'coherence',
    work: `${WORK}, generation apart`,
    against: AGAINST,
    goal: { atLeast: 1 },
    run: generationApart(unitVectors, BITS, SIFTED),
  },
  {
    name: 'coherence-generated',
    work: `${WORK}, generation included`,
    against: AGAINST,
    goal: { atLeast: 3 },
    run: generationIncluded,
  },
  {
    name: 'signs',
    work: '±1 directions, all pairs of 2048 in 256 dimensions',
    against: `${AGAINST}, float64`,
    goal: { atLeast: 5 },
    run: generationApart(rademacherVectors, BITS, 'The time of ours includes packing the signs into bits.'),
  },
  {
    name: 'signs-single-precision',
    work: '±1 directions, all pairs of 2048 in 256 dimensions',
    against: `${AGAINST}, float32`,
    run: generationApart(rademacherVectors, 32, 'Sums of signs are exact in float32 too; NumPy’s faster way.'),
  },
  growing('coherence-in-n', 'n', 128, [512, 1024, 2048, 4096], 2),
  growing('coherence-in-m', 'm', 1024, [64, 128, 256, 512, 1024], 1),
] satisfies ReadonlyArray<Benchmark | Growth>;
