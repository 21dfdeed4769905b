import { describe, expect, test } from 'vitest';
import { assumptionStatus, faultStatus, mutantStatus } from '../mutantStatus.ts';
import type { Evaluation, Point } from '../../../check/mutant/evaluate.ts';

const point = (given: Partial<Point> = {}): Point => ({
  key: 'n=1',
  status: 'upheld',
  measured: 0.6,
  relation: '≥',
  claimed: 0.5,
  ...given,
});
const evaluation = (verdict: Evaluation['verdict'], ...points: Point[]): Evaluation => ({
  verdict,
  points,
  tightest: [],
});
const claim = evaluation(
  'upheld',
  point({ interval: [0.55, 0.65], isEstimate: true }),
  point({ key: 'n=2', measured: 0.9 }),
);
const withBound = (claimed: number, verdict: Evaluation['verdict'] = 'upheld'): Evaluation =>
  evaluation(verdict, point({ claimed }), point({ key: 'n=2', measured: 0.9, claimed }));

describe('the status of a mutant', () => {
  test('one that was stopped may have more time in another run; one with any other fault cannot be run', () => {
    expect(faultStatus({ message: 'it took too long', stopped: true })).toBe('timed out');
    expect(faultStatus({ message: 'holds did not finish the sum' })).toBe('invalid');
  });

  test('one that is refuted is killed', () => {
    expect(mutantStatus(claim, withBound(0.7, 'refuted'), true)).toEqual({ status: 'killed', strength: 'stronger' });
  });

  test('one with the same figures everywhere is equivalent', () => {
    expect(mutantStatus(claim, claim, false)).toEqual({ status: 'equivalent' });
    // Yes or no alone tells nothing of what lies behind.
    const silent = evaluation('upheld', { key: 'n=1', status: 'upheld' });
    expect(mutantStatus(silent, silent, false)).toHaveProperty('again');
  });

  test('a weaker bound is true too without a second evaluation', () => {
    expect(mutantStatus(claim, withBound(0.4), true)).toEqual({ status: 'also true', strength: 'weaker' });
  });

  test('a bound outside the interval of the claim is false, for any outcome of its own evaluation', () => {
    expect(mutantStatus(claim, withBound(0.66), true)).toEqual({ status: 'survived', strength: 'stronger' });
    expect(mutantStatus(claim, withBound(0.66, 'undecided'), true)).toMatchObject({ status: 'survived' });
    // Within it nothing is known yet; and what was measured of the claim says nothing of another event.
    expect(mutantStatus(claim, withBound(0.64), true)).toMatchObject({ again: ['survived', 'also true'] });
    expect(mutantStatus(claim, withBound(0.66), false)).toMatchObject({ again: ['survived', 'also true'] });
  });

  test('for an upper bound it is the other way round', () => {
    const upper = evaluation(
      'upheld',
      point({ relation: '≤', claimed: 0.7, interval: [0.55, 0.65], isEstimate: true }),
    );
    const bound = (claimed: number): Evaluation => evaluation('upheld', point({ relation: '≤', claimed }));
    expect(mutantStatus(upper, bound(0.54), true)).toEqual({ status: 'survived', strength: 'stronger' });
    expect(mutantStatus(upper, bound(0.8), true)).toEqual({ status: 'also true', strength: 'weaker' });
  });

  test('a second evaluation decides the others: upheld ones are clearly false if refuted, undecided ones found out', () => {
    expect(mutantStatus(claim, evaluation('upheld', point({ measured: 0.7 })), false)).toMatchObject({
      again: ['survived', 'also true'],
    });
    expect(mutantStatus(claim, withBound(0.6, 'undecided'), true)).toMatchObject({ again: ['killed', 'undetermined'] });
  });

  test('estimates of other things are not compared', () => {
    const other = evaluation('upheld', point({ measured: 0.95, isEstimate: true }));
    const first = evaluation('upheld', point({ isEstimate: true }));
    expect(mutantStatus(first, other, false)).not.toHaveProperty('strength');
  });

  test('one that is vacuous, or cannot be run, gets that status', () => {
    expect(mutantStatus(claim, evaluation('vacuous'), true)).toEqual({ status: 'vacuous' });
    expect(mutantStatus(claim, evaluation('faulty'), true)).toEqual({ status: 'invalid' });
  });
});

describe('whether an assumption is needed', () => {
  const original = evaluation('upheld', point(), point({ key: 'n=2', status: 'vacuous' }));
  test.each<[string, Evaluation, object]>([
    ['refuted without it', evaluation('refuted', point({ key: 'n=3', status: 'refuted' })), { status: 'needed' }],
    [
      'faulty without it',
      { ...evaluation('faulty'), message: 'holds threw' },
      { status: 'needed to be defined', message: 'holds threw' },
    ],
    [
      'true where it rules settings out',
      evaluation('upheld', point(), point({ key: 'n=2' }), point({ key: 'n=3' })),
      { status: 'not needed', message: 'holds at 2 settings that it rules out' },
    ],
    [
      'true where nothing was tried that it rules out',
      evaluation('upheld', point()),
      { status: 'unknown', message: 'no setting that it rules out was tried' },
    ],
    ['proved without it', evaluation('proved', point()), { status: 'not needed', message: 'proved' }],
    ['undecided without it', evaluation('undecided', point()), { status: 'unknown', message: 'undecided without it' }],
    ['vacuous without it', evaluation('vacuous'), { status: 'unknown', message: 'vacuous without it' }],
  ])('%s', (_, without, status) => {
    expect(assumptionStatus(original, without)).toEqual(status);
  });
});
