import { describe, expect, test } from 'vitest';
import { mutantStatus, assumptionStatus } from '../mutantStatus.ts';
import type { Look, Point } from '../../../check/look.ts';

const point = (given: Partial<Point> = {}): Point => ({
  key: 'n=1',
  status: 'upheld',
  measured: 0.6,
  relation: '≥',
  claimed: 0.5,
  ...given,
});
const look = (verdict: Look['verdict'], ...points: Point[]): Look => ({ verdict, points, tightest: [] });
const claim = look('upheld', point({ interval: [0.55, 0.65], isEstimate: true }), point({ key: 'n=2', measured: 0.9 }));
const withBound = (claimed: number, verdict: Look['verdict'] = 'upheld'): Look =>
  look(verdict, point({ claimed }), point({ key: 'n=2', measured: 0.9, claimed }));

describe('what becomes of a mutant', () => {
  test('one that is refuted is found out', () => {
    expect(mutantStatus(claim, withBound(0.7, 'refuted'), true)).toEqual({ status: 'killed', strength: 'stronger' });
  });

  test('one with the same figures everywhere is the same', () => {
    expect(mutantStatus(claim, claim, false)).toEqual({ status: 'equivalent' });
    // Yes or no alone tells nothing of what lies behind.
    const silent = look('upheld', { key: 'n=1', status: 'upheld' });
    expect(mutantStatus(silent, silent, false)).toHaveProperty('again');
  });

  test('a weaker bound is true too without a second look', () => {
    expect(mutantStatus(claim, withBound(0.4), true)).toEqual({ status: 'also true', strength: 'weaker' });
  });

  test('a bound beyond the interval that the claim measured is clearly false, whatever its look says', () => {
    expect(mutantStatus(claim, withBound(0.66), true)).toEqual({ status: 'survived', strength: 'stronger' });
    expect(mutantStatus(claim, withBound(0.66, 'undecided'), true)).toMatchObject({ status: 'survived' });
    // Within it nothing is known yet; and what was measured of the claim says nothing of another event.
    expect(mutantStatus(claim, withBound(0.64), true)).toMatchObject({ again: ['survived', 'also true'] });
    expect(mutantStatus(claim, withBound(0.66), false)).toMatchObject({ again: ['survived', 'also true'] });
  });

  test('for an upper bound it is the other way round', () => {
    const upper = look('upheld', point({ relation: '≤', claimed: 0.7, interval: [0.55, 0.65], isEstimate: true }));
    const bound = (claimed: number): Look => look('upheld', point({ relation: '≤', claimed }));
    expect(mutantStatus(upper, bound(0.54), true)).toEqual({ status: 'survived', strength: 'stronger' });
    expect(mutantStatus(upper, bound(0.8), true)).toEqual({ status: 'also true', strength: 'weaker' });
  });

  test('a second look decides the others: upheld ones are clearly false if refuted, undecided ones found out', () => {
    expect(mutantStatus(claim, look('upheld', point({ measured: 0.7 })), false)).toMatchObject({
      again: ['survived', 'also true'],
    });
    expect(mutantStatus(claim, withBound(0.6, 'undecided'), true)).toMatchObject({ again: ['killed', 'undetermined'] });
  });

  test('estimates of other things are not compared', () => {
    const other = look('upheld', point({ measured: 0.95, isEstimate: true }));
    const first = look('upheld', point({ isEstimate: true }));
    expect(mutantStatus(first, other, false)).not.toHaveProperty('strength');
  });

  test('one that says nothing, or cannot be run, is called so', () => {
    expect(mutantStatus(claim, look('vacuous'), true)).toEqual({ status: 'vacuous' });
    expect(mutantStatus(claim, look('faulty'), true)).toEqual({ status: 'invalid' });
  });
});

describe('whether an assumption is needed', () => {
  const original = look('upheld', point(), point({ key: 'n=2', status: 'vacuous' }));
  test.each<[string, Look, object]>([
    ['refuted without it', look('refuted', point({ key: 'n=3', status: 'refuted' })), { status: 'needed' }],
    [
      'faulty without it',
      { ...look('faulty'), message: 'holds threw' },
      { status: 'needed to be defined', message: 'holds threw' },
    ],
    [
      'true where it rules settings out',
      look('upheld', point(), point({ key: 'n=2' }), point({ key: 'n=3' })),
      { status: 'not needed', message: 'holds at 2 settings that it rules out' },
    ],
    [
      'true where nothing was tried that it rules out',
      look('upheld', point()),
      { status: 'unknown', message: 'no setting that it rules out was tried' },
    ],
    ['proved without it', look('proved', point()), { status: 'not needed', message: 'proved' }],
    ['undecided without it', look('undecided', point()), { status: 'unknown', message: 'undecided without it' }],
    ['vacuous without it', look('vacuous'), { status: 'unknown', message: 'vacuous without it' }],
  ])('%s', (_, without, status) => {
    expect(assumptionStatus(original, without)).toEqual(status);
  });
});
