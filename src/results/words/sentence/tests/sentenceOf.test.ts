import { describe, expect, test } from 'vitest';
import type { Evidence, SettingResult, StatusCounts, Unproved } from '../../../ClaimResult.ts';
import type { Verdict } from '../../../../claim/Verdict.ts';
import { faultSentence, sentenceOf } from '../sentenceOf.ts';

const at: SettingResult = {
  setting: { n: 4, m: 3 },
  status: 'upheld',
  draws: 1234,
  measured: 0.712,
  relation: '≥',
  claimed: 0.5,
  interval: [0.65, 0.77],
  level: 1 - 1e-9,
  tightness: 0,
};
const vacuous: SettingResult = { setting: { n: 1 }, status: 'vacuous', draws: 0, tightness: 0 };

const countStatuses = (results: readonly SettingResult[]): StatusCounts =>
  Object.fromEntries(results.map(({ status }) => [status, results.filter((one) => one.status === status).length]));

describe('the sentence of a verdict', () => {
  test('says at how many settings and which sizes it was upheld, at how many it is vacuous, and where it is tightest', () => {
    const evidence = { by: 'settings', tightest: at } as const;
    const sizes = { n: [2, 40], m: [3], law: ['sphere', 'Gauss'] };
    expect(
      sentenceOf({
        verdict: 'upheld',
        evidence,
        statuses: countStatuses([at, at, vacuous, vacuous]),
        search: { rounds: 1, tried: 4, smallest: 4, statuses: {}, sizes },
      }),
    ).toBe(
      'Upheld at 2 settings, 2 ≤ n ≤ 40, m = 3, law = sphere or Gauss (vacuous at 2 more); ' +
        'tightest at n = 4, m = 3: estimated 0.712 [0.65, 0.77], claimed ≥ 0.5, from 1234 draws.',
    );
    expect(sentenceOf({ verdict: 'upheld', evidence, statuses: countStatuses([at]) })).toBe(
      'Upheld at 1 setting, n = 4, m = 3: estimated 0.712 [0.65, 0.77], claimed ≥ 0.5, from 1234 draws.',
    );
  });

  test('shows an estimate with as many digits as it takes to see its width, and what lies outside', () => {
    const told = (result: Partial<SettingResult>): string => {
      const tightest: SettingResult = { ...at, ...result };
      const evidence = { by: 'settings', tightest } as const;
      return sentenceOf({ verdict: 'upheld', evidence, statuses: countStatuses([tightest]) });
    };
    const far = { measured: 1e6 + 5.03e-4, interval: [1e6 + 4.7e-4, 1e6 + 5.29e-4], claimed: 1e6 + 5e-4 } as const;
    expect(told(far)).toContain(
      'estimated 1.0000000005·10⁶ [1.00000000047·10⁶, 1.000000000529·10⁶], claimed ≥ 1.0000000005·10⁶',
    );
    const near = { measured: 0.12344, interval: [0.12342, 0.12346], claimed: 0.12341 } as const;
    expect(told(near)).toContain('estimated 0.12344 [0.12342, 0.12346], claimed ≥ 0.12341');
    expect(told({ measured: 0.5, interval: [0.4995, 0.5005], claimed: 0.50001 })).toContain(
      'estimated 0.5 [0.4995, 0.5005], claimed ≥ 0.5,',
    );
    expect(told({ measured: 3, interval: [3, 3], claimed: 2 })).toContain('estimated 3 [3, 3], claimed ≥ 2');
  });

  test('says what to state in place of an event that is too rare to be waited for, and of no other', () => {
    const reach = { allowed: 20_000, upheld: 3e12, refuted: 2 };
    const said = (result: Partial<SettingResult>, weighed?: true): string => {
      const worst: SettingResult = { ...at, status: 'unreachable', measured: 0, claimed: 1e-11, reach, ...result };
      const evidence = { by: 'undecided setting', worst } as const;
      const statuses = { unreachable: 1 };
      return sentenceOf({ verdict: 'undecided', evidence, statuses, kind: 'probability', ...(weighed && { weighed }) });
    };
    const advice =
      'for an event as rare as that, state its chance given part of the outcome, an exact value or a weight';
    expect(said({})).toContain(advice);
    expect(said({ relation: '=' })).toContain(advice);
    for (const other of [said({ claimed: 1e-5 }), said({ claimed: 0 }), said({}, true)])
      expect(other).not.toContain(advice);
  });

  test('names the draws and the effort where no more than these could uphold it, and how many could', () => {
    const reach = { allowed: 20_000, upheld: 2_954_321, refuted: 2 };
    const worst: SettingResult = { ...at, status: 'unreachable', draws: 20_000, reach };
    const said = {
      verdict: 'undecided',
      evidence: { by: 'undecided setting', worst },
      statuses: countStatuses([worst]),
    } as const;
    const first = 'Undecided at n = 4, m = 3: estimated 0.712 [0.65, 0.77], claimed ≥ 0.5; ';
    expect(sentenceOf(said, 'quick')).toBe(
      `${first}20\u202F000 draws, the limit at quick effort, cannot uphold it, which takes at least 2\u202F954\u202F321 draws, and 20\u202F000 draws did not refute it.`,
    );
    const never = { ...worst, reach: { ...reach, upheld: '∞' } };
    expect(sentenceOf({ ...said, evidence: { ...said.evidence, worst: never } }, 'quick')).toContain(
      'cannot uphold it, which takes more than 2⁵³ draws, and',
    );
    const search = { rounds: 2, tried: 1, smallest: 1, statuses: {} };
    expect(sentenceOf({ ...said, search }, 'thorough')).toContain('the limit of round 2 at thorough effort');
  });

  test('says what a margin and a narrower range would cost where nothing else helps', () => {
    const worst: SettingResult = {
      ...at,
      status: 'undecided',
      furtherDraws: '∞',
      near: { least: 5000, margin: 0.01, draws: 82_000 },
      looseRange: { given: [0, '∞'], enough: [0, 10], draws: 5200 },
    };
    expect(
      sentenceOf({
        verdict: 'undecided',
        evidence: { by: 'undecided setting', worst },
        statuses: { undecided: 2, upheld: 7 },
      }),
    ).toMatch(
      /; the draws ran out after 1234 draws; the two may be equal, and at least 5000 more draws would be needed to tell; if they are equal, a margin of 0\.01 would take about 82\u202F000 draws; the draws needed grow with range, \[0, ∞\]: with \[0, 10\], which contains all values drawn, about 5200 draws would be expected to decide it; in all, 2 settings are open and 7 upheld\.$/u,
    );
  });

  test('says why it stopped where the draws ran out, and how many more would do', () => {
    const worst: SettingResult = { ...at, status: 'undecided', furtherDraws: 56_789 };
    expect(
      sentenceOf({
        verdict: 'undecided',
        evidence: { by: 'undecided setting', worst },
        statuses: countStatuses([worst]),
      }),
    ).toBe(
      'Undecided at n = 4, m = 3: estimated 0.712 [0.65, 0.77], claimed ≥ 0.5; ' +
        'the draws ran out after 1234 draws; about 56\u202F789 more draws would be expected to decide it.',
    );
    const never = { ...worst, furtherDraws: '∞' };
    expect(
      sentenceOf({
        verdict: 'undecided',
        evidence: { by: 'undecided setting', worst: never },
        statuses: countStatuses([]),
      }),
    ).toMatch(/after 1234 draws\.$/u);
  });

  test('says what a solver found, or why it did not prove what is upheld', () => {
    const say = (evidence: Evidence, verdict: Verdict = 'upheld') =>
      sentenceOf({ verdict, evidence, statuses: countStatuses([at]) });
    const tightest: SettingResult = { setting: { x: '1' }, status: 'upheld', draws: 0, tightness: 0 };
    const unproved = (because: Unproved['because']): Evidence => ({
      by: 'settings',
      tightest,
      unproved: { solver: 'Z3', because, at: { x: '0' } },
    });
    expect(say(unproved('it gave up'))).toBe('Upheld at 1 setting, x = 1; not proved, for Z3 gave up.');
    expect(say(unproved('it divides by 0'))).toMatch(/for Z3 found that the conclusion divides by 0 at x = 0\.$/u);
    expect(say(unproved('it fails outside the domain'))).toMatch(
      /found that it fails outside the domain, at x = 0\.$/u,
    );
    const solver = { solver: 'Z3', query: 'x > 0' } as const;
    expect(say({ by: 'contradiction', ...solver }, 'vacuous')).toBe(
      'Vacuous: Z3 found no real numbers that satisfy the hypotheses.',
    );
    expect(say({ by: 'unconfirmed', ...solver, model: { x: '7' } }, 'undecided')).toBe(
      'Undecided: according to Z3 it fails at x = 7, which exact arithmetic could not confirm.',
    );
    expect(say({ by: 'unconfirmed', ...solver }, 'undecided')).toBe(
      'Undecided: no setting tried satisfies the hypotheses, and Z3 gave up.',
    );
    expect(say({ by: 'solver', ...solver, instances: 0 }, 'proved')).toMatch(/; no exact instance is known\.$/u);
    expect(say({ by: 'solver', ...solver, instances: 1 }, 'proved')).toMatch(/; 1 exact instance agrees\.$/u);
  });

  test('says so where fresh draws did not bear out that a setting is false', () => {
    const worst: SettingResult = { ...at, status: 'undecided' };
    expect(
      sentenceOf({
        verdict: 'undecided',
        evidence: { by: 'undecided setting', worst },
        statuses: countStatuses([worst]),
      }),
    ).toBe(
      'Undecided at n = 4, m = 3: estimated 0.712 [0.65, 0.77], claimed ≥ 0.5; its refutation was not confirmed on fresh draws.',
    );
  });

  test('says of a refutation what fresh draws measured', () => {
    const evidence = {
      by: 'counterexample',
      smallest: at,
      failed: 3,
      token: '',
      confirmation: { ...at, measured: 0.41, interval: [0.35, 0.47], draws: 640 },
    } as const;
    expect(sentenceOf({ verdict: 'refuted', evidence, statuses: countStatuses([]) })).toBe(
      'Refuted at n = 4, m = 3: estimated 0.41 [0.35, 0.47], claimed ≥ 0.5, from 640 fresh draws.',
    );
  });

  test('gives a wide enclosure as such, and of a narrow one the middle', () => {
    const { level: _, ...enclosed } = { ...at, draws: 0 };
    const said = (tightest: SettingResult): string =>
      sentenceOf({
        verdict: 'upheld',
        evidence: { by: 'settings', tightest },
        statuses: countStatuses([tightest]),
      });
    expect(said(enclosed)).toBe('Upheld at 1 setting, n = 4, m = 3: enclosed in [0.65, 0.77], claimed ≥ 0.5.');
    expect(said({ ...enclosed, interval: [0.711_99, 0.712_01] })).toMatch(/computed 0\.712, claimed ≥ 0\.5\.$/u);
  });

  test('tells two exact sides apart, and ends of an enclosure from the bound', () => {
    const refuted = (result: Partial<SettingResult>): string => {
      const smallest: SettingResult = { setting: { n: 1 }, status: 'refuted', draws: 0, tightness: 0, ...result };
      const evidence = { by: 'counterexample', smallest, failed: 1, token: '' } as const;
      return sentenceOf({ verdict: 'refuted', evidence, statuses: countStatuses([]) });
    };
    expect(refuted({ measured: 0.1 + 0.2, relation: '=', claimed: 0.3 })).toBe(
      'Refuted at n = 1: computed 0.30000000000000004, claimed = 0.3.',
    );
    expect(refuted({ measured: 0.1 + 0.2, relation: '=', claimed: 0.3, status: 'upheld' })).toBe(
      'Refuted at n = 1: computed 0.3, claimed = 0.3.',
    );
    expect(refuted({ measured: 0.3, relation: '<', claimed: 0.1 + 0.2, status: 'upheld' })).toBe(
      'Refuted at n = 1: computed 0.3, claimed < 0.30000000000000004.',
    );
    const [large, larger] = [String(10n ** 300n), String(10n ** 300n + 1n)];
    expect(refuted({ measured: large, relation: '=', claimed: larger })).toBe(
      'Refuted at n = 1: computed ≈ 10³⁰⁰, claimed = about 10³⁰⁰ (1 apart).',
    );
    const near: Partial<SettingResult> = { measured: 0.500_000_015, interval: [0.500_000_01, 0.500_000_02] };
    expect(refuted({ ...near, relation: '≤', claimed: 0.5 })).toBe(
      'Refuted at n = 1: enclosed in [0.50000001, 0.50000002], claimed ≤ 0.5.',
    );
  });

  test('ends with the last shown value of a step of algebra, which is its conclusion, and of no other claim', () => {
    const smallest: SettingResult = {
      setting: { n: 1 },
      status: 'refuted',
      draws: 0,
      tightness: 0,
      shown: { 'x > 1': '2 > 1, which is true', 'x > 3': '2 > 3, which is false' },
    };
    const evidence = { by: 'counterexample', smallest, failed: 1, token: '' } as const;
    const said = (kind: 'step' | 'holds'): string =>
      sentenceOf({ verdict: 'refuted', evidence, statuses: countStatuses([]), kind });
    expect(said('step')).toBe('Refuted at n = 1: 2 > 3, which is false.');
    expect(said('holds')).toBe('Refuted at n = 1.');
  });

  test('ends a fault with one full stop and its place', () => {
    expect(faultSentence({ message: 'draw threw: no.' })).toBe('Faulty: draw threw: no.');
    expect(faultSentence({ message: 'no claim has this id; did you mean lemma-1?' })).toMatch(/lemma-1\?$/u);
    expect(faultSentence({ message: 'draw threw.', place: 'a.claim.ts:3:1' })).toBe(
      'Faulty: draw threw (a.claim.ts:3:1).',
    );
  });
});
