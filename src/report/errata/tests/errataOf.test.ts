import { describe, expect, test } from 'vitest';
import type { ClaimResult } from '../../../results/ClaimResult.ts';
import type { Results } from '../../../results/Results.ts';
import { sampleClaim } from '../../tests/sampleClaim.ts';
import { sampleResults } from '../../tests/sampleResults.ts';
import { consequence } from '../consequence.ts';
import { errataInWords } from '../errataInWords.ts';
import { errataOf, errataParts } from '../errataOf.ts';
import { inShort } from '../../page/lead/inShort.ts';
import { rightOf } from '../rightOf.ts';

const refuted = (said: Partial<ClaimResult> & { readonly id: string }): ClaimResult =>
  sampleClaim({ verdict: 'refuted', expect: 'refuted', ...said });

const resultsOf = (claims: readonly ClaimResult[], more: Partial<Results> = {}): Results => ({
  ...sampleResults,
  sections: [{ title: 'All', claims: claims.map(({ id }) => id) }],
  headlines: [],
  claims,
  ...more,
});

const kinds = (results: Results): Readonly<Record<string, string>> =>
  Object.fromEntries(errataOf(results).map(({ kind, claim }) => [claim.id, kind]));

describe('a refuted claim', () => {
  test('is a statement where the paper names it as a main claim, whatever rests on it', () => {
    const claims = [refuted({ id: 'main' }), sampleClaim({ id: 'user', uses: ['main'] })];
    expect(kinds(resultsOf(claims, { headlines: ['main'] }))).toEqual({ main: 'statement' });
  });

  test('is a step whose conclusion stands where all that rests on it holds, its argument repaired', () => {
    const claims = [
      refuted({ id: 'step', repairedBy: ['repair'] }),
      sampleClaim({ id: 'repair', repairs: 'step' }),
      sampleClaim({ id: 'middle', uses: ['step'] }),
      sampleClaim({
        id: 'end',
        uses: ['middle'],
        proof: { status: 'broken', broken: ['step'], unrepaired: [], open: [] },
      }),
    ];
    const [erratum] = errataOf(resultsOf(claims));
    expect(erratum).toMatchObject({
      kind: 'standing',
      repairs: [{ id: 'repair' }],
      conclusions: [{ id: 'end' }],
      fallen: [],
    });
    expect(consequence(erratum!)).toBe('`end` rests on it and stands, by the corrected line.');
  });

  test('is a step that falls with its conclusions where each is refuted, or its argument is not repaired', () => {
    const proof = { status: 'broken', broken: ['step'], unrepaired: ['step'], open: [] } as const;
    const claims = [
      refuted({ id: 'step' }),
      refuted({ id: 'false', uses: ['step'] }),
      sampleClaim({ id: 'unproved', uses: ['step'], proof }),
      sampleClaim({ id: 'fine', uses: ['step'] }),
    ];
    expect(kinds(resultsOf(claims.slice(0, 3)))).toEqual({ step: 'fallen', false: 'remark' });
    const errata = errataOf(resultsOf(claims));
    expect(errata.map(({ kind, claim }) => [claim.id, kind])).toEqual([
      ['step', 'standing'],
      ['false', 'remark'],
    ]);
    expect(consequence(errata[0]!)).toBe(
      '`false` rests on it and is false, too. `unproved` rests on it, and its argument is not saved by a correction that holds. `fine` rests on it and stands.',
    );
  });

  test('is the printed sentence where it is named like its file, and a variant otherwise', () => {
    const claims = [
      refuted({ id: 'line', file: 'a/line.claim.ts' }),
      refuted({ id: 'line-two', file: 'a/line.claim.ts' }),
    ];
    expect(kinds(resultsOf(claims))).toEqual({ line: 'remark', 'line-two': 'variant' });
  });

  test('is ours where it corrects another claim and quotes nothing, even as a main claim', () => {
    const claims = [
      refuted({ id: 'line', file: 'line.claim.ts', repairedBy: ['turned', 'printed'] }),
      refuted({ id: 'turned', repairs: 'line' }),
      refuted({ id: 'printed', repairs: 'line', quote: 'It holds.' }),
    ];
    expect(kinds(resultsOf(claims, { headlines: ['line', 'turned', 'printed'] }))).toEqual({
      line: 'statement',
      printed: 'statement',
      turned: 'ours',
    });
  });

  test('is ours in a section that is not the paper’s, and what rests on it there says nothing of the paper', () => {
    const claims = [
      refuted({ id: 'theirs', file: 'theirs.claim.ts' }),
      refuted({ id: 'ours' }),
      sampleClaim({ id: 'user', uses: ['ours', 'theirs'] }),
    ];
    const sections = [
      { title: 'Paper', claims: ['theirs'] },
      { title: 'Beyond', ours: true as const, claims: ['ours', 'user'] },
    ];
    expect(kinds(resultsOf(claims, { sections }))).toEqual({ theirs: 'remark', ours: 'ours' });
  });

  test('whose correction is refuted itself has none', () => {
    const claims = [refuted({ id: 'a', repairedBy: ['b'] }), refuted({ id: 'b', repairs: 'a' })];
    const errata = errataOf(resultsOf(claims));
    expect(errata.map(({ repairs }) => repairs)).toEqual([[], []]);
    expect(consequence(errata[0]!)).toBe('No correction of it is known to hold.');
  });

  test('concludes in the main claims that are reached first, though others rest on these', () => {
    const claims = [
      refuted({ id: 'step' }),
      sampleClaim({ id: 'lemma', uses: ['step'] }),
      refuted({ id: 'theorem', uses: ['lemma'] }),
    ];
    const [, erratum] = errataOf(resultsOf(claims, { headlines: ['lemma', 'theorem'] }));
    expect(erratum).toMatchObject({ kind: 'standing', claim: { id: 'step' }, conclusions: [{ id: 'lemma' }] });
  });

  test('has every claim of a circle above it as a conclusion', () => {
    const claims = [
      refuted({ id: 'a' }),
      sampleClaim({ id: 'b', uses: ['a', 'c'] }),
      sampleClaim({ id: 'c', uses: ['b'] }),
    ];
    expect(errataOf(resultsOf(claims))[0]!.conclusions.map(({ id }) => id)).toEqual(['b', 'c']);
  });
});

test('a false main statement names the reading in which it holds, if that is a main claim', () => {
  const file = 'bound.claim.ts';
  const claims = [sampleClaim({ id: 'bound', file }), refuted({ id: 'bound-real', file, repairedBy: ['fix'] })];
  const fix = sampleClaim({ id: 'fix', repairs: 'bound-real' });
  const said = (headlines: readonly string[]): string =>
    consequence(errataOf(resultsOf([...claims, fix], { headlines }))[0]!);
  expect(said(['bound', 'bound-real'])).toBe('Read as in `bound`, the statement holds.');
  expect(said(['bound-real'])).toBe('');
});

test('the errors that the first answer names come first in their rank', () => {
  const claims = ['a', 'b', 'c'].map((id) => refuted({ id }));
  const answers = [{ question: 'Why?', sentences: [{ text: 'So.', claims: ['c'] }] }];
  const results = resultsOf(claims, { headlines: ['a', 'b', 'c'], answers });
  expect(errataOf(results).map(({ claim }) => claim.id)).toEqual(['c', 'a', 'b']);
});

test('what is right are the main claims that hold, and whether their proof was corrected', () => {
  const claims = [
    sampleClaim({ id: 'a', proof: { status: 'broken', broken: ['s'], unrepaired: [], open: [] } }),
    sampleClaim({ id: 'b', verdict: 'proved' }),
    refuted({ id: 'c' }),
  ];
  const right = rightOf(resultsOf(claims, { headlines: ['a', 'b', 'c', 'gone'] }));
  expect(right.map(({ claim: { id }, mended }) => [id, mended])).toEqual([
    ['a', true],
    ['b', false],
  ]);
});

test('the correction is the repair that is named for the claim, if it holds', () => {
  const repairs = [
    sampleClaim({ id: 'step-all-constants', repairs: 'step' }),
    sampleClaim({ id: 'step-repaired', repairs: 'step' }),
  ];
  const claims = [refuted({ id: 'step', repairedBy: ['step-all-constants', 'step-repaired'] }), ...repairs];
  const named = (results: Results): readonly string[] => errataOf(results)[0]!.repairs.map(({ id }) => id);
  expect(named(resultsOf(claims))).toEqual(['step-repaired', 'step-all-constants']);
  const open = { ...repairs[1]!, verdict: 'undecided' as const };
  expect(named(resultsOf([claims[0]!, repairs[0]!, open]))).toEqual(['step-all-constants']);
});

test('the header tells errors of the paper from variants and from conjectures of ours', () => {
  const step = refuted({ id: 'step', file: 'step.claim.ts' });
  const claims = [
    step,
    sampleClaim({ id: 'user', uses: ['step'] }),
    refuted({ id: 'step-two', file: 'step.claim.ts' }),
  ];
  const words = '1 step on which others rest and 1 variant of a sentence';
  expect(errataInWords(errataParts(errataOf(resultsOf(claims))))).toBe(words);
  expect(inShort(resultsOf(claims), {}).text).toContain(`The refuted ones: <a href="#_errata">${words}</a>.`);
  expect(inShort(resultsOf(claims.slice(0, 2)), {}).text).not.toContain('The refuted ones');
});
