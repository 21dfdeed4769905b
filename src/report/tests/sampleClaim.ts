import type { ClaimResult, SettingResult } from '../../results/ClaimResult.ts';

/** A claim's result for tests: small, upheld, and whatever is said otherwise. */
export function sampleClaim(said: Partial<ClaimResult> & { readonly id: string }): ClaimResult {
  return {
    title: 'A sample claim',
    place: 'Lemma 1',
    section: 'Almost orthonormal vectors',
    file: `lemma-1/${said.id}.claim.ts`,
    kind: 'holds',
    statement: 'n^2 \\ge n',
    domain: ['1 ≤ n ≤ 100'],
    uses: [],
    repairedBy: [],
    literature: [],
    expect: 'upheld',
    verdict: 'upheld',
    surprise: false,
    sentence: 'Upheld at 3 settings; tightest at n = 1: computed 1, claimed ≥ 1.',
    settings: 3,
    vacuous: 0,
    unreachable: 0,
    draws: 0,
    budget: 0,
    margin: false,
    evidence: { by: 'settings', tightest: sampleSetting({ setting: { n: 1 } }) },
    proof: { status: 'none', broken: [], unrepaired: [], open: [] },
    twin: null,
    tried: [],
    ...said,
  };
}

/** What was found at one setting, for tests. */
export function sampleSetting(said: Partial<SettingResult> & Pick<SettingResult, 'setting'>): SettingResult {
  return { status: 'upheld', draws: 0, tightness: 0, ...said };
}
