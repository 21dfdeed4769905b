import { expect, test } from 'vitest';
import type { ClaimResult, StatusCounts } from '../../../../results/ClaimResult.ts';
import { sampleClaim } from '../../../tests/sampleClaim.ts';
import { checkedHow } from '../checkedHow.ts';

/** What is said of a claim estimated at settings that became what these counts say. */
function said(statuses: StatusCounts, verdict: ClaimResult['verdict']): string {
  const { upheld = 0, refuted = 0, undecided = 0 } = statuses;
  const settings = upheld + refuted + undecided;
  const search = { rounds: 1, tried: settings, smallest: settings, statuses };
  return checkedHow(sampleClaim({ id: 'a', verdict, settings, draws: 1000, budget: 1e-9, search }));
}

test('says of a decided claim how many settings it rests on, and the chance that sampling misled it', () => {
  expect(said({ upheld: 62 }, 'upheld')).toBe(
    'Decided at 62 settings with 1000 draws. The chance that sampling misled this verdict is at most 10⁻⁹.',
  );
});

test('does not count open settings as decided, and names no chance of a verdict that does not decide', () => {
  expect(said({ upheld: 60, undecided: 2 }, 'undecided')).toBe('Decided at 60 of 62 settings with 1000 draws.');
  expect(said({ undecided: 1 }, 'undecided')).toBe('Left open at 1 setting with 1000 draws.');
});
