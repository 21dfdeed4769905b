import * as fc from 'fast-check';
import { type Setting, settingKey } from '../../claim/Setting.ts';
import type { Planned } from './Search.ts';
import { chosenBeyond, choosing } from './searchSettings.ts';
import { settingArbitrary } from './settingArbitrary.ts';
import { smallSettings } from './smallSettings.ts';

/**
 * The settings that a search tries first, in its order: the smallest ones, and then those that it chooses over the whole
 * domain. It goes on from them as their results say, and tries more of them where many are vacuous.
 *
 * @returns each part when it is asked for
 * @throws ClaimFault when the claim's code is at fault; whatever the search would throw
 */
export function* plannedSettings(planned: Planned): Generator<readonly Setting[], void> {
  const { domain, where, smallest, rng } = planned;
  const small: Setting[] = [];
  const settings = smallSettings(domain, where);
  while (small.length < smallest) {
    const next = settings.next();
    if (next.done !== true) small.push(next.value);
    else if (next.value) return yield small;
    else break;
  }
  yield small;
  const { examples, runs } = chosenBeyond(planned);
  const known = new Set(small.map(settingKey));
  const chosen: Setting[] = [];
  const isNoted = fc.property(settingArbitrary(domain, where), (setting) => {
    const key = settingKey(setting);
    if (chosen.length < runs + examples.length && !known.has(key)) chosen.push(setting);
    known.add(key);
    return true;
  });
  fc.check(isNoted, choosing(rng, examples, runs));
  yield chosen;
}
