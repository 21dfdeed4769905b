import { pathToFileURL } from 'node:url';
import erfc from '@stdlib/math-base-special-erfc';
import { describe, expect, test } from 'vitest';
import type { AnyClaim } from '../../../claim/Claim.ts';
import { isReadings } from '../../../claim/readings.ts';
import type { SharpPoint, Sharpness } from '../../../results/Sharpness.ts';
import { sharpen } from '../sharpen.ts';

/** The sharp constants that the first paper's claims name, each held against a road that shares no code with its claim. */
const found = async (file: string, id: string): Promise<Sharpness> => {
  const url = pathToFileURL(`properties/${file}.claim.ts`).href;
  const { default: said } = (await import(/* @vite-ignore */ url)) as { default: unknown };
  if (!isReadings(said)) throw new TypeError(`${file} has no readings`);
  const claim = said.claims[id] as AnyClaim;
  const sharp = sharpen(id, claim, { seed: 'edmonds-2024', effort: 'quick' });
  if (sharp === undefined || 'message' in sharp) throw new Error(`${id}: ${JSON.stringify(sharp)}`);
  return sharp;
};

/** P(|Z| > z) for a standard normal Z. */
const twoSided = (z: number): number => erfc(z / Math.SQRT2);

/** The z with P(|Z| > z) = p. */
function beyond(p: number): number {
  let [lo, hi] = [0, 40];
  while (hi - lo > 1e-9) {
    const z = (lo + hi) / 2;
    if (twoSided(z) > p) lo = z;
    else hi = z;
  }
  return lo;
}

/** Whether a value lies between what is refuted and what is upheld, to within one constant tried. */
function isEnclosed({ refuted, upheld }: SharpPoint, value: number, resolution: number): boolean {
  const [lo, hi] = [Math.min(refuted!, upheld!), Math.max(refuted!, upheld!)];
  return value >= lo - resolution && value <= hi + resolution;
}

const middle = ({ refuted, upheld }: SharpPoint): number => (refuted! + upheld!) / 2;

describe('a sharp constant of the paper is where another road puts it', () => {
  test('Lemma 1: the median of the limit law of the coherence', async () => {
    const { points, resolution } = await found('3-lemma-1/lemma-1', 'lemma-1-exact');
    // exp(−e^{−y/2}/√(8π)) = ½ at y = −2 ln(√(8π) ln 2), for y = mL² − 4 ln n + ln ln n.
    const median = -2 * Math.log(Math.sqrt(8 * Math.PI) * Math.LN2);
    const large = points.filter(({ size }) => size >= 1e4);
    expect(large).toHaveLength(4);
    for (const point of large) {
      const log = Math.log(point.size);
      expect(isEnclosed(point, (4 * log - Math.log(log) + median) / log, resolution)).toBe(true);
    }
  });

  test('Lemma 1, likelier: independent pairs with normal dot products', async () => {
    const { points, resolution } = await found('3-lemma-1/lemma-1', 'lemma-1-likelier');
    for (const point of points.filter(({ size }) => size >= 1000)) {
      const [n, log] = [point.size, Math.log(point.size)];
      const pairs = (n * (n - 1)) / 2;
      const failing = -Math.expm1(-pairs * twoSided(2 * Math.sqrt(log)));
      expect(isEnclosed(point, 1 / (failing * Math.sqrt(log)), resolution)).toBe(true);
    }
  });

  test('Chernoff’s exponent: the normal law', async () => {
    const { points, resolution } = await found('3-lemma-1/chernoff-tail', 'chernoff-tail-two-sided');
    for (const point of points) {
      expect(isEnclosed(point, point.size ** 2 / -Math.log(twoSided(point.size)), resolution)).toBe(true);
    }
  });

  test('Lemma 3: the normal law with variance k/m', async () => {
    const { points } = await found('4-error-terms/lemma-3-typical', 'lemma-3-typical-sharp');
    for (const point of points) {
      const bound = 2 * Math.exp(-(point.size ** 2) / 2);
      expect(Math.abs(middle(point) - beyond(bound) / point.size)).toBeLessThan(0.008);
    }
  });

  test.each(['count-lower', 'count-upper-repaired'])('the number of inputs (%s): n^k/k!', async (id) => {
    const { points, resolution } = await found('2-theorem-1/count', id);
    for (const point of points) {
      const k = point.size;
      const logFactorial = Array.from({ length: k }, (_, i) => Math.log(i + 1)).reduce((sum, log) => sum + log, 0);
      expect(isEnclosed(point, k * Math.exp(-logFactorial / k), resolution)).toBe(true);
    }
  });

  test('Theorem 2 for one feature: no ln n', async () => {
    const { points, resolution } = await found('6-theorem-2/theorem-2', 'theorem-2');
    // ε√(m/k) = z with P(|Z| > z) = e^{−c′²/2} at c′ = 2.
    const z = beyond(Math.exp(-2));
    for (const point of points)
      expect(isEnclosed(point, z ** 2 / (4 * Math.log(point.size)), 2 * resolution)).toBe(true);
  });

  test('antipodal pairs against plain directions: the crossover of another claim, m = 29 at n = 20', async () => {
    const { points } = await found('7-antipodal/antipodal-conclusion', 'antipodal-conclusion-advice-turned-exact');
    const { upheld, refuted } = points.find(({ size }) => size === 20)!;
    expect(Math.floor(upheld! * 200)).toBeLessThan(29);
    expect(Math.floor(refuted! * 200)).toBeGreaterThanOrEqual(29);
  });
});

test('the crossover under a plain ReLU comes down to its first order as 1/√n does', async () => {
  const { points } = await found('7-antipodal/antipodal-conclusion', 'antipodal-conclusion-relu-crossover');
  const above = points.filter(({ size }) => size >= 40).map((point) => (middle(point) - 1) * Math.sqrt(point.size));
  expect(above).toHaveLength(3);
  for (const times of above) {
    expect(times).toBeGreaterThan(0.3);
    expect(times).toBeLessThan(0.6);
  }
});

describe('a sharp constant that is known to tend to something', () => {
  test.each([
    ['2-theorem-1/count', 'count-lower'],
    ['3-lemma-1/lemma-1', 'lemma-1-exact'],
    ['3-lemma-1/lemma-1', 'lemma-1-likelier'],
    ['3-lemma-1/footnote-random-walk', 'footnote-random-walk-repaired'],
    ['5-activation/best-shift', 'best-shift-expected-repaired'],
    ['6-theorem-2/theorem-2', 'theorem-2-all-features-repaired'],
    ['6-theorem-2/theorem-2', 'theorem-2-smallest-m'],
    ['7-antipodal/antipodal-conclusion', 'antipodal-conclusion-threshold'],
    ['beyond/sharp-constant', 'sharp-constant'],
  ])('comes nearer to it, and never goes past (%s, %s)', async (file, id) => {
    const { points, limit, resolution } = await found(file, id);
    const distances = points.map((point) => limit!.value - middle(point));
    const side = Math.sign(distances[0]!);
    for (const distance of distances) expect(side * distance).toBeGreaterThan(-resolution);
    expect(side * distances.at(-1)!).toBeLessThan(side * distances[0]!);
    expect(points.every(({ disorder }) => disorder === undefined)).toBe(true);
  });
});
