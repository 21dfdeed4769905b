import { describe, expect, test } from 'vitest';
import { sampleClaim } from '../../tests/sampleClaim.ts';
import { sampleResults } from '../../tests/sampleResults.ts';
import { historyLine, MOST_RUNS, parseHistory, withRun } from '../history.ts';
import { trendMarkdown, trendSection } from '../trend.ts';

const PAPER = sampleResults.paper.title;
const run = (digest: string, refuted: number) =>
  historyLine(
    {
      ...sampleResults,
      claims: [
        sampleClaim({ id: 'a' }),
        ...Array.from({ length: refuted }, (_, i) => sampleClaim({ id: `b${i}`, verdict: 'refuted', surprise: true })),
      ],
    },
    { version: '0.1.0', digest, date: '2026-11-30' },
  );
const textOf = (...lines: ReturnType<typeof run>[]): string => lines.reduce(withRun, '');

describe('the history of a report', () => {
  test('has a line a run, which is read back', () => {
    expect(parseHistory(textOf(run('one', 0), run('two', 2)))).toEqual([run('one', 0), run('two', 2)]);
    expect(run('two', 2)).toMatchObject({ claims: 3, verdicts: { upheld: 1, refuted: 2 }, surprises: 2 });
  });

  test('does not grow where nothing is new', () => {
    expect(textOf(run('one', 0), run('one', 0))).toBe(textOf(run('one', 0)));
    expect(parseHistory(withRun(textOf(run('one', 0)), { ...run('one', 0), version: '0.2.0' }))).toHaveLength(2);
  });

  test('keeps the latest runs alone, and lines that it cannot read', () => {
    const long = textOf(...Array.from({ length: MOST_RUNS + 5 }, (_, i) => run(`${i}`, 0)));
    expect(parseHistory(long)).toHaveLength(MOST_RUNS);
    expect(parseHistory(long).at(-1)!.digest).toBe(`${MOST_RUNS + 4}`);
    const other = '{"schema":"refutable-history-2"}\nnot JSON\n';
    expect(withRun(other, run('one', 0)).startsWith(other)).toBe(true);
    expect(parseHistory(withRun(other, run('one', 0)))).toHaveLength(1);
  });
});

describe('the trend of the runs', () => {
  const history = parseHistory(textOf(run('one-digest', 0), run('two-digest', 2)));

  test('is a table of the last ones in the summary, from the second run of the paper on', () => {
    expect(trendMarkdown(history.slice(1), PAPER)).toEqual([]);
    expect(trendMarkdown(history, 'Another paper')).toEqual([]);
    expect(trendMarkdown(history, PAPER)).toEqual([
      '### The last runs',
      '',
      '| day | version | seed | effort | claims | upheld | refuted | surprises | digest |',
      '|---|---|---|---|---|---|---|---|---|',
      '| 2026-11-30 | 0.1.0 | edmonds | standard | 1 | 1 | 0 | 0 | one-dige |',
      '| 2026-11-30 | 0.1.0 | edmonds | standard | 3 | 1 | 2 | 2 | two-dige |',
    ]);
    expect(
      trendMarkdown(parseHistory(textOf(...Array.from({ length: 30 }, (_, i) => run(`${i}`, i)))), PAPER),
    ).toHaveLength(4 + 10);
  });

  test('is drawn on the page, in words, too', () => {
    const { text } = trendSection(history, PAPER);
    expect(text).toContain('aria-label="from 0 to 2, between 0 and 2"');
    expect(text).toContain('aria-label="1 throughout"');
    expect(trendSection([], PAPER).text).toBe('');
  });
});
