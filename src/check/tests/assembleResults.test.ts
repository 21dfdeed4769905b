import { describe, expect, test } from 'vitest';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Paper } from '../../claim/Paper.ts';
import { SCHEMA } from '../../results/Results.ts';
import type { Verdict } from '../../claim/Verdict.ts';
import { assembleResults, type Gathered } from '../assembleResults.ts';
import { faultyResult } from '../faultyResult.ts';

const paper: Paper = {
  title: 'A paper',
  author: 'Somebody',
  year: 2024,
  seed: 'somebody',
  about: 'Something.',
  sections: [
    { title: 'First', folder: '1-first', order: ['lemma-2', 'lemma-1', 'lemma-1-long'] },
    { title: 'Empty', folder: '2-empty' },
    { title: 'Third', folder: '3-third', gist: 'The end.' },
  ],
  headlines: ['lemma-1', 'nowhere'],
  answers: [{ question: 'Why?', sentences: [{ text: 'Lemma 1 is {lemma-1:verdict}.', claims: ['lemma-1'] }] }],
};

function result(id: string, folder: string, verdict: Verdict, more: Partial<ClaimResult> = {}): ClaimResult {
  return { ...faultyResult(id, `${folder}/${id}.claim.ts`, { message: '' }), verdict, ...more };
}

const claims = [
  result('end', '3-third', 'proved', { uses: ['lemma-1', 'lemma-2'] }),
  result('zeta', 'conjectures', 'upheld'),
  result('alpha', 'conjectures', 'refuted'),
  result('lemma-1-long-b', '1-first', 'upheld'),
  result('lemma-1-repaired', '1-first', 'upheld', { repairs: 'lemma-1' }),
  result('other', '1-first', 'vacuous'),
  result('lemma-1', '1-first', 'refuted'),
  result('lemma-2', '1-first', 'undecided'),
  result('lemma-1-better', '1-first', 'proved', { repairs: 'lemma-1' }),
];

const assembled = (changes: Partial<Gathered> = {}) =>
  assembleResults({
    paper,
    claims,
    asked: claims.map(({ id }) => id),
    seed: 's',
    effort: 'quick',
    complete: true,
    ...changes,
  });

describe('the results of a run', () => {
  test('are in the order of the paper, whatever the order in which they came', () => {
    const expected = [
      {
        title: 'First',
        claims: ['lemma-2', 'lemma-1-repaired', 'lemma-1', 'lemma-1-better', 'lemma-1-long-b', 'other'],
      },
      { title: 'Third', gist: 'The end.', claims: ['end'] },
      { title: 'Conjectures', ours: true, claims: ['alpha', 'zeta'] },
    ];
    const { sections, claims: ordered } = assembled();
    expect(sections).toEqual(expected);
    expect(ordered.map(({ id }) => id)).toEqual(expected.flatMap((section) => section.claims));
    expect(ordered.map(({ section }) => section)).toEqual(
      expected.flatMap(({ title, claims: ids }) => ids.map(() => title)),
    );
  });

  test('say of the paper and the run what is needed to repeat it', () => {
    expect(assembled()).toMatchObject({
      schema: SCHEMA,
      paper: { title: 'A paper', author: 'Somebody', year: 2024, about: 'Something.' },
      seed: 's',
      effort: 'quick',
      complete: true,
      missing: [],
      headlines: ['lemma-1'],
    });
  });

  test('link each claim with its repairs and the steps of its proof', () => {
    const found = new Map(assembled().claims.map((claim) => [claim.id, claim]));
    expect(found.get('lemma-1')!.repairedBy).toEqual(['lemma-1-better', 'lemma-1-repaired']);
    expect(found.get('lemma-2')!.repairedBy).toEqual([]);
    expect(found.get('end')!.proof).toEqual({
      status: 'broken',
      broken: ['lemma-1'],
      unrepaired: [],
      open: ['lemma-2'],
    });
  });

  test('answer the author with the figures of the run', () => {
    expect(assembled().answers).toEqual([
      { question: 'Why?', sentences: [{ text: 'Lemma 1 is refuted.', claims: ['lemma-1'] }] },
    ]);
  });

  test('of a run that was stopped say what is missing, and do not answer with half of the figures', () => {
    const stopped = assembled({ claims: claims.slice(0, 3) });
    expect(stopped.complete).toBe(false);
    expect(stopped.missing).toEqual(claims.slice(3).map(({ id }) => id));
    expect(stopped.answers).toEqual([]);
    expect(stopped.headlines).toEqual([]);
    expect(stopped.claims).toHaveLength(3);
  });

  test('of some of the claims are not complete, and miss nothing', () => {
    const some = assembled({ claims: claims.slice(0, 2), asked: ['end', 'zeta'], complete: false });
    expect(some).toMatchObject({ complete: false, missing: [], answers: [] });
  });

  test('can be written as JSON', () => {
    expect(JSON.parse(JSON.stringify(assembled()))).toEqual(assembled());
  });
});
