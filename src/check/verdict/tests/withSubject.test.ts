import { describe, expect, test } from 'vitest';
import { integers } from '../../../claim/ranges/integers.ts';
import { plainText } from '../../../results/words/phrase.ts';
import { askedSentence } from '../../../results/words/sentence/askedSentence.ts';
import { checked, coin } from '../../tests/sampleClaim.ts';

const forAll = { n: integers(1, 9) };
const subject = 'the least m';

describe('the subject of a claim begins what is said of its value', () => {
  test('where it is refuted, at sizes asked about and in the sentence on its twin', async () => {
    const result = await checked(
      {
        forAll,
        subject,
        value: ({ n }: { n: number }) => n,
        valueAtMost: 4,
        twin: { claims: 'less', valueAtMost: () => 0 },
      },
      { showAt: { n: 8 } },
    );
    expect(result.sentence).toBe('Refuted at n = 5: the least m is 5 (computed), claimed ≤ 4.');
    expect(result.twin!.sentence).toBe('Refuted at n = 1: the least m is 1 (computed), claimed ≤ 0.');
    expect(plainText(askedSentence(result))).toBe(
      'At the author’s sizes, n = 8, it also fails: the least m is 8 (computed), claimed ≤ 4.',
    );
  });

  test('where it is upheld, enclosed or estimated', async () => {
    const enclosed = { forAll: {}, subject, value: () => [1, 2], valueAtMost: 3 };
    expect((await checked(enclosed)).sentence).toBe('Upheld: the least m is enclosed in [1, 2], claimed ≤ 3.');
    const estimated = { forAll, subject: 'the share', ...coin(0.9), probabilityAtLeast: 0.5 };
    expect((await checked(estimated)).sentence).toMatch(/: the share is 0\.\d+ \[0\.\d+, 0\.\d+\] \(estimated\)/u);
  });

  test('is a phrase within a sentence, without a full stop', async () => {
    expect((await checked({ forAll, subject: 'The least m.', holds: () => true })).sentence).toBe(
      'Faulty: subject is "The least m.", which ends with a full stop; it stands within a sentence, so write it without one, as in "the least m".',
    );
  });

  test('must be text', async () => {
    expect((await checked({ forAll, subject: 3, holds: () => true })).sentence).toBe(
      'Faulty: subject is 3; it must be text.',
    );
  });
});
