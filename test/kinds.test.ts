import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { AnyClaim } from '../src/claim/Claim.ts';
import type { Kind, KindFacts } from '../src/claim/kinds.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';

/** A kind that does not exist: one of a mode that is estimated, with keys that no other kind has. */
const MODE: KindFacts = {
  words: 'mode',
  keys: { take: 'draw', looks: 'outcome', level: 'setting', modeAtLeast: 'setting', modeAtMost: 'setting' },
  marks: ['looks'],
  needed: ['take', 'level'],
  oneOf: ['modeAtLeast', 'modeAtMost'],
  together: { modeAtMost: 'level' },
  mutated: ['looks', 'take', 'modeAtLeast', 'modeAtMost'],
  truths: [],
  samples: true,
  estimates: true,
  atSettings: true,
  twinMust: 'undecided',
  sharpens: false,
};

const KINDS_FILE = '../src/claim/kinds.ts';
const { KINDS, SHARED } = await import('../src/claim/kinds.ts');

// The modules that read the table are loaded again with a changed one, and once more without it for later tests.
vi.resetModules();
vi.doMock(KINDS_FILE, () => ({ SHARED, KINDS: { ...KINDS, mode: MODE } }));
const { kindOf, estimates, isAtSettings, samples } = await import('../src/claim/kindOf.ts');
const { validateClaim } = await import('../src/check/validate/validateClaim.ts');
const { guardedKindOf } = await import('../src/check/validate/guardParameters.ts');
const { replaceKeys } = await import('../src/check/validate/replaceKeys.ts');
const { isSurprise } = await import('../src/check/isSurprise.ts');
const { statedBy } = await import('../src/audit/mutation/rules/statedBy.ts');
const { CurrentCall } = await import('../src/run/threads/CurrentCall.ts');
vi.doUnmock(KINDS_FILE);
vi.resetModules();

const mode = {
  title: 'The mode of a uniform number is at least 0.4',
  place: 'nowhere',
  statement: 'm',
  forAll: {},
  take: () => 0.5,
  looks: (u: number) => u,
  level: () => 0.5,
  modeAtLeast: () => 0.4,
} as unknown as AnyClaim;

const changed = (keys: object): AnyClaim => ({ ...mode, ...keys });

describe('a kind that is added to the table', () => {
  test('is recognized, with its facts', () => {
    const kinded = kindOf(mode);
    expect([kinded.kind, samples(kinded), estimates(kinded), isAtSettings(kinded)]).toEqual(['mode', true, true, true]);
  });

  test.each([
    [{}, undefined],
    [{ take: undefined }, 'take is missing; a claim of this kind (mode) needs it'],
    [{ modeAtMost: () => 1 }, 'exactly one of modeAtLeast, modeAtMost is needed; given are'],
    [{ modeAtLeast: undefined }, 'exactly one of modeAtLeast, modeAtMost is needed; none is given'],
    [{ levle: () => 1 }, 'a claim of this kind (mode) has no key levle; did you mean level?'],
    [{ looks: 1 }, 'looks is 1; it must be a function'],
    [{ expect: 'upheld' }, 'twin is missing'],
    [
      { sharpen: {} },
      'a claim of this kind (mode) has no key sharpen; the kinds that have it are always, holds, probability, splitting, mean, compared, quantile, computed',
    ],
    [{ event: () => true }, 'has both event and looks'],
  ])('is validated: %o', (keys, message) => {
    const fault = validateClaim(changed(keys));
    if (message === undefined) expect(fault).toBeUndefined();
    else expect(fault?.message).toContain(message);
  });

  test('has functions that know their parameters, except for those that run for every draw', () => {
    const ask = ({ missing }: { readonly missing?: number }): unknown => missing;
    const { claim } = guardedKindOf(changed({ level: ask, take: ask })) as unknown as {
      readonly claim: Readonly<Record<'level' | 'take', (setting: object) => unknown>>;
    };
    expect(() => claim.level({})).toThrow('asks for missing');
    expect(claim.take({})).toBeUndefined();
  });

  test('has one bound after a twin brings the other', () => {
    expect(Object.keys(replaceKeys(mode, { modeAtMost: () => 1 }, []))).not.toContain('modeAtLeast');
  });

  test('has a twin that must get the verdict of its kind', () => {
    const twin = { claims: 'x', sentence: 'x' };
    expect(isSurprise('mode' as Kind, 'upheld', 'upheld', { ...twin, verdict: 'refuted' })).toBe(true);
    expect(isSurprise('mode' as Kind, 'upheld', 'upheld', { ...twin, verdict: 'undecided' })).toBe(false);
  });

  test('states what mutation changes', () => {
    const [stated] = statedBy(
      'export default claim({ forAll: {}, take: () => 1, looks: () => 2, level: () => 3, modeAtLeast: () => 4 })',
      'mode',
    );
    expect(stated!.pieces.flatMap(({ keys }) => keys)).toEqual(['take', 'looks', 'modeAtLeast']);
  });

  test.each(Object.keys(MODE.keys))('has a function %s that is named where it never returns', (key) => {
    const call = new CurrentCall();
    call.note(key, { n: 1 });
    expect(new CurrentCall(call.memory).read()).toEqual({ key, setting: 'n = 1' });
  });
});

describe('the table of kinds in the README', async () => {
  const readme = await readFile(path.join(PACKAGE_FOLDER, 'README.md'), 'utf8');
  const section = readme.slice(readme.indexOf('## Add a conjecture'), readme.indexOf('## More commands'));
  const rows = [...section.matchAll(/^\| ([^|`]+) \| ([^|]*`[^|]*) \|/gmu)].map(([, words, keys]) => ({
    words: words!,
    keys: [...keys!.matchAll(/`(\w+)`/gu)].map(([, key]) => key!),
  }));

  test('has each kind, in the order of the table', () => {
    expect(rows.map(({ words }) => words)).toEqual(Object.values(KINDS).map(({ words }) => words));
  });

  test.each(Object.values(KINDS) as readonly KindFacts[])('names the keys of $words and no others', (facts) => {
    const { keys } = rows.find(({ words }) => words === facts.words)!;
    expect(keys.filter((key) => !Object.hasOwn(facts.keys, key))).toEqual([]);
    const wanted = [...facts.marks, ...facts.needed, ...facts.oneOf, ...Object.values(facts.together)];
    expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('is followed by the keys that are left', () => {
    const all = [SHARED, ...Object.values(KINDS).map(({ keys }) => keys)].flatMap((keys) => Object.keys(keys));
    expect(all.filter((key) => !new RegExp(`\`${key}\`|^\\s+${key}:`, 'mu').test(section))).toEqual([]);
  });
});
