import * as fc from 'fast-check';
import type { Domain } from '../../claim/ranges/Range.ts';
import type { Scalar, Setting } from '../../claim/Setting.ts';
import { ranged } from '../validate/ClaimFault.ts';

/** How often a setting is chosen anew until it meets the precondition. */
const TRIES = 2000;

/** Hardly a setting that is chosen at random meets the precondition. */
export class SparseDomain extends RangeError {}

type Choice = (name: string, earlier: Setting) => fc.Arbitrary<Scalar>;

/**
 * The settings of a domain that meet a precondition, as a fast-check arbitrary: parameters are chosen in order, each
 * within the range that the earlier ones leave, and shrink one at a time to simpler values.
 *
 * @param where the precondition; a setting that does not meet it is not in the domain
 * @param choose how a parameter is chosen, where that is not over its whole range
 */
export function settingArbitrary(
  domain: Domain,
  where: (setting: Setting) => boolean,
  choose?: Choice,
): fc.Arbitrary<Setting> {
  return new SettingArbitrary(domain, where, choose ?? ((name, earlier) => domain[name]!.arbitrary(earlier)));
}

/** Settings near one: for the search around the tightest. */
export function nearbyArbitrary(
  domain: Domain,
  where: (setting: Setting) => boolean,
  centre: Setting,
): fc.Arbitrary<Setting> {
  return settingArbitrary(domain, where, (name, earlier) => {
    const range = domain[name]!;
    const value = range.nearest(centre[name]!, earlier);
    return value === undefined ? range.arbitrary(earlier) : range.near(value, earlier);
  });
}

class SettingArbitrary extends fc.Arbitrary<Setting> {
  readonly #domain: Domain;
  readonly #where: (setting: Setting) => boolean;
  readonly #choose: Choice;

  constructor(domain: Domain, where: (setting: Setting) => boolean, choose: Choice) {
    super();
    this.#domain = domain;
    this.#where = where;
    this.#choose = choose;
  }

  generate(random: fc.Random, bias: number | undefined): fc.Value<Setting> {
    for (let tries = 0; tries < TRIES; tries++) {
      const setting: Record<string, Scalar> = {};
      for (const name of Object.keys(this.#domain)) {
        const choose = (): Scalar => this.#choose(name, setting).generate(random, bias).value;
        setting[name] = ranged(name, { ...setting }, choose);
      }
      if (this.#where(setting)) return new fc.Value(Object.freeze(setting), undefined);
    }
    throw new SparseDomain(`the domain looks empty; none of ${TRIES} settings meets the precondition`);
  }

  canShrinkWithoutContext(value: unknown): value is Setting {
    return typeof value === 'object' && value !== null;
  }

  shrink(setting: Setting): fc.Stream<fc.Value<Setting>> {
    return new fc.Stream(this.#simpler(setting));
  }

  *#simpler(setting: Setting): IterableIterator<fc.Value<Setting>> {
    for (const name of Object.keys(this.#domain)) {
      for (const value of this.#domain[name]!.simpler(setting[name]!, setting)) {
        const candidate = repairedSetting(this.#domain, { ...setting, [name]: value });
        if (candidate !== undefined && this.#where(candidate)) yield new fc.Value(candidate, undefined);
      }
    }
  }
}

/** A setting whose later parameters are moved into the ranges that the earlier ones leave; undefined where one leaves none. */
export function repairedSetting(domain: Domain, setting: Setting): Setting | undefined {
  const repaired: Record<string, Scalar> = {};
  for (const name of Object.keys(domain)) {
    const value = domain[name]!.nearest(setting[name]!, repaired);
    if (value === undefined) return undefined;
    repaired[name] = value;
  }
  return Object.freeze(repaired);
}
