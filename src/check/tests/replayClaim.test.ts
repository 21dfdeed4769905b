import { describe, expect, test } from 'vitest';
import { choices } from '../../claim/ranges/choices.ts';
import type { ClaimResult, SettingResult } from '../../results/ClaimResult.ts';
import { atMost } from '../../claim/Comparison.ts';
import { integers } from '../../claim/ranges/integers.ts';
import { positiveRationals } from '../../claim/ranges/rationals.ts';
import { reals } from '../../claim/ranges/reals.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';
import { checkClaim } from '../checkClaim.ts';
import { replayClaim } from '../replayClaim.ts';
import { coin, sampleNamed, uniformQuantity } from './sampleClaim.ts';
import { parseToken } from '../search/token.ts';

type Counterexample = Extract<ClaimResult['evidence'], { readonly by: 'counterexample' }>;

const forAll = { n: integers(1, 300), inputs: choices('exactly k', 'a/b=c,d@e'), epsilon: reals(0.1, 0.5) };
const draw = (rng: Rng, { n }: Setting): number[] => Array.from({ length: Number(n) % 7 }, () => rng());

/** False claims of each kind whose counterexample is drawn, fresh, or exact. */
const REFUTED: Readonly<Record<string, object>> = {
  'a draw': {
    forAll,
    draw,
    always: (xs: number[]) => atMost(Math.max(0, ...xs), 0.97),
    show: (xs: number[]) => ({ xs, many: Float64Array.from({ length: 30 }, (_, i) => i) }),
  },
  'a draw without numbers': { forAll, draw, always: (xs: number[]) => xs.every((x) => x < 0.9) },
  'an event': { forAll, ...coin(0.5), probabilityAtLeast: ({ n }: Setting) => (Number(n) > 100 ? 0.55 : 0.3) },
  'an event near 1, which takes many draws': {
    forAll: { n: integers(1, 3) },
    ...coin(0.99),
    probabilityAtLeast: () => 0.995,
  },
  'a bound that no number of draws could uphold': {
    forAll: { n: integers(1, 3) },
    ...coin(0.995),
    probabilityAtLeast: () => 1,
  },
  'a chance': { forAll, draw: (rng: Rng) => rng(), chance: (x: number) => x, probabilityAtMost: () => 0.45 },
  'a mean': { forAll, ...uniformQuantity, meanEquals: () => 0.53, within: () => 0.01 },
  'an exact law': { forAll, value: ({ n }: Setting) => 2n ** BigInt(n as number), valueAtMost: () => 10n ** 20n },
  'a setting': {
    forAll,
    holds: ({ n }: Setting) => Number(n) < 250,
    show: ({ n }: Setting) => ({ double: 2 * Number(n) }),
  },
  'a step of algebra': { forAll: { x: positiveRationals(), y: positiveRationals() }, concludes: 'x*y <= x + y' },
  'a step that fails off its grid': { forAll: { x: reals(0, 1) }, concludes: 'x != 1/3' },
  'a step that fails at irrational numbers': {
    forAll: { x: reals(0, 2), y: positiveRationals() },
    given: ['y^2 = y + 1'],
    concludes: 'x^2 != 2',
  },
};

/** What a replay must give again. */
const numbers = ({ setting, draws, measured, relation, claimed, interval, slack, at, shown }: SettingResult) => ({
  setting,
  draws,
  measured,
  relation,
  claimed,
  interval,
  slack,
  at,
  shown,
});

describe('a counterexample that is replayed', () => {
  test.each(Object.entries(REFUTED))('from %s has exactly the recorded numbers', async (_, keys) => {
    const named = sampleNamed(keys);
    const result = await checkClaim(named, { seed: 'replay', effort: 'quick' });
    expect(result.verdict).toBe('refuted');
    const { token, smallest, confirmation } = result.evidence as Counterexample;
    const again = replayClaim(named, parseToken(token));
    expect(numbers(again)).toEqual(numbers(confirmation ?? smallest));
    if (confirmation === undefined) expect(again.status).toBe('refuted');
    expect(numbers(replayClaim(named, parseToken(token)))).toEqual(numbers(again));
  });

  test('needs some draws only, those of its block and of the blocks before', () => {
    let draws = 0;
    const named = sampleNamed({ forAll: { n: integers(1, 9) }, draw: () => ++draws, always: () => true });
    replayClaim(named, parseToken('sample@s@n=3@draw.2.5'));
    expect(draws).toBe(2 * 64 + 6);
  });

  test('of another seed draws other numbers', () => {
    const named = sampleNamed(REFUTED['a mean']!);
    const at = (seed: string) =>
      replayClaim(named, parseToken(`sample@${seed}@n=1,inputs=exactly%20k,epsilon=0.1@fresh.500`));
    expect(at('a').measured).not.toBe(at('b').measured);
  });

  test.each([
    [
      'sample@s@n=301,inputs=exactly%20k,epsilon=0.1@draw.0.0',
      'the replay token gives n = 301, which is not in 1 ≤ n ≤ 300',
    ],
    ['sample@s@n=3@draw.0.0', 'the replay token gives no inputs; the parameters are n, inputs, epsilon'],
  ])('is refused when its token does not fit the claim (%#)', (token, sentence) => {
    expect(() => replayClaim(sampleNamed(REFUTED['a draw']!), parseToken(token))).toThrow(sentence);
  });

  test.each([
    ['an event', 'draw.0.0', 'by an estimate from many draws, and its tokens end in fresh.DRAWS;'],
    ['a mean', 'exact', 'by an estimate from many draws, and its tokens end in fresh.DRAWS;'],
    ['a draw', 'fresh.500', 'without an estimate, and its tokens end in draw.BLOCK.INDEX or exact;'],
  ])('of %s is refused when its token ends in %s', (kind, place, words) => {
    const token = parseToken(`sample@s@n=1,inputs=exactly%20k,epsilon=0.1@${place}`);
    expect(() => replayClaim(sampleNamed(REFUTED[kind]!), token)).toThrow(
      `the replay token ends in ${place}, but sample is decided ${words}`,
    );
  });

  test('is refused at a number that the domain does not mean, however it is written', () => {
    const named = sampleNamed(REFUTED['a step that fails at irrational numbers']!);
    const at = (x: string) => replayClaim(named, parseToken(`sample@s@x=${x},y=root_-1_-1_1_near_1.6180@exact`));
    expect(at('root_-2_0_1_near_1.4142').status).toBe('refuted');
    expect(at('root_-3_0_1_near_1.7320').status).toBe('upheld');
    expect(() => at('root_-5_0_1_near_2.2361')).toThrow('x = √5 (a root of x² − 5 near 2.2361), y = (1 + √5)/2');
    for (const none of ['root_-5_0_1_near_1.7320', 'root_1_0_1_near_0', 'root_0_near_0', 'root_', '1/0'])
      expect(() => at(none)).toThrow('which is not of the kind');
    const whole = sampleNamed({ forAll: { x: integers(0, 2) }, concludes: 'x^2 != 2' });
    expect(() => replayClaim(whole, parseToken('sample@s@x=1%2F2@exact'))).toThrow('which is not of the kind');
    const coded = sampleNamed({ forAll: { x: reals(0, 2) }, where: () => true, concludes: 'x^2 != 2' });
    expect(() => replayClaim(coded, parseToken('sample@s@x=root_-2_0_1_near_1.4142@exact'))).toThrow(
      'not in the domain',
    );
  });

  test('is refused where the precondition is not satisfied, and for a claim of growth', () => {
    const where = ({ n }: Setting): boolean => n !== 3;
    const odd = sampleNamed({ forAll: { n: integers(1, 9) }, where, holds: () => false });
    expect(() => replayClaim(odd, parseToken('sample@s@n=3@exact'))).toThrow(
      'the replay token gives n = 3, which does not meet the precondition',
    );
    const growth = sampleNamed({ sizes: [1, 2, 3], measure: () => [1, 1], law: () => 1, order: 'O', slopeWithin: 1 });
    expect(() => replayClaim(growth, parseToken('sample@s@-@exact'))).toThrow(
      'sample is a claim of growth, which has no counterexample to replay',
    );
  });
});
