import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseResults } from '../../src/results/parseResults.ts';
import { reportHtml } from '../../src/report/reportHtml.ts';
import { sampleAssets } from '../../src/report/tests/sampleAssets.ts';
import { resultsJson } from '../../src/results/resultsJson.ts';
import { sampleResults } from '../../src/report/tests/sampleResults.ts';
import { weirdResults } from '../../src/report/tests/weirdResults.ts';
import { terminalSummary } from '../../src/report/terminal/terminalSummary.ts';
import { verdictsMarkdown } from '../../src/report/markdown/verdictsMarkdown.ts';
import { FUZZ_TIMEOUT, fuzzed } from './fuzzed.ts';
import { replaced } from './replaced.ts';

/** Without its digest, which would give every change away before anything else is looked at. */
const SAMPLE = JSON.stringify({ ...(JSON.parse(resultsJson(sampleResults)) as object), digest: undefined });

/** The characters that a terminal would obey, but for the line break. */
const CONTROL = /[^\P{Cc}\n]/u;

/** Draws results in every form; none may throw, whatever they hold. */
function drawEverything(results: ReturnType<typeof parseResults>): void {
  expect(reportHtml(results, sampleAssets).trimEnd().endsWith('</html>')).toBe(true);
  expect(terminalSummary(results, { colour: false, width: 80 })).not.toMatch(CONTROL);
  expect(verdictsMarkdown(results)).toMatch(/^# Verdicts on /u);
}

/** Reads a damaged file. @returns whether it could be read all the same; what it throws is a sentence */
function isReadable(text: string): boolean {
  try {
    drawEverything(parseResults(text));
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    expect(error.message).toMatch(/^these results are \S[^\n]*$|^this is not a results\.json of refutable;[^\n]*$/u);
    expect(error.message.length).toBeLessThan(500);
    return false;
  }
}

describe('results of any content', () => {
  test('are read back as they were, and drawn', { timeout: FUZZ_TIMEOUT }, () => {
    fc.assert(
      fc.property(weirdResults, (results) => {
        const text = resultsJson(results);
        const read = parseResults(text);
        expect(resultsJson(read)).toBe(text);
        drawEverything(read);
      }),
      fuzzed(25),
    );
  });
});

describe('a results file that is damaged', () => {
  test('by truncation at any place is reported', { timeout: FUZZ_TIMEOUT }, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: SAMPLE.trimEnd().length - 1 }), (length) => {
        expect(isReadable(SAMPLE.slice(0, length))).toBe(false);
      }),
      fuzzed(300),
    );
  });

  test('in one character is reported, or gives other valid results', { timeout: FUZZ_TIMEOUT }, () => {
    const character = fc.oneof(
      fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '-', '0', 'e', '\\', ' ', '\u0000'),
      fc.string({ unit: 'binary', minLength: 0, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.nat({ max: SAMPLE.length - 1 }), character, (at, put) => {
        isReadable(SAMPLE.slice(0, at) + put + SAMPLE.slice(at + 1));
      }),
      fuzzed(30),
    );
  });

  test('in one of its values is reported, or gives other valid results', { timeout: FUZZ_TIMEOUT }, () => {
    const value = fc.oneof(
      fc.constant(undefined),
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>(
        null,
        true,
        0,
        -1,
        1e308,
        '',
        '∞',
        'NaN',
        [],
        {},
        [[]],
        [null],
        { by: 'nothing' },
        '__proto__',
      ),
    );
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), value, (choices, put) => {
        isReadable(JSON.stringify(replaced(JSON.parse(SAMPLE), choices, put) ?? null));
      }),
      fuzzed(40),
    );
  });

  test('by replacement with anything else is reported', { timeout: FUZZ_TIMEOUT }, () => {
    const other = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.record({ schema: fc.jsonValue() }).map((text) => JSON.stringify(text)),
    );
    fc.assert(
      fc.property(other, (text) => {
        expect(isReadable(text)).toBe(false);
      }),
      fuzzed(500),
    );
  });
});
