import { describe, expect, test } from 'vitest';
import { variationText } from '../variationText.ts';

const words = { id: 'a-two', title: 'It’s new', from: '1-part/a.claim.ts', to: 'conjectures/b.claim.ts' };

const FILE = `// The file.
import { claim, integers, readings } from 'refutable';
import { unitVectors, coherence } from 'refutable/superposition';
import { table } from './table.ts';

const place = 'Lemma 1';

/** Only the first needs this. */
function first(n: number): number {
  return coherence(unitVectors(n));
}

/** The second needs this. */
const second = (n: Size): boolean => other(n);

type Size = number;
const [other] = [(n: Size) => n < table[0]];
const unused = { n: integers(-1, 9), text: String.raw\`\\n\`, f() { start(); } };
const started = start();
function start() {
  return 1;
}

export default readings({
  'a-one': claim({ title: 'One', place, forAll: {}, holds: () => first(1) > 0, expect: 'upheld' }),
  'a-two': claim({
    title: 'Two',
    place,
    forAll: { n: integers(1, 9) },
    // Ends.
    repairs: 'a-one',
    holds: ({ n }) => second(n),
    uses: ['a-one'],
    expect: 'refuted',
  }),
});
`;

describe('a variation of one of several readings', () => {
  test('is a file of its own with what the reading needs and with what runs on import', () => {
    expect(variationText(FILE, words)).toEqual({
      isWhole: false,
      text: `// The file.
import { claim, integers } from 'refutable';
import { table } from '../1-part/table.ts';

const place = 'Lemma 1';

/** The second needs this. */
const second = (n: Size): boolean => other(n);

type Size = number;
const [other] = [(n: Size) => n < table[0]];
const started = start();
function start() {
  return 1;
}

export default claim({
    title: 'It’s new',
    place,
    forAll: { n: integers(1, 9) },
    // Ends.
    holds: ({ n }) => second(n),
    uses: ['a-one'],
  });
`,
    });
  });

  test.each([
    ['a key is computed', `const id = 'a-two'; export default readings({ [id]: claim({ title: 'x' }) });`],
    ['others are spread over it', `export default readings({ 'a-two': claim({ title: 'x' }), ...more });`],
    ['it is there twice', `export default readings({ 'a-two': claim({}), 'a-two': claim({}) });`],
    ['the readings are made elsewhere', `export default readings(made());`],
  ])('keeps the whole file if %s', (_why, text) => {
    const made = variationText(text, words)!;
    expect(made.isWhole).toBe(true);
    expect(made.text).toContain('const original = readings(');
    expect(made.text).toContain(
      `export default { ...original.claims['a-two'], title: 'It’s new', expect: undefined, repairs: undefined };`,
    );
  });

  test('takes a claim whose keys cannot all be seen as it is', () => {
    const text = `export default readings({ 'a-two': claim({ ...usual, n: 1 }), 'a-one': claim({}) });`;
    expect(variationText(text, words)).toEqual({
      isWhole: false,
      text: `export default { ...claim({ ...usual, n: 1 }), title: 'It’s new', expect: undefined, repairs: undefined };`,
    });
  });
});

describe('a variation of the only claim of a file', () => {
  test('changes its words and nothing else', () => {
    const text = `export default claim({ 'expect': 'upheld', title, place: 'x', statement: 's', repairs: 'r', expect: 'y' });`;
    expect(variationText(text, { ...words, place: 'Here' })?.text).toBe(
      `export default claim({ title: 'It’s new', place: 'Here', statement: 's' });`,
    );
  });

  test('is imported from where its imports are, also those that are asked for later', () => {
    const text = `export * from './x.ts';\nconst y = await import('../y.ts');\nexport default claim({ title: 't' });`;
    expect(variationText(text, words)?.text).toContain(`'../1-part/x.ts';\nconst y = await import('../y.ts');`);
    expect(variationText(text, { ...words, to: 'b.claim.ts' })?.text).toContain(`'./1-part/x.ts'`);
    expect(variationText(text, { ...words, to: 'b.claim.ts' })?.text).toContain(`import('./y.ts')`);
  });
});

test('a file that exports something else has no variation', () => {
  expect(variationText('export default made;', words)).toBeUndefined();
  expect(variationText('export default make();', words)).toBeUndefined();
  expect(variationText('export const x = 1;', words)).toBeUndefined();
});
