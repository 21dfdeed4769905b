import { describe, expect, test } from 'vitest';
import { readings } from '../../../claim/readings.ts';
import { claimName } from '../../../claim/claimFile.ts';
import { nameClaims } from '../nameClaims.ts';
import { sampleClaim } from '../../tests/sampleClaim.ts';

const claim = sampleClaim({ holds: () => true });

describe('the claims of a file', () => {
  test('are one with the file’s name, or readings with names that begin with it', () => {
    expect(nameClaims('3-lemma-1/lemma-1.claim.ts', claim)).toEqual([
      { id: 'lemma-1', file: '3-lemma-1/lemma-1.claim.ts', claim },
    ]);
    const both = readings({ 'lemma-1': claim, 'lemma-1-unnormalised': claim });
    expect(nameClaims('lemma-1.claim.mts', both).map(({ id }) => id)).toEqual(['lemma-1', 'lemma-1-unnormalised']);
    expect(claimName('a/b/c-d.claim.js')).toBe('c-d');
  });

  test.each([
    [undefined, 'the default export is undefined; it must be claim({...}) or readings({...})'],
    ['claim', 'the default export is "claim"; it must be claim({...}) or readings({...})'],
    [readings({}), 'readings({}) holds no claim'],
    [readings({ 'lemma-2': claim }), "the id lemma-2 does not begin with the file's name, lemma-1"],
    [readings({ 'lemma-12': claim }), "the id lemma-12 does not begin with the file's name, lemma-1"],
    [readings({ 'lemma-1': null as never }), 'the reading lemma-1 is null; it must be claim({...})'],
  ])('are refused where they cannot be told (%#)', (exported, sentence) => {
    expect(() => nameClaims('lemma-1.claim.ts', exported)).toThrow(new TypeError(sentence));
  });

  test.each(['a\nb', 'a\u001B', 'a\u202Eb', 'a\uD800'])('no id that nobody could type, such as %j', (id) => {
    const claim = {} as Parameters<typeof readings>[0][string];
    expect(() => nameClaims(`${id}.claim.ts`, claim)).toThrow('which cannot be typed; choose another id');
    expect(() => nameClaims('a.claim.ts', readings({ [`a-${id}`]: claim }))).toThrow('which cannot be typed');
  });
});
