import { readFileSync } from 'node:fs';
import { waldDraws } from '../src/inference/waldDraws.ts';
import { coherenceProbability } from '../src/superposition/laws/coherenceProbability.ts';
import { delta } from '../src/superposition/recovery/delta.ts';
import { alternate } from './alternate.ts';
import type { Benchmark, Compared, Growth, Rounds } from './Benchmark.ts';
import { withNumPy } from './NumPy.ts';

const SCRIPT = readFileSync(new URL('./peers/recovery.py', import.meta.url), 'utf8');

const M = 2000;
const ALPHA = 1e-9;
/** Computations of the law in one timing. */
const TIMES = 1000;

/** The exact enclosure of P(all |W_i·W_j| ≤ δ), and its time in ms. */
function exactly(n: number): { readonly enclosure: readonly [number, number]; readonly milliseconds: number } {
  const start = performance.now();
  let enclosure: readonly [number, number] = [0, 1];
  for (let time = 0; time < TIMES; time++) enclosure = coherenceProbability(n, M, delta(n, M));
  return { enclosure, milliseconds: (performance.now() - start) / TIMES };
}

async function settled({ rounds, quick }: Rounds): Promise<Compared> {
  const n = quick ? 1e4 : 1e6;
  const block = quick ? 256 : 1024;
  const [lo, hi] = exactly(n).enclosure;
  const needed = Math.ceil(waldDraws(lo, 1 / 2, ALPHA));
  return withNumPy(SCRIPT, async (numpy) => {
    await numpy.call('prepare', block, M);
    const { ours, theirs, theirsToOurs } = await alternate(
      { rounds },
      () => exactly(n).milliseconds / 1000,
      async () => {
        const pairs = (await numpy.time('pairs')) * ((n * (n - 1)) / 2 / block ** 2);
        const vectors = (await numpy.time('vectors', block, M)) * (n / block);
        return (needed * (pairs + vectors)) / 1000;
      },
    );
    return {
      ours,
      theirs,
      ratio: theirsToOurs,
      unit: 's',
      note:
        `Ours encloses the probability in [${lo.toFixed(6)}, ${hi.toFixed(6)}], proved. Theirs is extrapolated: a block of ` +
        `${block} × ${block} pairs and the generation of ${block} vectors are timed and scaled to n(n − 1)/2 ` +
        `pairs and n vectors, times the ${needed} draws that Wald's ln(1/α)/KL requires to distinguish this probability ` +
        `from ½ at α = ${ALPHA}. A draw in which the event holds cannot be stopped early.`,
    };
  });
}

export default [
  {
    name: 'lemma-1-settled',
    work: 'Lemma 1 settled at (n, m) = (10⁶, 2000)',
    against: 'direct simulation with NumPy and OpenBLAS, one thread, extrapolated',
    run: settled,
  },
  {
    name: 'lemma-1-in-n',
    work: 'a thousand times the probability of Lemma 1, m = 2000',
    variable: 'n',
    sizes: [1e4, 1e6, 1e9, 1e12],
    expected: 0,
    milliseconds: (n: number) => TIMES * exactly(n).milliseconds,
  },
] satisfies ReadonlyArray<Benchmark | Growth>;
