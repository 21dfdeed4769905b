import { describe, expect, test } from 'vitest';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import { atMost } from '../../claim/Comparison.ts';
import { integers } from '../../claim/ranges/integers.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { Verdict } from '../../claim/Verdict.ts';
import type { Rng } from '../../random/Rng.ts';
import { checked } from './sampleClaim.ts';

/** Runs of each claim, each with another seed. */
const RUNS = 40;

const draw = (rng: Rng): number => rng();

/** How often each verdict was found, and the results. */
async function runs(keys: object, count = RUNS) {
  const results: ClaimResult[] = [];
  for (let seed = 0; seed < count; seed++) results.push(await checked(keys, { seed: `run ${seed}` }));
  const verdicts = results.map(({ verdict }) => verdict);
  const share = (verdict: Verdict): number => verdicts.filter((found) => found === verdict).length / count;
  return { results, verdicts: new Set(verdicts), share };
}

/** The parameter n of the setting that refutes. */
const refutedAt = ({ evidence }: ClaimResult): number =>
  evidence.by === 'counterexample' ? Number(evidence.smallest.setting['n']) : Number.NaN;

/** An event of probability p(n), its chance given a draw that knows a part of it, and a quantity with that mean. */
const event = (p: (n: number) => number) => ({
  draw,
  event: (x: number, { n }: Setting) => x < p(Number(n)),
});
const chance = (p: (n: number) => number) => ({
  draw,
  chance: (x: number, { n }: Setting) => p(Number(n)) + 0.4 * Math.min(p(Number(n)), 1 - p(Number(n))) * (2 * x - 1),
});
const mean = (p: (n: number) => number) => ({
  draw,
  quantity: (x: number, { n }: Setting) => 4 * Number(x < p(Number(n))) - 1,
  range: () => [-1, 3],
});

const one = { n: integers(1, 1) };
const half = () => 0.5;
const few = () => 0.15;

describe('a claim that is true with nothing to spare', () => {
  test.each<[string, object]>([
    ['an event, at least', { ...event(half), probabilityAtLeast: half, margin: few }],
    ['an event, at most', { ...event(half), probabilityAtMost: half, margin: few }],
    ['a rare event, at most', { ...event(() => 0.01), probabilityAtMost: () => 0.01, margin: () => 0.06 }],
    ['chances, at least', { ...chance(half), probabilityAtLeast: half, margin: few }],
    ['a mean, at least', { ...mean(half), meanAtLeast: () => 1, margin: () => 0.6 }],
    ['a mean, at most', { ...mean(half), meanAtMost: () => 1, margin: () => 0.6 }],
    ['a mean, equal', { ...mean(half), meanEquals: () => 1, within: () => 0.6 }],
  ])('is never refuted, and upheld where its margin leaves room: %s', async (_, keys) => {
    const { verdicts } = await runs({ forAll: one, ...keys });
    expect([...verdicts]).toEqual(['upheld']);
  });

  test.each<[string, object]>([
    ['an event', { ...event(half), probabilityAtLeast: half }],
    ['a mean', { ...mean(half), meanAtMost: () => 1 }],
  ])('and has no margin is never decided: %s', async (_, keys) => {
    const { verdicts } = await runs({ forAll: { n: integers(1, 1) }, ...keys }, 10);
    expect([...verdicts]).toEqual(['undecided']);
  });
});

describe('a claim that is false by a little more than its margin', () => {
  test.each<[string, object]>([
    ['an event', { ...event(() => 0.349), probabilityAtLeast: half, margin: few }],
    ['chances', { ...chance(() => 0.651), probabilityAtMost: half, margin: few }],
    ['a mean', { ...mean(() => 0.349), meanAtLeast: () => 1, margin: () => 0.6 }],
    ['a mean that should be equal', { ...mean(() => 0.651), meanEquals: () => 1, within: () => 0.6 }],
  ])('is refuted and never upheld: %s', async (_, keys) => {
    const { verdicts } = await runs({ forAll: one, ...keys });
    expect([...verdicts]).toEqual(['refuted']);
  });

  test('at one setting of three, and true at the others, is refuted there', async () => {
    const p = (n: number): number => (n === 2 ? 0.3 : 0.7);
    const { results, verdicts } = await runs({
      forAll: { n: integers(1, 3) },
      ...event(p),
      probabilityAtLeast: half,
      margin: () => 0.02,
    });
    expect([...verdicts]).toEqual(['refuted']);
    expect(new Set(results.map(refutedAt))).toEqual(new Set([2]));
  });
});

describe('a counterexample is truly one', () => {
  const wide = { n: integers(1, 300) };

  test('for a claim that is false from some size on, by ever less towards it; and it is near the smallest', async () => {
    // p(n) ≤ ½ fails for n > 20, by 0.01 more at each step.
    const p = (n: number): number => Math.min(1, 0.5 + (n - 20) / 100);
    const keys = { forAll: wide, ...chance(p), probabilityAtMost: half, margin: () => 0.05 };
    const { results, verdicts } = await runs(keys, 30);
    // Within the margin a setting may be refuted in the search and upheld on fresh draws, and then nothing is confirmed.
    expect(verdicts.has('upheld')).toBe(false);
    const found = results.filter(({ verdict }) => verdict === 'refuted').map(refutedAt);
    expect(found.length).toBeGreaterThan(results.length / 2);
    expect(Math.min(...found)).toBeGreaterThan(20);
    expect(Math.max(...found)).toBeLessThan(40);
  });

  test('for a claim that is false, but within its margin, in a valley of a tenth of its domain; and it is found now and then', async () => {
    // p(n) ≥ ½ fails for 186 ≤ n ≤ 214, by 0.1 in the middle.
    const p = (n: number): number => Math.min(0.8, 0.4 + Math.abs(n - 200) / 145);
    const { results, share } = await runs({ forAll: wide, ...chance(p), probabilityAtLeast: half, margin: few }, 60);
    for (const result of results.filter(({ verdict }) => verdict === 'refuted')) {
      expect(Math.abs(refutedAt(result) - 200)).toBeLessThan(14.5);
    }
    // All of the valley lies within the margin, so that to uphold it is right as well.
    expect(share('refuted')).toBeGreaterThan(0.1);
  });

  test('for a claim whose settings fail or hold as if by chance', async () => {
    const isFalse = (n: number): boolean => (n * 7919) % 101 < 20;
    const { results, verdicts } = await runs(
      { forAll: wide, ...event((n) => (isFalse(n) ? 0.35 : 0.5)), probabilityAtLeast: half, margin: () => 0.1 },
      30,
    );
    expect([...verdicts]).toEqual(['refuted']);
    expect(results.map(refutedAt).every(isFalse)).toBe(true);
  });

  test('for a claim on every draw that fails once in a thousand draws', async () => {
    const always = (x: number, { n }: Setting) => atMost(x, Number(n) > 100 ? 0.999 : 1);
    const { results, verdicts } = await runs({ forAll: wide, draw, always });
    expect([...verdicts].filter((verdict) => verdict !== 'refuted' && verdict !== 'upheld')).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === 'refuted').every((result) => refutedAt(result) > 100)).toBe(
      true,
    );
  });
});

describe('what a confirmation re-estimates', () => {
  test('is not biased by the search that picked its setting', async () => {
    const p = 0.44;
    const { results } = await runs({ forAll: { n: integers(1, 40) }, ...event(() => p), probabilityAtLeast: half });
    const fresh = results.map(
      ({ evidence }) => (evidence.by === 'counterexample' ? evidence.confirmation! : undefined)!,
    );
    // Each measurement is a little too low, as drawing stops when it is; the interval allows for that.
    for (const { interval } of fresh) {
      expect(interval![0]).toBeLessThan(p);
      expect(interval![1]).toBeGreaterThan(p);
    }
    const measured = fresh.reduce((sum, { measured }) => sum + Number(measured), 0) / fresh.length;
    expect(Math.abs(measured - p)).toBeLessThan(0.01);
  });
});
