import { describe, expect, test } from 'vitest';
import { choices } from '../../../claim/ranges/choices.ts';
import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { checkClaim } from '../../checkClaim.ts';
import { sampleClaim } from '../../tests/sampleClaim.ts';

type Loose = Readonly<Record<string, number>>;

const forAll = { n: integers(1, 9), limit: integers(1, 9) };

const checked = (keys: object): Promise<ClaimResult> =>
  checkClaim(
    { id: 'sample', file: 'sample.claim.ts', claim: sampleClaim({ forAll, ...keys }) },
    { seed: 'guard', effort: 'quick' },
  );

/** What each function of a claim asks for in vain, whatever it makes of undefined. */
const vain = ({ limti }: Loose): boolean => limti === undefined;
const zero = ({ limti }: Loose): number => (limti === undefined ? 0 : 1);
const draw = (rng: () => number): number => rng();
const probability = { draw, event: (u: number) => u < 0.9, probabilityAtLeast: () => 0.5 };
const mean = { draw, quantity: (u: number) => u, range: () => [0, 1], meanAtMost: () => 0.9 };
const law = { value: () => 1, valueAtLeast: () => 1 };
const growth = {
  sizes: [1, 2, 3],
  measure: (n: number) => [n, n],
  law: (n: number) => n,
  order: 'O',
  slopeWithin: 0.1,
};

describe('a parameter that a function of a claim misspells', () => {
  test.each([
    ['holds', { holds: vain }],
    ['where', { holds: () => true, where: vain }],
    ['vacuousWhen', { holds: () => true, vacuousWhen: vain }],
    ['show', { holds: () => false, show: (setting: Loose) => ({ x: zero(setting) }) }],
    ['value', { ...law, value: zero }],
    ['valueAtLeast', { ...law, valueAtLeast: zero }],
    ['valueAtMost', { value: () => 1, valueAtMost: zero }],
    ['valueEquals', { value: () => 1, valueEquals: zero }],
    ['draw', { ...probability, draw: (rng: () => number, setting: Loose) => rng() * zero(setting) }],
    ['always', { draw, always: (_: number, setting: Loose) => vain(setting) }],
    ['show', { draw, always: () => false, show: (_: number, setting: Loose) => ({ x: zero(setting) }) }],
    ['event', { ...probability, event: (_: number, setting: Loose) => vain(setting) }],
    ['chance', { draw, chance: (_: number, setting: Loose) => zero(setting), probabilityAtLeast: () => 0.5 }],
    ['probabilityAtLeast', { ...probability, probabilityAtLeast: (setting: Loose) => 0.5 + zero(setting) }],
    ['probabilityAtMost', { draw, event: () => false, probabilityAtMost: (setting: Loose) => 0.5 + zero(setting) }],
    ['margin', { ...probability, margin: zero }],
    ['quantity', { ...mean, quantity: (_: number, setting: Loose) => zero(setting) }],
    ['range', { ...mean, range: (setting: Loose) => [zero(setting), 1] }],
    ['meanAtMost', { ...mean, meanAtMost: (setting: Loose) => 0.9 + zero(setting) }],
    ['meanAtLeast', { ...mean, meanAtMost: undefined, meanAtLeast: (setting: Loose) => 0.1 + zero(setting) }],
    [
      'meanEquals',
      { ...mean, meanAtMost: undefined, meanEquals: (setting: Loose) => 0.5 + zero(setting), within: () => 0.4 },
    ],
    [
      'within',
      { ...mean, meanAtMost: undefined, meanEquals: () => 0.5, within: (setting: Loose) => 0.4 + zero(setting) },
    ],
    ['measure', { ...growth, measure: (n: number, setting: Loose) => [n + zero(setting), n + 1] }],
    ['law', { ...growth, law: (n: number, setting: Loose) => n + zero(setting) }],
  ])('is a fault of %s, with the name that was meant', async (key, keys) => {
    const result = await checked(keys);
    expect(result.verdict).toBe('faulty');
    expect(result.sentence).toContain(
      `Faulty: ${key} asks for limti, which is not a parameter (the parameters are n, limit); did you mean limit?`,
    );
  });

  test('is one in a twin, a picture and what sharpens a constant', async () => {
    const twin = await checked({
      ...probability,
      expect: 'upheld',
      twin: { claims: 'less', event: (_: number, setting: Loose) => vain(setting) },
    });
    expect(twin.twin).toMatchObject({ verdict: 'faulty' });
    expect(twin.twin?.sentence).toContain('event asks for limti');
    const picture = { title: 'x', at: { n: 1 }, along: 'limit', values: [1, 2], y: 'y', curves: { c: zero } };
    expect((await checked({ holds: () => true, picture })).sentence).toBe(
      'Faulty: the picture cannot be drawn: asks for limti, which is not a parameter (the parameters are n, limit); did you mean limit?',
    );
    const sharpen = {
      constant: 'c',
      printed: 2,
      find: 'smallest',
      between: [1, 2],
      resolution: 1,
      along: 'n',
      sizes: [1],
      at: (n: number) => ({ n, limit: 1 }),
      with: () => ({ valueAtLeast: zero }),
    };
    expect((await checked({ ...law, sharpen })).sentence).toContain('valueAtLeast asks for limti');
  });

  test('is one also where the function catches the error, or has a value in its place', async () => {
    const caught = (setting: Loose): boolean => {
      try {
        return vain(setting);
      } catch {
        return true;
      }
    };
    expect((await checked({ holds: caught })).verdict).toBe('faulty');
    expect((await checked({ holds: ({ limti = 3 }: Loose) => limti > 0 })).verdict).toBe('faulty');
    // What was caught in one claim is no fault of the next.
    expect((await checked({ holds: () => true })).verdict).toBe('upheld');
  });

  test('is told where nothing is near to it, and where there are no parameters', async () => {
    expect((await checked({ holds: ({ xyzzy }: Loose) => xyzzy === undefined })).sentence).toBe(
      'Faulty: holds asks for xyzzy, which is not a parameter (the parameters are n, limit).',
    );
    expect((await checked({ forAll: {}, holds: ({ n }: Loose) => n === undefined })).sentence).toBe(
      'Faulty: holds asks for n, which is not a parameter (there are none).',
    );
  });
});

describe('a setting that a function of a claim is given', () => {
  test('can be listed, copied, compared, written and asked for a name', async () => {
    const result = await checked({
      forAll: { n: integers(2, 2), name: choices('a') },
      holds: (setting: Setting) =>
        Object.keys(setting).join() === 'n,name' &&
        JSON.stringify(setting) === '{"n":2,"name":"a"}' &&
        JSON.stringify({ ...setting }) === '{"n":2,"name":"a"}' &&
        Object.hasOwn(setting, 'n') &&
        !('limti' in setting) &&
        Object.prototype.toString.call(setting) === '[object Object]' &&
        structuredClone(setting)['n'] === 2 &&
        Object.isFrozen(setting),
    });
    expect(result.verdict).toBe('upheld');
  });
});

describe('a constant bound', () => {
  test.each([
    ['a probability', { ...probability, margin: () => 0.1 }, { probabilityAtLeast: 0.5, margin: 0.1 }],
    ['a mean', { ...mean }, { range: [0, 1], meanAtMost: 0.9 }],
    ['a mean within', { ...mean, meanAtMost: undefined }, { range: [0, 1], meanEquals: 0.5, within: 0.2 }],
    ['an exact law', { ...law }, { valueAtLeast: 1n }],
  ])('of %s is as good as a function that returns it', async (_, said, constants) => {
    const functions = Object.fromEntries(Object.entries(constants).map(([key, value]) => [key, () => value]));
    const result = await checked({ ...said, ...constants });
    expect(result.verdict).toBe('upheld');
    expect(result).toEqual(await checked({ ...said, ...functions }));
  });

  test('is one of a twin as well', async () => {
    const twin = { claims: 'At least 0.99', probabilityAtLeast: 0.99 };
    expect(await checked({ ...probability, twin })).toMatchObject({ twin: { verdict: 'refuted' } });
  });

  test('that is no number is at fault', async () => {
    const { verdict, sentence } = await checked({ ...mean, range: [0, Number.NaN] });
    expect([verdict, sentence]).toEqual(['faulty', expect.stringContaining('range')]);
  });
});
