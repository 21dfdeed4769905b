import { expect, test } from 'vitest';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import { reals } from '../../../claim/ranges/reals.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { stream } from '../../../random/stream.ts';
import { plannedSettings } from '../plannedSettings.ts';
import { searchSettings } from '../searchSettings.ts';

const always = (): boolean => true;

test.each<[string, Domain, (setting: Setting) => boolean, number]>([
  ['two integers', { n: integers(1, 500), m: integers(1, 500) }, always, 90],
  ['a precondition', { n: integers(1, 500), m: integers(1, 500) }, ({ n, m }) => Number(n) > Number(m), 90],
  ['a domain that is used up', { n: integers(1, 20) }, always, 20],
  ['a domain that is used up by the last of them', { n: integers(1, 30) }, always, 30],
  ['real numbers', { x: reals(0, 1), n: integers(1, 9) }, always, 60],
])('the settings planned are those that a search tries, in its order: %s', (_what, domain, where, least) => {
  const planned = { domain, where, examples: [], smallest: 30, random: 60 };
  const tried: Setting[] = [];
  searchSettings({
    ...planned,
    rng: stream('planned'),
    near: 0,
    shrinks: 0,
    decide: (setting) => {
      tried.push(setting);
      return { setting, status: 'upheld', draws: 0, tightness: 0 };
    },
  });
  const settings = [...plannedSettings({ ...planned, rng: stream('planned') })].flat();
  expect(tried.length).toBeGreaterThanOrEqual(least);
  expect(settings).toEqual(tried);
});
