import { expect, test } from 'vitest';
import type { ClaimResult, SettingResult } from '../../../ClaimResult.ts';
import type { Sharpness } from '../../../Sharpness.ts';
import { plainText } from '../../phrase.ts';
import { claimSentence, sharpSentence } from '../claimSentence.ts';
import { sentenceOf } from '../sentenceOf.ts';
import { sharpenSentence } from '../sharpenSentence.ts';

const smallest: SettingResult = {
  setting: { n: 20_000, epsilon: '1/3' },
  status: 'refuted',
  draws: 0,
  measured: '2/3',
  relation: '≥',
  claimed: 1,
  tightness: 1,
};
const evidence = { by: 'counterexample', smallest, failed: 2, token: 't' } as const;
const sentence = sentenceOf({ verdict: 'refuted', evidence, statuses: {} });
const claim = { verdict: 'refuted', kind: 'value', evidence, sentence, settings: 9, vacuous: 0, unreachable: 0 };
const said = (changed: object = {}) => claimSentence({ ...claim, ...changed } as unknown as ClaimResult, 'quick');

test('a sentence is written from the evidence with its settings told apart', () => {
  expect(sentence).toBe('Refuted at n = 20\u202F000, ε = 1/3: computed 2/3, claimed ≥ 1.');
  expect(said()).toEqual([
    'Refuted at ',
    { setting: { n: 20_000, epsilon: '1/3' } },
    ': ',
    'computed',
    ' ',
    { kept: '2/3' },
    ', claimed ',
    { kept: '≥ 1' },
    '.',
  ]);
  expect(plainText(said())).toBe(sentence);
});

test('what stands after it stays, and the sentence of another version is left as it is', () => {
  const longer = `${sentence} The time was over.`;
  expect(said({ sentence: longer }).at(-1)).toBe(' The time was over.');
  expect(plainText(said({ sentence: longer }))).toBe(longer);
  expect(said({ sentence: 'Refuted at n = 2.' })).toEqual(['Refuted at n = 2.']);
  expect(said({ evidence: { by: 'growth', points: [] }, sentence: 'Upheld.' })).toEqual(['Upheld.']);
});

test('how sharp a constant is is told in the same way', () => {
  const sharp: Omit<Sharpness, 'sentence'> = {
    constant: 'the constant',
    printed: 2,
    find: 'smallest',
    between: [1, 3],
    resolution: 0.1,
    along: 'n',
    points: [{ size: 10, refuted: 1.5, upheld: 1.6, printed: 'upheld', draws: 0 }],
    budget: 0,
  };
  const whole = { ...sharp, sentence: sharpenSentence(sharp) };
  expect(whole.sentence).toMatch(/^How sharp the constant is: at n = 10 refuted up to 1\.5, upheld from 1\.6\. /u);
  expect(sharpSentence(whole)).toContainEqual({ name: 'n' });
  expect(sharpSentence({ ...whole, points: [] })).toEqual([whole.sentence]);
});
