import { describe, expect, test } from 'vitest';
import type { SettingResult } from '../../SettingResult.ts';
import { comparison, foundHow, foundHowAll } from '../comparison.ts';
import { plainText } from '../phrase.ts';

const computed: SettingResult = {
  setting: { n: 2 },
  status: 'upheld',
  draws: 0,
  measured: 0.25,
  relation: '≥',
  claimed: 0.5,
  tightness: 0,
};
const inADraw: SettingResult = { ...computed, draws: 12 };
const evidence = { refuted: 0, upheld: 25 };
const estimated: SettingResult = { ...inADraw, logEvidence: evidence };

describe('the margin of a claim', () => {
  const said = (result: Partial<SettingResult>): string => plainText(comparison({ ...estimated, ...result }));

  test('stands beside its bound', () => {
    expect(said({ margin: 0.05 })).toBe('estimated 0.25, claimed ≥ 0.5, to within 0.05');
    expect(said({ margin: 2 / 15, relation: '=', claimed: 1 / 3 })).toBe('estimated 0.25, claimed = 0.3333 ± 0.1333');
    expect(said({ margin: 0.05, status: 'undecided' })).toContain('to within 0.05');
  });

  test('is not named where the claim is refuted, whatever the margin', () => {
    expect(said({ margin: 0.05, status: 'refuted' })).toBe('estimated 0.25, claimed ≥ 0.5');
    expect(said({})).toBe('estimated 0.25, claimed ≥ 0.5');
  });
});

describe('an estimate that is too small for a double', () => {
  const small: SettingResult = {
    ...estimated,
    status: 'refuted',
    measured: 0,
    relation: '≤',
    claimed: 0,
    interval: [0, 5e-324],
    level: 0.999,
  };

  test('is told to be positive where it refutes a bound of 0, with no interval that contains the bound', () => {
    const said = plainText(comparison(small));
    expect(said).toBe(
      'estimated as positive and below 5·10⁻³²⁴, claimed ≤ 0 (a positive number as small as that is 0 as a double, which the bound may be, too)',
    );
    expect(plainText(comparison({ ...small, measured: 0.25, interval: [0.1, 0.5] }))).toBe(
      'estimated 0.25 [0.1, 0.5], claimed ≤ 0',
    );
    expect(plainText(comparison({ ...small, status: 'undecided' }))).toContain('[0, ');
  });
});

describe('an estimate', () => {
  const told = (measured: number, interval: readonly [number, number], claimed = 0.5): string =>
    plainText(comparison({ ...estimated, measured, interval, level: 0.999, claimed })).replace(/, claimed.*/u, '');

  test('has three digits, and no further one that its interval does not bear', () => {
    expect(told(0.6114, [0.17, 0.89])).toBe('estimated 0.611 [0.17, 0.89]');
    expect(told(0.4094, [0.3248, 0.4978])).toBe('estimated 0.409 [0.3248, 0.4978]');
    expect(told(0.95613, [0.9541, 0.958])).toBe('estimated 0.956 [0.9541, 0.958]');
    expect(told(-0.005524, [-0.02777, 0.01514])).toBe('estimated −0.00552 [−0.02777, 0.01514]');
    expect(told(104.37, [74, 134])).toBe('estimated 104 [74, 134]');
    expect(told(0, [0, 0.2])).toBe('estimated 0 [0, 0.2]');
    expect(told(0.9966, [0.981, 1.012], 1)).toBe('estimated 0.997 [0.981, 1.012]');
  });

  test('is not rounded out of its interval, to its bound even', () => {
    expect(told(0.5616, [0.2, 0.5618], 0.6)).toBe('estimated 0.5616 [0.2, 0.5618]');
  });
});

describe('how a value was found', () => {
  test('is by computation where nothing was drawn, and else in a draw or from all of them', () => {
    expect(foundHow(computed)).toBe('computed');
    expect(foundHow(inADraw)).toBe('measured');
    // The interval of an estimate is kept only where a sentence names it.
    expect(foundHow(estimated)).toBe('estimated');
    expect(foundHow({ ...inADraw, alpha: { refuted: 1e-9, upheld: 1e-9 } })).toBe('estimated');
    expect(plainText(comparison(computed))).toBe('computed 0.25, claimed ≥ 0.5');
  });

  test('has one word for several settings only where it is the same at all of them', () => {
    const nothing: SettingResult = { setting: { n: 1 }, status: 'vacuous', draws: 7, tightness: 0 };
    expect(foundHowAll([computed, nothing, computed])).toBe('computed');
    expect(foundHowAll([estimated, inADraw])).toBe('found');
    expect(foundHowAll([nothing])).toBe('found');
  });
});
