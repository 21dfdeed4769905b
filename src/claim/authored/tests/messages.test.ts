import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../../../store/folders.ts';

const SAID = `title: 'A claim', place: 'Here', statement: 'x'`;
const COIN = `${SAID}, forAll: { n: integers(1, 9) }, draw: (rng, { n }) => rng() * n`;

/** Wrong claims, each with what the compiler must say at the end of an error, and where: at the text before the sign ¦. */
const WRONG: Readonly<Record<string, readonly [keys: string, ...messages: string[]]>> = {
  'a misspelt bound': [
    `${COIN}, event: (u, { n }) => u > n, ¦probabilityAtLest: ({ n }) => 1 / n`,
    'no claim has a key probabilityAtLest; did you mean probabilityAtLeast?',
  ],
  'a misspelt text': [
    `¦titel: 'A', place: 'Here', statement: 'x', forAll: {}, holds: () => true`,
    'no claim has a key titel; did you mean title?',
  ],
  'a key of another language': [
    `${SAID}, forAll: {}, holds: () => true, ¦precondition: () => true`,
    'no claim has a key precondition',
  ],
  'no bound': [
    `${COIN}, ¦event: (u, { n }) => u > n`,
    'a claim with event needs one of probabilityAtLeast, probabilityAtMost, probabilityEquals',
  ],
  'two bounds': [
    `${COIN}, event: (u) => u > 1, ¦probabilityAtLeast: 0.1, ¦probabilityAtMost: 0.9`,
    'a claim has one bound, not probabilityAtLeast and probabilityAtMost',
    'a claim has one bound, not probabilityAtMost and probabilityAtLeast',
  ],
  'no draw': [`${SAID}, forAll: {}, ¦always: () => true`, 'draw is missing; a claim with always needs it'],
  'no range': [`${COIN}, ¦quantity: (u) => u, meanAtLeast: 0.5`, 'range is missing; a claim with quantity needs it'],
  'an equality without its width': [
    `${COIN}, quantity: (u) => u, range: [0, 9], ¦meanEquals: () => 0.5`,
    'within is missing; meanEquals needs it',
  ],
  'a probability without its width': [
    `${COIN}, event: (u) => u > 1, ¦probabilityEquals: 0.5`,
    'within is missing; probabilityEquals needs it',
  ],
  'a margin where nothing is drawn': [
    `${SAID}, forAll: {}, holds: () => true, ¦margin: () => 0.1`,
    'a claim with holds has no key margin',
  ],
  'a condition where no probability or mean is claimed': [
    `${COIN}, variable: (u) => u, quantile: 0.5, quantileAtMost: 9, ¦givenThat: true`,
    'givenThat is for probability and mean; here let draw return only outcomes that satisfy it',
  ],
  'a distance from nothing': [
    `${COIN}, ¦variable: (u) => u, distanceAtMost: 0.1`,
    'nothing is claimed of the variable; add its law, distributionFunction or probabilities, or sameDistributionAs, independentOf or quantile',
  ],
  'a law without a distance': [
    `${COIN}, variable: (u) => u, ¦distributionFunction: (t) => t`,
    'distanceAtMost is missing; a claim with distributionFunction needs it',
  ],
  'a misspelt range': [
    `${COIN}, left: (u) => u, right: (u) => u, differenceAtMost: 0.5, ¦leftrange: [0, 1]`,
    'no claim has a key leftrange; did you mean leftRange?',
  ],
  'two statements': [
    `${COIN}, ¦event: (u) => u > 1, ¦holds: ({ n }) => n > 0`,
    'event and holds are two statements; make them two claims',
    'holds and event are two statements; make them two claims',
  ],
  'nothing claimed': [
    `¦title: 'A claim', place: 'Here', statement: 'x', forAll: {}`,
    'the claim states nothing that can be decided; add what is claimed, such as holds, always, event or quantity',
  ],
  'no place': [
    `¦title: 'A claim', statement: 'x', forAll: { n: integers(1, 9) }, holds: ({ n }) => n > 0`,
    'place is missing; it says where that stands in the paper',
  ],
  'no parameters': [
    `¦title: 'A claim', place: 'Here', statement: 'x', holds: () => true`,
    'forAll is missing; it names the parameters with their ranges, {} if there are none',
  ],
  'a misspelt parameter in where': [
    `${SAID}, forAll: { n: integers(1, 9) }, where: ({ ¦k }) => k > 1, holds: ({ n }) => n > 0`,
    `Property 'k' does not exist on type 'Values<{ readonly n: Range<number>; }>'.`,
  ],
  'a misspelt parameter in draw': [
    `${SAID}, forAll: { n: integers(1, 9) }, draw: (rng, { ¦N }) => rng() * N, always: (u) => u >= 0`,
    `Property 'N' does not exist on type 'Values<{ readonly n: Range<number>; }>'.`,
  ],
  'a misspelt parameter in a bound': [
    `${COIN}, event: (u) => u > 1, probabilityAtLeast: (s) => 1 / s.¦m`,
    `Property 'm' does not exist on type 'Values<{ readonly n: Range<number>; }>'.`,
  ],
  'a misspelt parameter in a formula': [
    `${SAID}, forAll: { eps: reals(0, 1), m: reals(1, 9) }, given: ['m > 2*eps'], ¦concludes: 'esp^2 <= 1 and m >= 1'`,
    'the formula names esp, which is not a parameter; did you mean eps?',
  ],
  'another letter in a hypothesis': [
    `${SAID}, forAll: { x: reals(0, 1) }, given: [¦'max(x, 2) > k'], concludes: 'x >= 0'`,
    'the formula names k, which is not a parameter',
  ],
  'a misspelt key of a twin': [
    `${COIN}, event: (u) => u > 1, probabilityAtLeast: 0.1, twin: { claims: 'no', ¦probabilityAtMots: () => 0.1 }`,
    'no claim has a key probabilityAtMots; did you mean probabilityAtMost?',
  ],
  'a twin of other parameters': [
    `${COIN}, event: (u) => u > 1, probabilityAtLeast: 0.1, twin: { claims: 'no', ¦forAll: {} }`,
    'a twin cannot replace forAll in a claim with event',
  ],
  'a bound in words': [
    `${COIN}, event: (u) => u > 1, ¦probabilityAtLeast: 'a half'`,
    `Type 'string' is not assignable to type 'number | ((setting: Values<{ readonly n: Range<number>; }>) => number) | undefined'.`,
  ],
};

/** Claims without a fault, of which the compiler says nothing. */
const RIGHT: Readonly<Record<string, string>> = {
  'constant bounds': `${COIN}, quantity: (u) => u, range: [0, 9], meanEquals: 4, within: 0.1, twin: { claims: 'no', meanEquals: 5 }`,
  'an exact law with a constant': `${SAID}, forAll: {}, value: () => 2n, valueAtMost: 3, exhaustive: true`,
  'show before draw': `${SAID}, forAll: { n: integers(1, 9) }, show: (o, { n }) => ({ heads: o.heads, n }), draw: (rng) => ({ heads: rng() }), always: ({ heads }) => heads < 1`,
  'show without draw': `${SAID}, forAll: { n: integers(1, 9) }, holds: ({ n }) => n > 0, show: ({ n }) => ({ square: n ** 2 })`,
  'what a twin and a constant replace': `${COIN}, event: (u) => u > 1, probabilityAtLeast: ({ n }) => 1 / n, twin: { claims: 'no', probabilityAtMost: ({ n }) => n, event: (u) => u > 2 }, sharpen: { constant: 'c', printed: 1, find: 'largest', between: [0, 1], resolution: 0.1, along: 'n', sizes: [1], at: (n) => ({ n }), with: (c) => ({ probabilityAtLeast: ({ n }) => c / n }) }`,
  'every word of a formula': `${SAID}, forAll: { x_1: reals(0, 1) }, concludes: 'not abs(x_1) > 1.5e3 and max(x_1, 2) >= min(x_1, 1) or x_1 = 1 implies x_1 <= 1 iff 2 > 1'`,
  'keys that only some claims have': `${SAID}, forAll: {}, holds: () => true, expect: 'upheld', note: 'a', uses: ['b']`,
};

/** Lines that the compiler may say of one fault, with the one that names the file. */
const MOST_LINES = 2;

const fileOf = (i: number): string => `c${i}.ts`;
const source = (keys: string): string =>
  `import { claim, integers, reals } from 'refutable';\nvoid [integers, reals];\nexport default claim({\n${keys.replaceAll('¦', '\n')}\n});\n`;

describe('what the compiler says', () => {
  let folder = '';
  let said: readonly string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'refutable-types-'));
    const config = {
      extends: path.join(PACKAGE_FOLDER, 'tsconfig.json'),
      compilerOptions: {
        paths: { refutable: [path.join(PACKAGE_FOLDER, 'src/index.ts')] },
        typeRoots: [path.join(PACKAGE_FOLDER, 'node_modules/@types')],
      },
      include: ['*.ts'],
    };
    const claims = [...Object.values(WRONG).map(([keys]) => keys), ...Object.values(RIGHT)];
    await Promise.all([
      writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(config)),
      writeFile(path.join(folder, 'package.json'), '{ "type": "module" }'),
      ...claims.map((keys, i) => writeFile(path.join(folder, fileOf(i)), source(keys))),
    ]);
    const compiler = path.join(
      path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
      'bin/tsc',
    );
    said = await new Promise((resolve) => {
      execFile(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], { cwd: folder }, (_, stdout) =>
        resolve(stdout.trimEnd().split('\n')),
      );
    });
  }, 300_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** The errors in a file, each with its lines. */
  const errorsIn = (file: string): string[][] => {
    const errors: { readonly file: string; readonly lines: string[] }[] = [];
    for (const line of said) {
      const [, of] = /^(.*?)\(\d+,\d+\): error /u.exec(line) ?? [];
      if (of !== undefined) errors.push({ file: of, lines: [line] });
      else errors.at(-1)?.lines.push(line);
    }
    return errors.filter((error) => error.file === file).map(({ lines }) => lines);
  };

  test.each(Object.entries(WRONG).map(([what, [keys, ...messages]], i) => ({ what, i, keys, messages })))(
    'of $what is short, at the right place, and ends with the cure',
    ({ i, keys, messages }) => {
      const errors = errorsIn(fileOf(i));
      const ends = messages.map((message) => (message.endsWith('.') ? message : `"${message}"`));
      expect(errors.map((lines) => lines.join('\n'))).toEqual(ends.map((end) => expect.stringContaining(end)));
      expect(Math.max(...errors.map((lines) => lines.length))).toBeLessThanOrEqual(MOST_LINES);
      const places = errors.map(([first]) => /\((\d+),(\d+)\)/u.exec(first!)!.slice(1).map(Number));
      expect(places).toEqual([...keys.matchAll(/¦/gu)].map((_, at) => [5 + at, 1]));
    },
  );

  test.each(Object.keys(RIGHT).map((what, i) => ({ what, i: Object.keys(WRONG).length + i })))(
    'of $what is nothing',
    ({ i }) => {
      expect(errorsIn(fileOf(i))).toEqual([]);
    },
  );

  test('is of these claims only', () => {
    expect(said.filter((line) => !/^(?:c\d+\.ts\(|\s)/u.test(line))).toEqual([]);
  });
});
