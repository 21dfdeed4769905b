import { describe, expect, test } from 'vitest';
import { Fraction } from '../../../claim/exact/Fraction.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import { positiveRationals } from '../../../claim/ranges/rationals.ts';
import { reals } from '../../../claim/ranges/reals.ts';
import { coin, sampleClaim, uniformQuantity } from '../../tests/sampleClaim.ts';
import { validateClaim } from '../validateClaim.ts';

const forAll = { n: integers(1, 4) };
const holds = () => true;
const event = { forAll, ...coin(0.5) };
const growth = { sizes: [1, 2, 3], measure: () => [1, 1], law: () => 1, order: 'O', slopeWithin: 1 };

const wrong = (keys: object): string | undefined => validateClaim(sampleClaim(keys))?.message;

describe('a claim that is written as it should be', () => {
  test.each([
    {
      forAll,
      holds,
      exhaustive: true,
      where: holds,
      vacuousWhen: holds,
      alsoAt: [{ n: 2 }],
      uses: ['a'],
      repairs: 'b',
    },
    { holds },
    {
      forAll,
      draw: () => 1,
      always: holds,
      show: () => ({}),
      over: 'W',
      note: 'As $n^2$ shows, $1 costs',
      literature: [],
    },
    { ...event, probabilityAtLeast: () => 0.5, margin: () => 0.1, expect: 'undecided' },
    {
      ...event,
      probabilityAtMost: () => 0.5,
      expect: 'upheld',
      twin: { claims: 'otherwise', probabilityAtMost: () => 0 },
    },
    { forAll, ...uniformQuantity, meanEquals: () => 0.5, within: () => 0.1 },
    { forAll, value: () => 1, valueEquals: () => 1, exhaustive: true },
    { forAll: { x: positiveRationals() }, given: ['x > 1'], concludes: 'x > 0' },
    growth,
    { holds, statement: String.raw`\begin{align} a &= b \\ c &= d \end{align}` },
    { holds, statement: String.raw`\begin{gather*} a = b \\ c = d \end{gather*}` },
    { holds, statement: String.raw`\begin{equation} a = b \end{equation}` },
    { holds, statement: String.raw`a = b \tag{3}` },
    { holds, note: String.raw`It costs \$5 and $x_1$ dollars, or \$6.` },
    { holds, note: String.raw`One \$ and another $, and $\$5$ in a formula` },
    { holds, note: 'The words `$HOME` and `$PATH` are code, *and $x_1$ is a formula*' },
  ])('passes (%#)', (keys) => {
    expect(wrong(keys)).toBeUndefined();
  });
});

describe('an allowance beside a bound for which it has no meaning', () => {
  const tenth = (): number => 0.1;
  const half = { forAll, ...uniformQuantity };
  test.each([
    [{ ...event, probabilityAtMost: () => 0.6, within: tenth }, 'probabilityEquals; beside probabilityAtMost'],
    [{ ...event, probabilityAtLeast: () => 0.4, within: tenth }, 'probabilityEquals; beside probabilityAtLeast'],
    [{ ...half, meanAtMost: () => 0.6, within: tenth }, 'meanEquals; beside meanAtMost'],
  ])('is refused: within (%#)', (keys, said) => {
    expect(wrong(keys)).toBe(
      `within is for ${said} write margin for how far the claim may be false and still be upheld, or remove it`,
    );
  });

  test.each([
    [{ ...event, probabilityEquals: () => 0.5 }, 'probabilityEquals'],
    [{ ...half, meanEquals: () => 0.5 }, 'meanEquals'],
  ])('is refused: margin (%#)', (keys, key) => {
    expect(wrong({ ...keys, within: tenth })).toBeUndefined();
    expect(wrong({ ...keys, within: tenth, margin: () => 0.05 })).toBe(
      `margin and ${key} do not go together; within alone says how far from the value it may be`,
    );
  });
});

describe('a constant that is no number', () => {
  const near = { forAll, ...uniformQuantity, meanEquals: 0.5 };
  test.each([
    [Number.NaN, 'within is NaN; it must be a number'],
    [new Fraction(1, 10), 'within is an object; it must be a number: write .valueOf() after it'],
  ])('is said to be none: %o', (within, said) => {
    expect(wrong({ ...near, within })).toBe(said);
    expect(wrong({ ...near, within: 0.1 })).toBeUndefined();
  });

  test('may be a fraction where values are exact', () => {
    expect(wrong({ forAll, value: () => 1, valueEquals: new Fraction(1, 2) })).toBeUndefined();
  });
});

describe('a claim that is written wrongly', () => {
  test.each<[object, string]>([
    [{ holds, title: '' }, 'title is empty; it must be text'],
    [{ holds, place: undefined }, 'place is missing; it must be text'],
    [{ holds, statement: 3 }, 'statement is 3; it must be text'],
    [
      { holds, forAll: undefined },
      'forAll is missing; it must name the parameters with their ranges (or be empty, {})',
    ],
    [{ holds, forAll: null }, 'forAll is missing; it must name the parameters with their ranges (or be empty, {})'],
    [
      {},
      'states nothing that can be decided; it needs exactly one of always, holds, event, chance, advance, quantity, left, quantile, distributionFunction, probabilities, sameDistributionAs, independentOf, value, concludes, measure',
    ],
    [{ forAll, holdz: holds }, 'has a key holdz, which no kind of claim has; did you mean holds?'],
    [{ holds, value: () => 1 }, 'has both holds and value; a claim makes one statement, so make it two claims'],

    [
      { holds, forAll: { 'n 1': integers(1, 2) } },
      'invalid parameter name n 1; use a letter from A to Z, followed by letters, digits and _',
    ],
    [
      { holds, forAll: { _n: integers(1, 2) } },
      'invalid parameter name _n; use a letter from A to Z, followed by letters, digits and _',
    ],
    [
      { holds, forAll: { ε: integers(1, 2) } },
      'invalid parameter name ε; use a letter from A to Z, followed by letters, digits and _',
    ],
    [
      { holds, forAll: { n: 3 } },
      'the range of n is not one; write integers(1, 100), reals(0, 1), choices(...), positiveRationals() or an arbitrary of fast-check',
    ],
    [
      { holds, forAll: { n: null } },
      'the range of n is not one; write integers(1, 100), reals(0, 1), choices(...), positiveRationals() or an arbitrary of fast-check',
    ],

    [
      { forAll, holds, vacousWhen: holds },
      'a claim of this kind (holds) has no key vacousWhen; did you mean vacuousWhen?',
    ],
    [{ forAll, holds, expects: 'proved' }, 'a claim of this kind (holds) has no key expects; did you mean expect?'],
    [
      { ...event, probabilityAtleast: () => 1 },
      'a claim of this kind (probability) has no key probabilityAtleast; did you mean probabilityAtLeast?',
    ],
    [{ forAll, holds, xyzzy: 1 }, 'a claim of this kind (holds) has no key xyzzy; remove it'],
    [{ forAll, holds, draw: () => 1 }, 'a claim of this kind (holds) has no key draw; remove it'],
    [
      { ...event, probabilityAtLeast: () => 1, exhaustive: true },
      'a claim of this kind (probability) has no key exhaustive; remove it',
    ],
    [
      { forAll: { x: reals(0, 1) }, concludes: 'x > 0', probabilityAtLeast: () => 1 },
      'a claim of this kind (step) has no key probabilityAtLeast; remove it',
    ],

    [{ forAll, always: holds }, 'draw is missing; a claim of this kind (always) needs it'],
    [
      { forAll, event: holds, probabilityAtLeast: () => 1 },
      'draw is missing; a claim of this kind (probability) needs it',
    ],
    [
      { forAll, draw: () => 1, quantity: () => 1, meanAtLeast: () => 1 },
      'range is missing; a claim of this kind (mean) needs it',
    ],
    [event, 'exactly one of probabilityAtLeast, probabilityAtMost, probabilityEquals is needed; none is given'],
    [
      { ...event, probabilityAtLeast: () => 1, probabilityAtMost: () => 1 },
      'exactly one of probabilityAtLeast, probabilityAtMost, probabilityEquals is needed; given are probabilityAtLeast and probabilityAtMost',
    ],
    [{ forAll, value: () => 1 }, 'exactly one of valueAtLeast, valueAtMost, valueEquals is needed; none is given'],
    [{ forAll, ...uniformQuantity, meanEquals: () => 0.5 }, 'within is missing; meanEquals needs it'],

    [{ forAll, holds: true }, 'holds is true; it must be a function'],
    [
      { ...event, probabilityAtLeast: '0.5' },
      'probabilityAtLeast is "0.5"; it must be a number or a function of the setting',
    ],
    [{ forAll, holds, where: 'n > 1' }, 'where is "n > 1"; it must be a function'],
    [{ forAll, holds, uses: 'lemma-1' }, 'uses is "lemma-1"; it must be a list'],
    [{ forAll, holds, alsoAt: { n: 1 } }, 'alsoAt is an object; it must be a list'],
    [{ forAll, holds, note: 3 }, 'note is 3; it must be text'],
    [{ forAll, concludes: 3 }, 'concludes is 3; it must be text'],
    [{ ...growth, sizes: undefined }, 'sizes is missing; a claim of this kind (growth) needs it'],
    [{ ...growth, sizes: [1, 3, 2] }, 'sizes must be increasing numbers'],
    [{ ...growth, sizes: [1, '2', 3] }, 'sizes must be increasing numbers'],
    [
      { forAll, holds, alsoAt: [undefined] },
      'alsoAt contains undefined; it must be a list of settings such as { n: 3 }',
    ],
    [{ ...growth, order: 'o' }, 'order is "o"; it must be "O", "Omega" or "Theta"'],
    [{ ...growth, slopeWithin: Number.NaN }, 'slopeWithin is NaN; it must be 0 or a positive number'],

    [
      { forAll: { n: integers(1, 2), x: reals(0, 1) }, holds, exhaustive: true },
      'exhaustive must be left out; x ranges over infinitely many numbers, which cannot all be tried',
    ],
    [
      { forAll: { q: positiveRationals({ height: 2 }) }, value: () => 1, valueAtMost: () => 1, exhaustive: true },
      'exhaustive must be left out; q ranges over infinitely many numbers, which cannot all be tried',
    ],

    [
      { forAll, holds, expect: 'true' },
      'expect is "true"; it must be one of proved, upheld, refuted, undecided, vacuous, faulty',
    ],
    [
      { ...event, probabilityAtLeast: () => 0.4, expect: 'upheld' },
      'twin is missing; a statistical claim that is expected to be upheld needs a false variant that is refuted',
    ],
    [
      { draw: () => 1, quantity: () => 1, range: [0, Infinity], meanAtMost: () => 1, forAll, expect: 'upheld' },
      'twin is missing; a statistical claim that is expected to be upheld needs a false variant that is refuted',
    ],
    [{ forAll, holds, twin: { holds } }, 'twin.claims is missing; say in words what the false variant claims'],
    [{ forAll, holds, twin: null }, 'twin.claims is missing; say in words what the false variant claims'],

    [
      { forAll, concludes: 'n >= m' },
      'the formula "n >= m" names m, which is not a parameter (the only parameter is n)',
    ],
    [
      { forAll: { size: integers(1, 4), k: integers(1, 4) }, concludes: 'siez >= k' },
      'the formula "siez >= k" names siez, which is not a parameter (the parameters are size, k); did you mean size?',
    ],
    [
      { forAll, given: ['k > 0'], concludes: 'n >= 1' },
      'the formula "k > 0" names k, which is not a parameter (the only parameter is n)',
    ],
    [{ forAll, concludes: 'n >=' }, 'cannot read the formula "n >=": Expected expression after >= at character 4'],

    [
      { holds, statement: String.raw`\frac{1` },
      String.raw`statement is not valid TeX: Unexpected end of input in a macro argument, expected '}' at end of input: \frac{1`,
    ],
    [
      { holds, note: String.raw`set as $a = b \tag{3}$` },
      String.raw`note is not valid TeX: \tag works only in display equations`,
    ],
    [
      { holds, note: String.raw`since *we know $\sqrtt{2}$*` },
      String.raw`note is not valid TeX: Undefined control sequence: \sqrtt at position 1: \sqrtt{2}`,
    ],
    [
      { holds, note: String.raw`since $\sqrtt{2}$` },
      String.raw`note is not valid TeX: Undefined control sequence: \sqrtt at position 1: \sqrtt{2}`,
    ],
  ])('says what is wrong (%#): %o', (keys, sentence) => {
    expect(wrong(keys)).toBe(sentence);
  });

  test('says so also when it is no object', () => {
    expect(validateClaim(null as never)?.message).toBe('it is null; it must be claim({...})');
    expect(validateClaim('claim' as never)?.message).toBe('it is "claim"; it must be claim({...})');
  });

  test('says that a text is too long to be typeset', () => {
    expect(wrong({ forAll, holds, statement: 'x'.repeat(5001) })).toBe(
      'statement has 5001 characters; shorten it to at most 5000',
    );
    expect(wrong({ forAll, holds, note: 'x'.repeat(5000) })).toBeUndefined();
  });
});

test('a range that is a copy of one, or stands in for one, is refused', () => {
  const all = function* (): Generator<number> {
    yield 1;
  };
  const copies = [{ ...integers(0, 100), all }, Object.create(integers(0, 100)), new Proxy(integers(0, 100), {})];
  for (const n of copies as object[]) expect(wrong({ forAll: { n }, holds })).toContain('the range of n is not as');
  expect(() => Object.assign(integers(0, 100), { all })).toThrow(TypeError);
});

describe('a claim that is expected to be upheld', () => {
  const sides = { draw: () => 1, left: () => 1, right: () => 1 };
  const open = (): readonly [number, number] => [0, Infinity];
  const mean = { draw: () => 1, quantity: () => 1, meanAtLeast: 1 };
  test.each<[boolean, object]>([
    [false, { ...mean, range: open }],
    [false, { ...mean, range: [0, Infinity] }],
    [true, { ...mean, range: [0, 9] }],
    [true, { ...mean, range: () => [0, 9], tailAtMost: () => 1 }],
    [true, { ...mean, range: () => undefined }],
    [false, { ...sides, leftRange: open, differenceAtLeast: 0 }],
    [true, { ...sides, rightRange: open, differenceAtLeast: 0 }],
    [false, { ...sides, rightRange: open, differenceAtMost: 0 }],
    [true, { ...sides, leftRange: open, differenceAtMost: 0 }],
    [true, { ...sides, rightRange: open, differenceRange: [0, 1], differenceAtMost: 0 }],
  ])('needs a twin: %o, %o', (needed, keys) => {
    const said = { forAll: { n: integers(1, 9) }, expect: 'upheld', ...keys };
    expect(wrong(said)?.startsWith('twin is missing') ?? false).toBe(needed);
  });
});
