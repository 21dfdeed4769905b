import { describe, expect, test } from 'vitest';
import { selectClaims } from '../selectClaims.ts';
import { UsageError } from '../../../store/UsageError.ts';

const IDS = ['theorem-1', 'lemma-1', 'lemma-1-unnormalised', 'lemma-2', 'lemma-10'];

describe('selectClaims', () => {
  test.each([
    [['lemma-1'], ['lemma-1']],
    [['lemma-*'], ['lemma-1', 'lemma-1-unnormalised', 'lemma-2', 'lemma-10']],
    [['lemma-?'], ['lemma-1', 'lemma-2']],
    [['{lemma-2,theorem}*'], ['theorem-1', 'lemma-2']],
    [
      ['lemma-2', 'theorem-1', 'lemma-2'],
      ['theorem-1', 'lemma-2'],
    ],
  ])('takes %j to mean %j, in the order of the paper', (patterns, ids) => {
    expect(selectClaims(IDS, patterns)).toEqual(ids);
  });

  test('suggests the id that may have been meant', () => {
    expect(() => selectClaims(IDS, ['lemma-1', 'lema-2'])).toThrow(
      new UsageError('no claim is called lema-2; did you mean lemma-2?'),
    );
  });

  test('takes no character but its own for a pattern', () => {
    expect(() => selectClaims(IDS, ['lemma.1'])).toThrow('no claim is called lemma.1');
    expect(() => selectClaims(IDS, ['[lemma'])).toThrow('no claim is called [lemma');
  });

  test.each([
    ['lemma-3-*', ['lemma-3']],
    ['lemma-3-one', 'lemma-3.claim.ts, which may contain it, is faulty: no'],
    ['*-one', ['lemma-3']],
    ['{theorem,lemma}-3-?', ['lemma-3']],
    ['l*3*', ['lemma-3']],
    ['lemma-3?', ['lemma-3']],
    ['lemma-3?x', ['lemma-3']],
    ['lemma-3?x-*', ['lemma-3']],
    ['lemma-30*', 'no claim is called lemma-30*; did you mean'],
    ['lemma-[3]-*', 'no claim is called'],
  ])('%s may mean a claim of a file that cannot be read: %j', (pattern, found) => {
    const unread = [{ id: 'lemma-3', file: 'lemma-3.claim.ts', message: 'no' }];
    const select = (): string[] => selectClaims([...IDS, 'lemma-3'], [pattern], { unread });
    if (typeof found === 'string') expect(select).toThrow(found);
    else expect(select()).toEqual(found);
  });
});
