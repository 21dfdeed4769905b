import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import { type Verdict, VERDICTS } from '../../claim/Verdict.ts';
import { faultyResult } from '../faultyResult.ts';
import { proofStatuses } from '../proofStatuses.ts';

function result(id: string, verdict: Verdict, uses: readonly string[] = [], repairs?: string): ClaimResult {
  return {
    ...faultyResult(id, `${id}.claim.ts`, { message: '' }),
    verdict,
    uses,
    ...(repairs === undefined ? {} : { repairs }),
  };
}

const among = (...results: ClaimResult[]) => new Map(results.map((found) => [found.id, found]));

const proofStatus = (id: string, results: ReadonlyMap<string, ClaimResult>) => proofStatuses(results)(id);

describe('the status of a proof', () => {
  test('is none where no step is named', () => {
    expect(proofStatus('a', among(result('a', 'upheld')))).toEqual({
      status: 'none',
      broken: [],
      unrepaired: [],
      open: [],
    });
  });

  test('is sound where every step of any depth is proved or upheld', () => {
    const results = among(result('a', 'refuted', ['b']), result('b', 'upheld', ['c']), result('c', 'proved'));
    expect(proofStatus('a', results)).toEqual({ status: 'sound', broken: [], unrepaired: [], open: [] });
  });

  test('is broken by one refuted step, however deep, whatever the others are', () => {
    const results = among(
      result('a', 'proved', ['b']),
      result('b', 'proved', ['c', 'd']),
      result('c', 'refuted'),
      result('d', 'vacuous'),
    );
    expect(proofStatus('a', results)).toEqual({ status: 'broken', broken: ['c'], unrepaired: ['c'], open: ['d'] });
  });

  test('knows which broken steps a true claim repairs', () => {
    const step = result('b', 'refuted');
    const proof = (repair: Verdict) =>
      proofStatus('a', among(result('a', 'upheld', ['b']), step, result('b-repaired', repair, [], 'b')));
    expect(proof('upheld')).toMatchObject({ status: 'broken', broken: ['b'], unrepaired: [] });
    for (const verdict of ['refuted', 'undecided', 'vacuous', 'faulty'] as const) {
      expect(proof(verdict)).toMatchObject({ status: 'broken', unrepaired: ['b'] });
    }
  });

  test('is open for a step that was not checked', () => {
    expect(proofStatus('a', among(result('a', 'proved', ['b'])))).toMatchObject({ status: 'open', open: ['b'] });
  });

  test('ends also where steps use each other in a circle', () => {
    const results = among(
      result('a', 'proved', ['b']),
      result('b', 'proved', ['c']),
      result('c', 'proved', ['b', 'a']),
    );
    expect(proofStatus('a', results).status).toBe('sound');
  });

  test('lists twenty steps of each sort, and counts the others', () => {
    const chain = Array.from({ length: 5000 }, (_, i) => result(`c${i}`, 'undecided', i === 4999 ? [] : [`c${i + 1}`]));
    const { status, open, unlisted } = proofStatus('c0', among(...chain));
    expect([status, open.length, open[19], unlisted]).toEqual(['open', 20, 'c20', 4979]);
  });

  test('never takes a step that is undecided, vacuous, faulty or refuted for one that holds', () => {
    const verdict = fc.constantFrom(...(Object.keys(VERDICTS) as Verdict[]));
    const steps = fc.array(fc.record({ verdict, uses: fc.array(fc.nat(5), { maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(steps, (steps) => {
        const results = among(
          ...steps.map(({ verdict, uses }, i) =>
            result(
              `s${i}`,
              verdict,
              uses.map((step) => `s${step}`),
            ),
          ),
        );
        const reached = new Set<string>();
        const todo = [...results.get('s0')!.uses];
        for (let step = todo.pop(); step !== undefined; step = todo.pop()) {
          if (step === 's0' || reached.has(step)) continue;
          reached.add(step);
          todo.push(...(results.get(step)?.uses ?? []));
        }
        const verdicts = [...reached].map((step) => results.get(step)?.verdict);
        const allHold = verdicts.every((found) => found === 'proved' || found === 'upheld');
        const expected =
          reached.size === 0 ? 'none' : verdicts.includes('refuted') ? 'broken' : allHold ? 'sound' : 'open';
        expect(proofStatus('s0', results).status).toBe(expected);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
