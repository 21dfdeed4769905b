import { expect, test } from 'vitest';
import { bernoulliKL } from '../src/inference/bernoulliKL.ts';
import { toNumber } from '../src/claim/exact/Quantity.ts';
import { CASES } from './references/cases.ts';
import { Drawn } from './references/Drawn.ts';
import { COLUMNS, rowsOf } from './references/measure.ts';
import { chenXuDraws, clopperPearsonDraws, sprtDraws } from './references/rivals.ts';

const column = (name: string): number => COLUMNS.findIndex((one) => one.name === name);

test('the laws agree with what is published', () => {
  for (const { name, reference, law } of CASES) {
    const published = typeof reference === 'number' ? reference : toNumber(reference);
    expect(Math.abs(toNumber(law) / published - 1), name).toBeLessThan(1e-14);
  }
});

test.each(['brp p4, chunks 64, resends 5', 'die flips', 'nand reliable, gates 60, stages 4'])(
  'a row of %s has true claims upheld, their false sides refuted, and the reference inside',
  (name) => {
    const one = CASES.find((each) => each.name === name)!;
    const [row] = rowsOf('references', one, { streams: 1, draws: 20_000 });
    expect(row!.length).toBe(COLUMNS.length);
    expect(row![column('wrong')]).toBe(0);
    expect(row![column('our interval')]).not.toContain('OUTSIDE');
    expect(row![column('false sides')]).toMatch(/^4 of 4 refuted/u);
    for (const relation of ['=', '≥', '≤']) expect(row![column(relation)]).toBeGreaterThan(0);
  },
);

test('a reference that is off by the tolerance is shown to be wrong', () => {
  const one = CASES.find(({ name }) => name === 'die flips')!;
  const [row] = rowsOf('references', { ...one, reference: 4.1 }, { streams: 1, draws: 20_000 });
  expect(row![column('our law')]).toContain('OFF BY');
  expect(row![column('wrong')]).toBeGreaterThan(0);
  expect(row![column('our interval')]).toContain('OUTSIDE');
});

test('the rules of others take the draws that their formulas say', () => {
  const [p, q, alpha] = [0.3, 0.2, 1e-6];
  const taken = Array.from({ length: 40 }, (_, stream) =>
    sprtDraws(new Drawn((rng) => Number(rng() < p), 'rules', stream), p, q, alpha, 1e5)!,
  );
  const average = taken.reduce((sum, draws) => sum + draws, 0) / taken.length;
  // Wald’s approximation, but for the overshoot.
  const expected = Math.log(1 / alpha) / bernoulliKL(p, q);
  expect(average / expected).toBeGreaterThan(0.85);
  expect(average / expected).toBeLessThan(1.2);

  const half = new Drawn((rng) => Number(rng() < 0.5), 'rules', 'half');
  // Chernoff and Hoeffding ask for 4284, and the normal approximation for 3732.
  expect(chenXuDraws(half, 0.05, 1e-9, 1e5)! / 4284).toBeCloseTo(1, 1);
  expect(clopperPearsonDraws(half, 0.05, 1e-9, 1e5)! / 3732).toBeCloseTo(1, 1);
  expect(clopperPearsonDraws(half, 0.05, 1e-9, 1000)).toBeUndefined();
});
