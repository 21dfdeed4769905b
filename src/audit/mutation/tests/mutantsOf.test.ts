import { describe, expect, test } from 'vitest';
import { mutantsOf } from '../mutantsOf.ts';
import { type Rule, RULES } from '../rules/rules.ts';
import { parseFile } from '../rules/syntax.ts';

const HEAD = "title: 'T', place: 'P', statement: 'x'";

/** A claim of a file of its own, with its keys. */
const claimWith = (keys: string, above = ''): string =>
  `${above}\nexport default claim({ ${HEAD}, forAll: { n: integers(1, 9), k: integers(1, 9), p: reals(0, 1) }, ${keys} });\n`;

/** What a rule makes of a claim: the changes in words. */
function changes(text: string, rule: Rule, id = 'one'): string[] {
  const found = mutantsOf(text, { name: 'one', rules: [rule], most: 100 }).get(id)!;
  return [...found.made, ...found.withoutAssumption].map(({ changes }) => changes);
}

/** Before and after, for each rule in turn. */
const EXAMPLES: readonly (readonly [Rule, keys: string, change: string])[] = [
  ['half', 'holds: ({ n }) => n < 3 * p', '3 → 1.5 in holds'],
  ['nine-tenths', 'probabilityAtLeast: () => 1 / 2', '1 / 2 → 0.45 in probabilityAtLeast'],
  ['eleven-tenths', 'probabilityAtMost: () => 0.1', '0.1 → 0.11 in probabilityAtMost'],
  ['double', 'valueAtMost: ({ p }) => f(p)', 'valueAtMost → 2 × valueAtMost in valueAtMost'],
  ['double', 'holds: ({ n }) => atMost(f(n), g(n))', 'g(n) → 2 × g(n) in holds'],
  ['double', 'holds: ({ n }) => equals(f(n), g(n))', 'g(n) → 2 × g(n) in holds'],
  ['double', 'valueAtMost: ({ p }) => interval.multiply([2 - 1e-14, 2 + 1e-14], f(p))', '2 - 1e-14 → 4 in valueAtMost'],
  ['factor', 'value: ({ p }) => f(p) * g(p)', 'f(p) * g(p) → (f(p)) in value'],
  ['factor', 'value: ({ p }) => interval.divide(f(p), g(p))', 'interval.divide(f(p), g(p)) → (f(p)) in value'],
  ['root', 'value: ({ n }) => Math.sqrt(n)', 'Math.sqrt(n) → (n) in value'],
  ['logarithm', 'value: ({ n }) => f(Math.log(n))', 'Math.log(n) → 1 in value'],
  ['term', 'value: ({ n }) => f(n) + g(n)', 'f(n) + g(n) → (g(n)) in value'],
  ['term', 'value: ({ n }) => 1 - g(n)', '1 - g(n) → (1) in value'],
  ['flipped', 'holds: ({ n }) => n <= f(n)', 'n <= f(n) → n >= f(n) in holds'],
  ['flipped', 'holds: ({ n }) => below(n, f(n))', 'below → above in holds'],
  ['flipped', 'valueAtLeast: () => 1', 'valueAtLeast → valueAtMost in valueAtLeast'],
  ['flipped', 'event: (W) => isGood(W)', 'event → its opposite in event'],
  ['strict', 'holds: ({ n }) => n <= f(n)', 'n <= f(n) → n < f(n) in holds'],
  ['strict', 'holds: ({ n }) => atLeast(n, f(n))', 'atLeast → above in holds'],
  ['one-less', 'value: ({ k }) => f(k)', 'k → (k - 1) in value'],
  ['one-less', 'value: ({ k }) => f({ k })', 'k → k: k - 1 in value'],
  ['scaling', 'draw: (rng, { n }) => unitVectors(rng, n, 3)', 'unitVectors → gaussianVectors in draw'],
  ['assumption', 'where: ({ n, k }) => n > k, holds: () => true', 'without n > k'],
  ['presence', 'draw: (rng, { n, k }) => exactlyK(rng, n, k)', 'exactlyK(rng, n, k) → atMostK(rng, n, k) in draw'],
  [
    'presence',
    'draw: (rng, { n, k }) => atMostK(rng, n, k)',
    'atMostK(rng, n, k) → bernoulliInput(rng, n, (k) / (n)) in draw',
  ],
];

describe('an assumption is dropped, piece by piece', () => {
  const assumed = (keys: string, forAll = 'n: integers(1, 9)', above = ''): string[] =>
    changes(`${above}\nexport default claim({ ${HEAD}, forAll: { ${forAll} }, ${keys} });\n`, 'assumption');

  test.each<[string, string, readonly string[]]>([
    ['a condition', 'where: ({ n }) => n > 5', ['without n > 5', 'n in integers(0, 9)']],
    ['each of several', 'where: ({ n }) => n > 5 && f(n) && n < 8', ['without n > 5', 'without f(n)', 'without n < 8']],
    ['a condition of many lines', 'where: ({ n }) => { return n > 5; }', ['without ({ n }) => { return n > 5; }']],
    ['one that is a method', 'where({ n }) { return n > 5; }', ['without where']],
    ['each hypothesis', "given: ['n > 1', 'n < 7'], concludes: 'n > 0'", ["without 'n > 1'", "without 'n < 7'"]],
  ])('%s', (_, keys, found) => {
    expect(assumed(keys)).toEqual(expect.arrayContaining([...found]));
  });

  test.each<[string, readonly string[]]>([
    [
      "n: integers(3, 60), k: integers(1, 'n')",
      ['n in integers(1, 60)', "k in integers(0, 'n')", 'k in integers(1, (earlier: any) => 2 * earlier.n + 1)'],
    ],
    ["m: integers(2, 9, { scale: 'logarithmic' })", ["m in integers(1, 9, { scale: 'logarithmic' })"]],
    ['p: reals(0, 1)', ['p in reals(-0.5, 1)', 'p in reals(0, 1.5)']],
    ['x: positiveRationals()', ['x in rationals()']],
    ['n: integers(({ m }) => 2 * m, 99)', ['n in integers(1, 99)']],
  ])('a range is made wider: %s', (forAll, found) => {
    expect(assumed('holds: () => true', forAll)).toEqual(found);
  });

  test('a number that only limits the sizes that are tried is no assumption, nor is a range without an end', () => {
    expect(assumed('holds: () => true', "m: integers(1, 9, { scale: 'logarithmic' }), x: rationals()")).toEqual([]);
  });

  test('ranges are found by their names', () => {
    const above = 'const sizes = { n: integers(2, 9) };\nconst p = reals(0, 1);';
    expect(assumed('holds: () => true', '...sizes, p', above)).toEqual([
      'n in integers(1, 9)',
      'p in reals(-0.5, 1)',
      'p in reals(0, 1.5)',
    ]);
  });

  test('only the assumption is changed', () => {
    const text = claimWith('where: ({ n }) => n > 5 && n < 8, holds: () => true');
    const sources = [...mutantsOf(text, { name: 'one', rules: ['assumption'] }).values()].flatMap(
      ({ withoutAssumption }) => withoutAssumption.map(({ source }) => source),
    );
    expect(sources).toContain(text.replace('n > 5 && n < 8', 'true && n < 8'));
    for (const source of sources) expect(() => parseFile(source)).not.toThrow();
  });
});

describe('each rule makes its documented change', () => {
  test.each(EXAMPLES)('%s: %s', (rule, keys, change) => {
    expect(changes(claimWith(keys), rule)).toContain(change);
  });

  test('every rule has an example', () => {
    expect([...new Set(EXAMPLES.map(([rule]) => rule))].toSorted()).toEqual(Object.keys(RULES).toSorted());
  });
});

describe('formulas of steps', () => {
  const step = claimWith("given: ['0 < p'], concludes: 'n^2 >= 1/2*p*k implies not (n < max(k, p) - 1)'");
  test.each<[Rule, string]>([
    ['half', 'n^2 >= (1/4)*p*k implies not (n < max(k, p) - 1)'],
    ['half', 'n >= 1/2*p*k implies not (n < max(k, p) - 1)'],
    ['factor', 'n^2 >= 1/2*p implies not (n < max(k, p) - 1)'],
    ['term', 'n^2 >= (1/2)*p*k implies not (n < max(k, p))'],
    ['flipped', 'n^2 <= (1/2)*p*k implies not (n < max(k, p) - 1)'],
    ['strict', 'n^2 >= (1/2)*p*k implies not (n <= max(k, p) - 1)'],
    ['one-less', 'n^2 >= (1/2)*p*k implies not (n < max(k - 1, p) - 1)'],
    ['strict', '0 <= p'],
  ])('%s gives %s', (rule, formula) => {
    const found = [...mutantsOf(step, { name: 'one', rules: [rule], most: 100 }).values()];
    const sources = found.flatMap(({ made }) => made.map(({ source }) => source.replaceAll('(1/2)', '1/2')));
    expect(sources.some((source) => source.includes(JSON.stringify(formula.replaceAll('(1/2)', '1/2'))))).toBe(true);
  });
});

describe('only what states the claim is changed', () => {
  test.each([
    ['ranges, margins, preconditions and tolerances', 'margin: () => 0.5, within: () => 0.5, where: ({ n }) => n > 5'],
    ['what is shown, the twin and the picture', 'show: () => 7, twin: { event: () => 7 < 8 }, picture: { at: 7 }'],
    [
      'loops, indices, tests of cases and allowances for rounding',
      'value: (s) => { for (let i = 1; i < 9; i++) f(s[3] + 1e-12); if (s > 5) return h(); return s < 5 ? f() : g(); }',
    ],
  ])('not %s', (_what, keys) => {
    expect(mutantsOf(claimWith(keys), { name: 'one' }).get('one')!.made).toEqual([]);
  });

  test('a function that two claims use gives mutants of each, through others too, and only of those', () => {
    const text = `
      const half = (x) => 3 * x;
      function both(x) { return half(x); }
      const unused = (x) => 5 * x;
      const m = 7;
      export default readings({
        'one-a': claim({ ${HEAD}, forAll: {}, value: () => both(1), valueAtMost: () => half(2) }),
        'one-b': claim({ ${HEAD}, forAll: {}, value: ({ m }) => both(m), valueAtMost: () => 4 }),
        'one-c': claim({ ${HEAD}, forAll: {}, value: ({ m }) => m, valueAtMost: () => 4 }),
      });`;
    const of = (id: string): string[] => changes(text, 'double', id);
    expect(of('one-a')).toContain('3 → 6 in half, used by value and valueAtMost');
    expect(of('one-b')).toContain('3 → 6 in half, used by value');
    expect(of('one-c')).toEqual(['4 → 8 in valueAtMost']);
    expect([...of('one-a'), ...of('one-b')].some((change) => /[57] →/u.test(change))).toBe(false);
  });

  test('a number that occurs twice, as an enclosure of itself, is one place', () => {
    const sources = (value: string, rule: Rule): string[] =>
      mutantsOf(claimWith(`value: ({ n }) => f(${value})`), { name: 'one', rules: [rule] })
        .get('one')!
        .made.map(({ source }) => /f\((\[.*?\])\)/u.exec(source)![1]!);
    expect(sources('[2, 2]', 'half')).toEqual(['[1, 1]']);
    expect(sources('[2 - 1e-14, 2 + 1e-14]', 'double')).toEqual(['[3.99999999999998, 4.00000000000002]']);
    expect(sources('[n * 3, n * 3]', 'double')).toEqual(['[n * 6, n * 6]']);
    expect(sources('[2, 3]', 'half')).toEqual(['[1, 3]', '[2, 1.5]']);
  });

  test('a change of the bound alone is recognized', () => {
    const text = claimWith('event: (x) => x < 3, probabilityAtLeast: () => 1 / 2');
    const made = mutantsOf(text, { name: 'one', rules: ['half', 'flipped'] }).get('one')!.made;
    expect(made.map(({ changes, onlyBound }) => [changes, onlyBound])).toEqual([
      ['probabilityAtLeast → probabilityAtMost in probabilityAtLeast', false],
      ['1 / 2 → 0.25 in probabilityAtLeast', true],
      ['x < 3 → x > 3 in event', false],
      ['3 → 1.5 in event', false],
    ]);
  });
});

describe('how many are made', () => {
  const text = claimWith('event: (x) => x < 3 * f(2), probabilityAtLeast: () => 1 / 2');

  test('fewer are the first of more, the rules take turns, and the rest is counted', () => {
    const all = mutantsOf(text, { name: 'one', most: 1000 }).get('one')!;
    const few = mutantsOf(text, { name: 'one', most: 5 }).get('one')!;
    expect(few.made).toEqual(all.made.slice(0, 5));
    expect(few.leftOut).toBe(all.made.length - 5);
    expect(new Set(few.made.map(({ rule }) => rule)).size).toBe(5);
  });

  test('each is TypeScript, even if a function with a block is the bound or is negated', () => {
    const blocks = claimWith('event: (x) => { return f(x); }, probabilityAtLeast: ({ n }) => { return g(n) ? 1 : 2; }');
    const made = mutantsOf(blocks, { name: 'one', most: 1000 }).get('one')!.made;
    expect(made.some(({ changes }) => changes === 'event → its opposite in event')).toBe(true);
    for (const { source } of made) expect(() => parseFile(source)).not.toThrow();
  });

  test('no two are the same, and none is the claim itself', () => {
    const sources = mutantsOf(text, { name: 'one', most: 1000 })
      .get('one')!
      .made.map(({ source }) => source);
    expect(new Set([text, ...sources]).size).toBe(sources.length + 1);
  });
});
