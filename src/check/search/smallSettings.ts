import type { Domain } from '../../claim/ranges/Range.ts';
import type { Scalar, Setting } from '../../claim/Setting.ts';
import { ranged } from '../validate/ClaimFault.ts';

/** Settings in a row that do not meet the precondition, after which no more are looked for. */
const PATIENCE = 100_000;

/**
 * The settings of a domain from the smallest up, each once: by layers, a layer being the settings whose values stand
 * at places (in their ranges, simplest first) with the same sum. Ends where a finite domain ends, or where hardly any
 * setting meets the precondition.
 *
 * Parameters that cannot be listed keep to their extreme values; where one has none, there are no settings to begin with.
 *
 * @param where the precondition; settings that do not meet it are passed over
 * @returns at its end whether there are no more settings
 */
export function* smallSettings(domain: Domain, where: (setting: Setting) => boolean): Generator<Setting, boolean> {
  if (!isListed(domain)) return false;
  const root = new Branch(domain, Object.keys(domain), {});
  let misses = 0;
  for (let layer = 0; ; layer++) {
    let reached = false;
    for (const setting of root.layer(layer)) {
      reached = true;
      if (where(setting)) {
        misses = 0;
        yield Object.freeze(setting);
      } else if (++misses >= PATIENCE) {
        return false;
      }
    }
    // An empty layer beyond the first is followed by empty ones only when every range is used up.
    if (!reached && root.depth < layer) return true;
  }
}

/** Whether a domain has settings that can be listed. */
export const isListed = (domain: Domain): boolean => Object.values(domain).every(({ unlisted }) => unlisted !== true);

/** The settings that begin with the same values, read from the ranges as far as they are needed and then kept. */
class Branch {
  readonly #domain: Domain;
  readonly #name: string | undefined;
  readonly #later: readonly string[];
  readonly #setting: Setting;
  readonly #values: Scalar[] = [];
  readonly #branches: Branch[] = [];
  #unread: Iterator<Scalar> | undefined;
  #isRead = false;

  constructor(domain: Domain, names: readonly string[], setting: Setting) {
    const [name, ...later] = names;
    this.#domain = domain;
    this.#name = name;
    this.#later = later;
    this.#setting = setting;
  }

  /** The settings of this branch in a layer. */
  *layer(layer: number): Generator<Setting> {
    const name = this.#name;
    if (name === undefined) {
      if (layer === 0) yield { ...this.#setting };
    } else if (this.#later.length === 0) {
      if (this.#reaches(name, layer)) yield { ...this.#setting, [name]: this.#values[layer]! };
    } else {
      for (let place = 0; place <= layer && this.#reaches(name, place); place++) {
        yield* this.#branch(name, place).layer(layer - place);
      }
    }
  }

  /** The last layer in which this branch has a setting, so far as its ranges are read; ∞ where one of them goes on. */
  get depth(): number {
    if (this.#name === undefined) return 0;
    if (!this.#isRead) return Infinity;
    if (this.#later.length === 0) return this.#values.length - 1;
    return this.#branches.reduce((deepest, branch, place) => Math.max(deepest, place + branch.depth), -1);
  }

  /** Whether the range of the first parameter has a value at a place. */
  #reaches(name: string, place: number): boolean {
    while (!this.#isRead && this.#values.length <= place) {
      const next = ranged(name, this.#setting, () => {
        this.#unread ??= valuesOf(this.#domain, name, this.#setting)[Symbol.iterator]();
        return this.#unread.next();
      });
      if (next.done === true) this.#isRead = true;
      else this.#values.push(next.value);
    }
    return place < this.#values.length;
  }

  #branch(name: string, place: number): Branch {
    const branch = this.#branches[place];
    if (branch !== undefined) return branch;
    const setting = { ...this.#setting, [name]: this.#values[place]! };
    return (this.#branches[place] = new Branch(this.#domain, this.#later, setting));
  }
}

const valuesOf = (domain: Domain, name: string, earlier: Setting): Iterable<Scalar> =>
  domain[name]!.all(earlier) ?? domain[name]!.edges(earlier);
