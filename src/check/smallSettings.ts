import type { Domain } from '../claim/Range.ts';
import type { Scalar, Setting } from '../claim/Setting.ts';

/**
 * The settings of a domain from the smallest up, each once: by layers, a layer being the settings whose values stand
 * at places (in their ranges, simplest first) with the same sum. Ends where a finite domain ends.
 *
 * Parameters that cannot be listed keep to their extreme values.
 *
 * @param where the precondition; settings that do not meet it are passed over
 */
export function* smallSettings(domain: Domain, where: (setting: Setting) => boolean): Generator<Setting> {
  const names = Object.keys(domain);
  for (let layer = 0; ; layer++) {
    let reached = false;
    for (const setting of ofLayer(domain, names, {}, layer)) {
      reached = true;
      if (where(setting)) yield Object.freeze(setting);
    }
    // An empty layer beyond the first is followed by empty ones only when every range is used up.
    if (!reached && layer > 0 && isBeyond(domain, names, layer)) return;
    if (names.length === 0) return;
  }
}

function* ofLayer(domain: Domain, names: readonly string[], setting: Setting, layer: number): Generator<Setting> {
  const [name, ...rest] = names;
  if (name === undefined) {
    if (layer === 0) yield setting;
    return;
  }
  let place = 0;
  for (const value of values(domain, name, setting)) {
    if (place > layer) return;
    if (rest.length > 0 || place === layer) yield* ofLayer(domain, rest, { ...setting, [name]: value }, layer - place);
    place++;
  }
}

/** Whether no setting stands in a layer or beyond: no range reaches so far, whatever the earlier parameters are. */
function isBeyond(domain: Domain, names: readonly string[], layer: number): boolean {
  const furthest = (rest: readonly string[], setting: Setting): number => {
    const [name, ...later] = rest;
    if (name === undefined) return 0;
    let [far, place] = [0, 0];
    for (const value of values(domain, name, setting)) {
      far = Math.max(far, place + furthest(later, { ...setting, [name]: value }));
      place++;
      if (far >= layer) break;
    }
    return far;
  };
  return furthest(names, {}) < layer;
}

const values = (domain: Domain, name: string, setting: Setting): Iterable<Scalar> =>
  domain[name]!.all(setting) ?? domain[name]!.edges(setting);
