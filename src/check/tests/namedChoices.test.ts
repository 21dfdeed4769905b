import { expect, test } from 'vitest';
import type { Rng } from '../../random/Rng.ts';
import { choices } from '../../claim/ranges/choices.ts';
import { integers } from '../../claim/ranges/integers.ts';
import { parseToken } from '../search/token.ts';
import { replayClaim } from '../replayClaim.ts';
import { checked, sampleNamed } from './sampleClaim.ts';

/** Numbers in [0, 1] of mean ½, and one of mean ⅔. */
const LAWS = {
  uniform: (rng: Rng): number => rng(),
  coin: (rng: Rng): number => Number(rng() < 1 / 2),
  root: (rng: Rng): number => Math.sqrt(rng()),
};

const keys = {
  forAll: { law: choices(LAWS), n: integers(1, 3) },
  draw: (rng: Rng, { law, n }: { law: keyof typeof LAWS; n: number }) =>
    Array.from({ length: n }, () => LAWS[law](rng)).reduce((sum, x) => sum + x, 0) / n,
  quantity: (x: number): number => x,
  range: [0, 1],
  meanAtMost: 0.51,
};

test('a parameter over named things has the name in the sentence, in the setting and in the replay token', async () => {
  const { verdict, sentence, evidence, tried } = await checked(keys);
  expect([verdict, sentence]).toEqual(['refuted', expect.stringMatching(/^Refuted at law = root, n = 1: /u)]);
  expect(new Set(tried.map(({ setting }) => setting['law']))).toContain('root');
  if (evidence.by !== 'counterexample') throw new Error('no counterexample');
  expect(evidence.token).toContain('law=root');
  expect(replayClaim(sampleNamed(keys), parseToken(evidence.token))).toMatchObject({ setting: { law: 'root', n: 1 } });
});

test('a twin and a precondition may choose among them by name', async () => {
  const twin = { claims: 'Of mean 0.4 at most', meanAtMost: 0.4 };
  const where = ({ law }: { law: string }): boolean => law !== 'root';
  expect(await checked({ ...keys, where, meanAtMost: 0.6, twin })).toMatchObject({
    verdict: 'upheld',
    twin: { verdict: 'refuted' },
  });
});
