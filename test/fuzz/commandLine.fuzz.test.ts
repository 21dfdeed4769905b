import { CommanderError } from 'commander';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { UsageError } from '../../src/store/UsageError.ts';
import { runCli } from '../runCli.ts';
import { FUZZ_TIMEOUT, fuzzed } from './fuzzed.ts';

const COMMANDS = program().commands;
const OPTIONS = [...new Set(COMMANDS.flatMap(({ options }) => options.flatMap(({ short, long }) => [short, long])))]
  .filter((flag) => flag !== undefined && flag !== null)
  .concat('--help', '-h', '--version', '-V', '--');

/** A word with a letter too many, too few, or another. */
const misspelt = (word: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(word, fc.nat({ max: 20 }), fc.string({ maxLength: 1 }), fc.nat({ max: 1 }))
    .map(([text, at, put, drop]) => text.slice(0, at) + put + text.slice(at + drop));

const wild = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '-',
    '--',
    '---',
    '-1',
    '1e9',
    '0x10',
    'NaN',
    '∞',
    'random',
    'quick',
    '*',
    '**',
    '[',
    '{a,',
    '../..',
    '/dev/null',
    '~',
    '__proto__',
    'constructor',
    '\u0000',
    '\u001B[31m',
    '\n',
    '\uD800',
    '--seed=',
    '--effort=',
    '--no-json',
    '@file',
    '%00',
    'lemma-2@s@n=1@exact',
    '@@@',
    'a@b@c=d@draw.0.0',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.integer({ min: 1, max: 100_000 }).map((length) => 'x'.repeat(length)),
  fc.double().map(String),
  fc.integer().map(String),
);
const option = fc.constantFrom(...OPTIONS);
const word = fc.oneof(
  option,
  misspelt(option),
  fc.tuple(option, wild).map(([flag, value]) => `${flag}=${value}`),
  wild,
);
const command = fc.constantFrom(...COMMANDS.map((one) => one.name()));
const line = fc
  .tuple(fc.oneof({ weight: 4, arbitrary: command }, misspelt(command), word), fc.array(word, { maxLength: 6 }))
  .map(([first, rest]) => [first].concat(rest));

/** What a command line leads to: a command that would run, or what is said in its stead. */
async function read(words: readonly string[]): Promise<'runs' | 'help' | 'usage'> {
  const said: string[] = [];
  const commands = program();
  let runs = false;
  for (const one of [commands, ...commands.commands]) {
    one.configureOutput({ writeOut: (text) => said.push(text), writeErr: (text) => said.push(text) });
    if (one !== commands) {
      one.action(() => {
        runs = true;
      });
    }
  }
  try {
    await commands.parseAsync(['node', 'refutable', ...words]);
  } catch (error) {
    if (error instanceof UsageError) {
      expect(error.message).toMatch(/^\S/u);
      return 'usage';
    }
    if (!(error instanceof CommanderError)) throw error;
    expect(said.join('')).not.toBe('');
    return /^commander\.(helpDisplayed|version)$/u.test(error.code) ? 'help' : 'usage';
  }
  expect(runs).toBe(true);
  return 'runs';
}

describe('a command line of any words', () => {
  test('runs a command, shows help, or says what is wrong', { timeout: FUZZ_TIMEOUT }, async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(line, async (words) => {
        seen.add(await read(words));
      }),
      fuzzed(400),
    );
    expect([...seen].toSorted()).toEqual(['help', 'runs', 'usage']);
  });

  test(
    'ends a real process with an exit code, in a few lines and without a stack',
    { timeout: FUZZ_TIMEOUT },
    async () => {
      // Only words that cannot start a run: it is the reading that is tried here.
      const ids = fc.constantFrom('check', 'replay', 'list', 'new');
      const printable = fc
        .oneof(wild, misspelt(option))
        .filter((text) => !text.includes('\u0000') && text.length < 1000);
      await fc.assert(
        fc.asyncProperty(ids, fc.array(printable, { minLength: 1, maxLength: 3 }), async (first, rest) => {
          const { code, stderr } = await runCli([first, ...rest, '--properties', '/dev/null/none']);
          expect(code).toBeOneOf([0, 2]);
          expect(stderr).not.toMatch(/^\s+at /mu);
        }),
        fuzzed(2),
      );
    },
  );
});
