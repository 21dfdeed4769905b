import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choices } from '../../../claim/ranges/choices.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { rationals } from '../../../claim/ranges/rationals.ts';
import { reals } from '../../../claim/ranges/reals.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { parseToken, type Place, readSetting, writeToken } from '../token.ts';

const WORDS = ['exactly k', 'a=b,c@d', "it's (not) ~x* 100%!", '', 'Größe/π'] as const;
const domain: Domain = {
  n: integers(-5, 1e6),
  inputs: choices(...WORDS),
  epsilon: reals(0, 1e-6),
  q: rationals(),
  paired: choices(true, false),
};
const setting: fc.Arbitrary<Setting> = fc.record({
  n: fc.integer({ min: -5, max: 1e6 }),
  inputs: fc.constantFrom(...WORDS),
  epsilon: reals(0, 1e-6).arbitrary({}),
  q: rationals().arbitrary({}),
  paired: fc.boolean(),
});
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ kind: fc.constant('draw' as const), block: fc.nat(), index: fc.nat(63) }),
  fc.record({ kind: fc.constant('fresh' as const), draws: fc.integer({ min: 1 }) }),
  fc.constant({ kind: 'exact' as const }),
);
const seed = fc.oneof(fc.stringMatching(/^[A-Za-z0-9_.-]{1,64}$/u), fc.constantFrom('a@b', 'two words', '100%'));

describe('a replay token', () => {
  test('gives back what it was written from', () => {
    fc.assert(
      fc.property(seed, setting, place, (seed, setting, place) => {
        const { setting: text, ...rest } = parseToken(writeToken('lemma-2', seed, setting, place));
        expect(rest).toEqual({ id: 'lemma-2', seed, place });
        expect(readSetting(domain, text).setting).toEqual(setting);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('is one word to a shell', () => {
    fc.assert(
      fc.property(seed, setting, place, (seed, setting, place) => {
        expect(writeToken('lemma-2', seed, setting, place)).toMatch(/^[A-Za-z0-9_.,=@%-]+$/u);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  test('is short where the setting is plain', () => {
    const token = writeToken('lemma-2', 'edmonds', { n: 2, m: 1, k: 1 }, { kind: 'draw', block: 0, index: 3 });
    expect(token).toBe('lemma-2@edmonds@n=2,m=1,k=1@draw.0.3');
    expect(writeToken('count', 's', {}, { kind: 'exact' })).toBe('count@s@-@exact');
    expect(parseToken(' count@s@-@exact\n')).toEqual({ id: 'count', seed: 's', setting: {}, place: { kind: 'exact' } });
  });

  test.each([
    [
      'lemma-2',
      '"lemma-2" is not a replay token; copy one from a refutation, such as lemma-2@seed@n=2,m=1,k=1@draw.0.3',
    ],
    ['a@s@n=1@exact@more', '"a@s@n=1@exact@more" is not a replay token'],
    ['a@@n=1@exact', 'is not a replay token'],
    ['a@s@n@exact', 'the replay token is damaged at "n"; name=value is expected'],
    ['a@s@=1@exact', 'the replay token is damaged at "=1"; name=value is expected'],
    ['a@s@n=1=2@exact', 'the replay token is damaged at "n=1=2"; name=value is expected'],
    ['a@s@n=1,n=2@exact', 'the replay token is damaged at "n=2"; name=value is expected'],
    ['a@s@n=%E0%A4@exact', 'the replay token is damaged at "%E0%A4"'],
    ['a@s@n=1@draw.1', 'the replay token ends in "draw.1"; draw.BLOCK.INDEX, fresh.DRAWS or exact is expected'],
    ['a@s@n=1@draw.1.-2', 'the replay token ends in "draw.1.-2"'],
    ['a@s@n=1@draw..', 'the replay token ends in "draw.."'],
    ['a@s@n=1@fresh.0', 'the replay token ends in "fresh.0"'],
    ['a@s@n=1@fresh.1e99', 'the replay token ends in "fresh.1e99"'],
    ['a@s@n=1@fresh.99999999999999999', 'the replay token ends in "fresh.99999999999999999"'],
    ['a@s@n=1@exactly', 'the replay token ends in "exactly"'],
  ])('that is damaged, %s, says where', (token, sentence) => {
    expect(() => parseToken(token)).toThrow(SyntaxError);
    expect(() => parseToken(token)).toThrow(sentence);
  });
});

describe('the setting of a token', () => {
  const small: Domain = { n: integers(1, 9), k: integers(1, 'n') };
  test.each([
    [{ n: '3' }, 'the replay token gives no k; the parameters are n, k'],
    [{ n: 'x', k: '1' }, 'the replay token gives n = x, which is not of the kind 1 ≤ n ≤ 9'],
    [{ n: '3', k: '1', m: '2' }, 'the replay token gives m, which is not a parameter of the claim'],
    [{ n: '12', k: '1' }, 'the replay token gives n = 12, which is not in 1 ≤ n ≤ 9'],
    [{ n: '3', k: '4' }, 'the replay token gives k = 4, which is not in 1 ≤ k ≤ n'],
  ])('is refused when it is not in the domain (%#)', (text, sentence) => {
    expect(() => readSetting(small, text)).toThrow(new RangeError(sentence));
  });

  test.each(['a@b', '-dash', 'a b', ' a ', '100%', '%41', 'a=b,c', 'a\u2028b', 'é', '日本語'])(
    'an id may be %j, and so may a parameter, in one word that begins no option',
    (id) => {
      const token = writeToken(id, 's', { [id]: 1, n: 2 }, { kind: 'exact' });
      expect(token).toMatch(/^[^-\s]\S*$/u);
      const { setting, ...rest } = parseToken(token);
      expect(rest).toEqual({ id, seed: 's', place: { kind: 'exact' } });
      expect(Object.entries(setting)).toEqual([
        [id, '1'],
        ['n', '2'],
      ]);
    },
  );
});
