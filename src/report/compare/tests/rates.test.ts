import { describe, expect, test } from 'vitest';
import { plainText } from '../../../results/words/phrase.ts';
import type { ClaimResult } from '../../../results/ClaimResult.ts';
import type { Results } from '../../../results/Results.ts';
import { sampleClaim, sampleSetting } from '../../tests/sampleClaim.ts';
import { sampleResults } from '../../tests/sampleResults.ts';
import type { ClaimChange } from '../Changes.ts';
import { changesInWords } from '../changesInWords.ts';
import { changesText } from '../changeText.ts';
import { compareResults } from '../compareResults.ts';
import { tallyOf } from '../rates.ts';

/** A run that estimated a probability at two settings. */
const run = (seed: string, rates: readonly number[], said: Partial<ClaimResult> = {}): Results => {
  const tried = rates.map((measured, n) =>
    sampleSetting({ setting: { n }, measured, relation: '≤', claimed: 0.9, draws: 1000, interval: [0, 1] }),
  );
  const claim = sampleClaim({ id: 'a', kind: 'probability', tried, evidence: { by: 'nothing', share: 0 } });
  return { ...sampleResults, seed, claims: [{ ...claim, settings: tried.length, ...said }] };
};
/** Evidence of a thousand nats where the shares differ by more than 0.1, and none elsewhere. */
const evidence = (one: { successes: number }, other: { successes: number }): number =>
  Math.abs(one.successes - other.successes) > 100 ? 1000 : 0;
const compared = (before: Results, after: Results) => compareResults(before, after, 'old.json', evidence);

describe('the rates of two runs', () => {
  test('are tested where the seeds differ, and those that have changed are a change in substance', () => {
    const changes = compared(run('s', [0.2, 0.5, 0.5]), run('t', [0.2, 0.5, 0.7]));
    expect([changes.rates, changes.claims.map(({ matters }) => matters)]).toEqual([3, [true]]);
    expect(plainText(changesText(changes.claims[0]!.changes))).toBe(
      'at n = 2: 0.5 in [0, 1] before, 0.7 in [0, 1] now: the rate has changed',
    );
    expect(changesInWords(changes).map(plainText).join(' ')).toContain(
      'were tested for a change at 3 settings; the chance that any is said to have changed and has not is at most 10⁻⁶.',
    );
  });

  test('are told once at the deciding setting, too', () => {
    const decided = (seed: string, measured: number): Results => {
      const results = run(seed, [measured]);
      const [claim] = results.claims;
      return { ...results, claims: [{ ...claim!, evidence: { by: 'settings', tightest: claim!.tried[0]! } }] };
    };
    const [{ changes }] = compared(decided('s', 0.2), decided('t', 0.5)).claims as [ClaimChange];
    expect(plainText(changesText(changes))).toBe(
      'at n = 0: 0.2 in [0, 1] before, 0.5 in [0, 1] now: the rate has changed',
    );
  });

  test('are not tested where the seed is the same, and it is said why', () => {
    const changes = compared(run('s', [0.2]), run('s', [0.9], { expect: null }));
    expect(changes.claims[0]!.changes.map(({ of }) => of)).toEqual(['expectation']);
    expect(changesInWords(changes).map(plainText).join(' ')).toContain('their draws are not independent');
    expect(compared(run('s', [0.2]), run('s', [0.2])).rates).toBeUndefined();
  });

  test('are no rates of a claim that says something else now', () => {
    const changes = compared(run('s', [0.2]), run('t', [0.9], { statement: 'other' }));
    expect(changes.claims[0]!.changes.map(({ of }) => of)).toEqual(['wording']);
  });

  test('are not shares of draws that are weighed', () => {
    const changes = compared(run('s', [0.2]), run('t', [0.9], { weighed: true }));
    expect([changes.rates, changes.claims]).toEqual([undefined, []]);
  });

  test('are counts of successes; a difference of two sides, an exact value and a distribution are none', () => {
    const [estimated] = run('s', [0.25]).claims[0]!.tried;
    expect(tallyOf(estimated!)).toEqual({ successes: 250, failures: 750 });
    expect(tallyOf({ ...estimated!, draws: 0 })).toBeUndefined();
    expect(tallyOf({ ...estimated!, measured: '1/4' })).toBeUndefined();
    expect(tallyOf({ ...estimated!, sides: { left: 0.5, right: 0.25 } })).toBeUndefined();
  });
});
