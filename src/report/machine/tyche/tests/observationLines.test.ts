import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonNumber, number, oneOf, record, recordOf, text, union } from '../../../../results/shape/Shape.ts';
import { sampleClaim, sampleSetting } from '../../../tests/sampleClaim.ts';
import { sampleResults } from '../../../tests/sampleResults.ts';
import { weirdResults } from '../../../tests/weirdResults.ts';
import { observationLines } from '../observationLines.ts';

interface Line {
  readonly type: 'test_case' | 'info' | 'alert';
  readonly property: string;
  readonly status: string;
  readonly representation: string;
  readonly content: string;
  readonly title: string;
  readonly arguments: unknown;
  readonly status_reason: string;
  readonly features: Readonly<Record<string, unknown>>;
  readonly metadata: unknown;
}

const linesOf = (results: typeof sampleResults): Line[] =>
  observationLines(results)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

const nothing = oneOf([]);
const anything = Object.assign(() => null, { schema: () => ({}) });
/** What the schema of Hypothesis and the reader of Tyche both take. */
const message = record({ run_start: number, property: text, title: text, content: text });
const line = union('type', {
  test_case: record({
    run_start: number,
    property: text,
    status: oneOf(['passed', 'failed', 'gave_up']),
    status_reason: text,
    representation: text,
    arguments: recordOf(anything),
    how_generated: text,
    features: recordOf(jsonNumber),
    coverage: Object.assign((value: unknown) => (value === null ? null : 'coverage: null'), { schema: () => ({}) }),
    timing: recordOf(nothing),
    metadata: recordOf(anything),
  }),
  info: message,
  alert: message,
});

describe('the observations', () => {
  test('are a message and a line a setting for each claim', () => {
    const lines = linesOf(sampleResults);
    const messages = lines.filter(({ type }) => type !== 'test_case');
    expect(messages.map(({ property }) => property)).toEqual(sampleResults.claims.map(({ id }) => id));
    expect(messages.filter(({ type }) => type === 'alert').map(({ property }) => property)).toEqual([
      'antipodal-conclusion-repaired',
      'broken-file',
    ]);
    expect(messages[0]!.content).toBe(sampleResults.claims[0]!.sentence);
  });

  test('hold the parameters and jsonNumbers of a setting as features', () => {
    const tried = [
      sampleSetting({ setting: { n: 3, epsilon: '1/4', law: 'sphere' }, measured: 0.5, relation: '≥', claimed: 0.25 }),
      sampleSetting({
        setting: { n: 4, epsilon: 1, law: true },
        status: 'refuted',
        measured: 0.1,
        relation: '≥',
        claimed: 0.25,
        draws: 9,
      }),
      sampleSetting({ setting: { n: 5, epsilon: 2, law: 7 }, status: 'vacuous' }),
    ];
    const claim = sampleClaim({ id: 'a', tried, evidence: { by: 'settings', tightest: tried[0]! } });
    const [, first, second, third] = linesOf({ ...sampleResults, claims: [claim] });
    expect(first).toMatchObject({
      status: 'passed',
      status_reason: '',
      representation: 'a(n = 3, ε = 1/4, law = sphere)',
      arguments: { n: 3, epsilon: '1/4', law: 'sphere' },
      features: { found: 'upheld', measured: 0.5, n: 3, epsilon: 0.25, law: 'sphere' },
    });
    expect(second).toMatchObject({
      status: 'failed',
      status_reason: 'refuted: measured 0.1, claimed ≥ 0.25',
      // Text at one setting, so text at all of them.
      features: { draws: 9, law: 'yes' },
    });
    expect(third).toMatchObject({ status: 'gave_up', status_reason: 'vacuous', features: { law: '7' } });
  });

  test('include the deciding setting even if it is not among those kept', () => {
    const lines = linesOf(sampleResults).filter(
      ({ property, type }) => property === 'chernoff-tail' && type === 'test_case',
    );
    expect(lines.map(({ representation }) => representation)).toEqual(['chernoff-tail(m = 2, c = 1)']);
  });

  test('are valid for their readers, for any results', () => {
    fc.assert(
      fc.property(weirdResults, (results) => {
        const kinds = new Map<string, Set<string>>();
        for (const one of linesOf(results)) {
          expect(line(one, '')).toBeNull();
          for (const [name, value] of Object.entries(one.features ?? {})) {
            const key = JSON.stringify([one.property, name]);
            kinds.set(key, (kinds.get(key) ?? new Set()).add(typeof value));
          }
        }
        // The viewer stops at a feature that is a number here and text there.
        expect([...kinds].filter(([, types]) => types.size > 1)).toEqual([]);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test('of two claims at one setting differ, since the viewer takes equal text for a duplicate', () => {
    const tried = [sampleSetting({ setting: { n: 1 } })];
    const claims = [sampleClaim({ id: 'a', tried }), sampleClaim({ id: 'b', tried })];
    const texts = linesOf({ ...sampleResults, claims }).map(({ representation }) => representation);
    expect(texts).toEqual([undefined, 'a(n = 1)', undefined, 'b(n = 1)']);
  });
});
