import * as fc from 'fast-check';
import type { Fault, SettingResult } from '../../results/ClaimResult.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import { type Setting, settingKey } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';
import { ClaimFault, messageOf, OutOfTime, ranged } from '../validate/ClaimFault.ts';
import { edgeSettings } from './edgeSettings.ts';
import { nearbyArbitrary, repairedSetting, settingArbitrary, SparseDomain } from './settingArbitrary.ts';
import { settingCode } from './settingCode.ts';
import { smallSettings } from './smallSettings.ts';

/** What a search is for and what it may use. */
export interface Search {
  readonly domain: Domain;
  readonly where: (setting: Setting) => boolean;
  /** Settings that must be tried. */
  readonly examples: readonly Setting[];
  /** Counterexamples of earlier runs, tried before anything else. */
  readonly remembered?: readonly Setting[];
  /** An earlier search that this one goes on from. */
  readonly before?: Before | undefined;
  /** Decides one setting; the number says which it is, from 1, for its share of the error budget. */
  readonly decide: (setting: Setting, number: number) => SettingResult;
  /** Goes on with a setting that an earlier search left open. */
  readonly goOn?: (result: SettingResult) => SettingResult;
  /** A stream that chooses settings. */
  readonly rng: Rng;
  /** Settings tried from the smallest up, before any other. */
  readonly smallest: number;
  /** Settings chosen over the whole domain, and near the tightest. */
  readonly random: number;
  readonly near: number;
  /** Rounds in which those near the tightest are chosen, each around the tightest found until then; 1 when left out. */
  readonly climbs?: number;
  /** Settings tried while shrinking. */
  readonly shrinks: number;
  /** Settings tried after that, one parameter at a time through all smaller values; none when left out. */
  readonly smaller?: number;
}

/** What an earlier search left behind. */
export interface Before {
  /** Settings that it tried; not all of them need be there, but those that are still open. */
  readonly results: readonly SettingResult[];
  /** How many settings it tried. */
  readonly tried: number;
  /** How many of the domain's settings it looked at in the order of size. */
  readonly smallest: number;
  /** Codes of the settings that it tried and that are not among the results. */
  readonly others: ReadonlySet<string>;
}

/** What a search found: every setting tried in order, and the smallest that failed. */
export interface SearchOutcome {
  /** The results of this search, after those of the one before. */
  readonly tried: readonly SettingResult[];
  /** How many settings were looked at in the order of size, those of the search before included. */
  readonly smallest: number;
  /** The failing setting that was met first, and the smallest one found from it. */
  readonly failed?: { readonly first: SettingResult; readonly smallest: SettingResult };
  readonly fault?: Fault;
  /** Whether the time was over before all was tried that was to be. */
  readonly outOfTime?: true;
  /** Whether the domain is finite and every setting of it was tried. */
  readonly exhausted: boolean;
}

/** Corners tried, at most. */
const EDGES = 24;
/** The tightest settings around which the search goes on. */
const CENTRES = 3;

/**
 * Looks for a setting at which a claim fails: the smallest ones first, then the corners of the domain and settings
 * chosen by fast-check, then settings near the tightest ones. A failing setting is shrunk by fast-check on the
 * *verdict* of the setting, which the streams make repeatable, never on single draws; after that more of the smallest
 * settings are tried, since shrinking moves one parameter at a time and may end at a setting that is only locally small.
 */
export function searchSettings(search: Search): SearchOutcome {
  const { before, remembered = [] } = search;
  const ledger = new Ledger(search);
  const small = new Smallest(search);
  try {
    if (before !== undefined) goOnWithOpen(before.results, ledger);
    if (remembered.length > 0 && !ledger.hasFailed) {
      chooseAndShrink(search, ledger, settingArbitrary(search.domain, search.where), remembered, 0);
    }
    if (ledger.isRefuted) {
      throughSmaller(search, ledger);
      fromTheSmallest(small, search.smallest + search.shrinks, ledger);
    } else if (!ledger.hasFailed) {
      fromTheSmallest(small, search.smallest, ledger);
      if (ledger.tried.length === 0 && small.exhausted && !ledger.hasFailed && !ledger.isOver) {
        throw new RangeError('the domain is empty; no setting meets the precondition');
      }
      if (!small.exhausted && !ledger.hasFailed) {
        beyondTheSmallest(search, ledger);
        if (ledger.isRefuted) {
          throughSmaller(search, ledger);
          fromTheSmallest(small, search.shrinks, ledger);
        }
      }
    }
  } catch (error) {
    // What the settings themselves threw: an empty domain, a bound that is no number, a precondition that threw.
    if (error instanceof OutOfTime) ledger.isOver = true;
    if (ledger.isOver)
      return { tried: ledger.tried, smallest: small.looked, exhausted: false, outOfTime: true, ...ledger.outcome() };
    const fault = error instanceof ClaimFault ? error.fault : { message: messageOf(error), key: 'forAll' };
    return { tried: ledger.tried, smallest: small.looked, exhausted: false, fault };
  }
  return {
    tried: ledger.tried,
    smallest: small.looked,
    exhausted: small.exhausted,
    ...(ledger.isOver ? { outOfTime: true } : {}),
    ...ledger.outcome(),
  };
}

/** More draws at settings that are still open. */
function goOnWithOpen(results: readonly SettingResult[], ledger: Ledger): void {
  for (const result of results) {
    if (ledger.hasFailed || ledger.isOver) return;
    if (result.status === 'undecided' || result.status === 'unreachable') ledger.goesOn(result);
  }
}

/** The settings of a domain in the order of size, from where an earlier search stopped. */
class Smallest {
  readonly #settings: Iterator<Setting, boolean>;
  looked = 0;
  exhausted = false;

  constructor({ domain, where, before }: Search) {
    this.#settings = smallSettings(domain, where);
    while (this.looked < (before?.smallest ?? 0) && this.next() !== undefined);
  }

  /** The next one; undefined when there are no more, or too few that meet the precondition. */
  next(): Setting | undefined {
    const next = this.#settings.next();
    if (next.done === true) {
      this.exhausted = next.value;
      return undefined;
    }
    this.looked++;
    return next.value;
  }

  /** Says that the last one was not decided, for the time was over: a later search begins with it. */
  putBack(): void {
    this.looked--;
  }
}

/**
 * Of the settings that are looked at, so many times more than are wanted: many may say nothing, which costs nothing to
 * find out.
 */
const VACUOUS_FACTOR = 8;

/** Tries so many of the smallest settings that say something, until one fails or is known to, or there are no more. */
function fromTheSmallest(small: Smallest, most: number, ledger: Ledger): void {
  const enough = ledger.informative + most;
  for (let looks = 0; looks < VACUOUS_FACTOR * most && ledger.informative < enough && !ledger.isOver; looks++) {
    const next = small.next();
    if (next === undefined) return;
    const passes = ledger.passes(next);
    if (!ledger.knows(next)) small.putBack();
    // All that comes after a failing setting is larger.
    if (!passes || ledger.settlesFor(next)) return;
  }
}

/**
 * Goes through the smaller values of each parameter of the smallest setting that fails, the others staying as near to
 * where they are as they can, until none of them fails. Shrinking halves the distance to a smaller value and so passes
 * over those that fail between two that do not.
 */
function throughSmaller({ domain, where, smaller = 0 }: Search, ledger: Ledger): void {
  let left = smaller;
  const smallerThan = (setting: Setting): boolean => {
    for (const [name, value] of Object.entries(setting)) {
      for (const other of ranged(name, setting, () => domain[name]!.all(setting) ?? [])) {
        if (other === value || left-- <= 0) break;
        const candidate = ranged(name, setting, () => repairedSetting(domain, { ...setting, [name]: other }));
        if (candidate === undefined || candidate[name] !== other || !where(candidate)) continue;
        if (!ledger.passes(candidate)) return true;
      }
    }
    return false;
  };
  for (let at = ledger.smallest; at !== undefined && smallerThan(at); at = ledger.smallest);
}

function beyondTheSmallest(search: Search, ledger: Ledger): void {
  const { domain, where } = search;
  const examples = [...search.examples, ...edgeSettings(domain, where, EDGES)];
  // The corners are tried in any case: fast-check counts examples as runs.
  chooseAndShrink(search, ledger, settingArbitrary(domain, where), examples, search.random);
  const { near, climbs = 1 } = search;
  const perCentre = Math.ceil(near / CENTRES / climbs);
  if (perCentre === 0) return;
  for (let climb = 0; climb < climbs; climb++) {
    for (const centre of ledger.tightest(CENTRES)) {
      if (ledger.hasFailed || ledger.isOver) return;
      chooseAndShrink(search, ledger, nearbyArbitrary(domain, where, centre), [], perCentre);
    }
  }
}

function chooseAndShrink(
  search: Search,
  ledger: Ledger,
  settings: fc.Arbitrary<Setting>,
  examples: readonly Setting[],
  runs: number,
): void {
  let shrinks = 0;
  const enough = ledger.informative + runs + examples.length;
  const property = fc.property(settings, (setting) => {
    if (ledger.knows(setting)) return true;
    if (ledger.hasFailed ? shrinks++ >= search.shrinks : ledger.informative >= enough) return true;
    return ledger.passes(setting);
  });
  const seed = Math.floor(search.rng() * 2 ** 32) | 0;
  let details: fc.RunDetails<[Setting]>;
  try {
    details = fc.check(property, {
      seed,
      numRuns: VACUOUS_FACTOR * runs + examples.length,
      examples: examples.map((setting) => [setting]),
    });
  } catch (error) {
    // A domain in which hardly anything can be chosen is not empty when something was tried.
    if (error instanceof SparseDomain && ledger.tried.length > 0) return;
    throw error;
  }
  // The predicate throws nothing, so whatever was thrown comes from choosing the settings.
  if (details.failed && !ledger.hasFailed) throw details.errorInstance ?? new RangeError('no settings could be chosen');
}

/** The settings decided so far, each once. */
class Ledger {
  readonly tried: SettingResult[] = [];
  readonly #known = new Set<string>();
  readonly #refuted = new Map<string, SettingResult>();
  readonly #search: Search;
  /** How many settings were tried, in the search before too. */
  #number: number;
  #first: SettingResult | undefined;
  #smallest: SettingResult | undefined;
  #fault: Fault | undefined;

  constructor(search: Search) {
    const { before } = search;
    this.#search = search;
    this.#number = before?.tried ?? 0;
    for (const result of before?.results ?? []) {
      this.tried.push(result);
      this.#known.add(settingKey(result.setting));
    }
  }

  /** Settings decided that were not vacuous. */
  informative = 0;
  /** Whether the time is over: nothing more is decided. */
  isOver = false;

  get hasFailed(): boolean {
    return this.#first !== undefined || this.#fault !== undefined;
  }

  get isRefuted(): boolean {
    return this.#first !== undefined;
  }

  /** Whether a setting was decided before. One that failed has led the shrinking already; to follow it again could go round in circles. */
  knows(setting: Setting): boolean {
    const others = this.#search.before?.others;
    return this.#known.has(settingKey(setting)) || others?.has(settingCode(setting)) === true;
  }

  /** Whether a setting does not fail. After a first failure, only failures of the same sort count: they lead its shrinking. */
  passes(setting: Setting): boolean {
    if (this.isOver || this.knows(setting)) return true;
    this.#known.add(settingKey(setting));
    try {
      return this.#fault === undefined ? this.#isNotRefuted(setting) : this.#isWithoutFault(setting);
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      this.#known.delete(settingKey(setting));
      this.isOver = true;
      return true;
    }
  }

  #isNotRefuted(setting: Setting): boolean {
    let result: SettingResult;
    try {
      result = this.#search.decide(setting, ++this.#number);
    } catch (error) {
      if (!(error instanceof ClaimFault)) throw error;
      if (this.#first === undefined) this.#fault = error.fault;
      return this.#first !== undefined;
    }
    this.tried.push(result);
    if (result.cutOff === true) this.isOver = true;
    if (result.status !== 'vacuous') this.informative++;
    return this.#isNoFailure(result);
  }

  #isNoFailure(result: SettingResult): boolean {
    if (result.status !== 'refuted') return true;
    this.#refuted.set(settingKey(result.setting), result);
    this.#first ??= result;
    // Each setting that fails after the first is simpler than those before it: the search goes on from nothing else.
    this.#smallest = result;
    return false;
  }

  /** Goes on with a setting that the search before left open. */
  goesOn(result: SettingResult): void {
    let further: SettingResult;
    try {
      further = this.#search.goOn!(result);
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      this.isOver = true;
      return;
    }
    this.tried[this.tried.indexOf(result)] = further;
    if (further.cutOff === true) this.isOver = true;
    this.#isNoFailure(further);
  }

  #isWithoutFault(setting: Setting): boolean {
    try {
      this.#search.decide(setting, ++this.#number);
    } catch (error) {
      if (!(error instanceof ClaimFault)) throw error;
      this.#fault = error.fault;
      return false;
    }
    return true;
  }

  /** Whether a setting was refuted before; if so, it is the smallest one. For settings that come in the order of size. */
  settlesFor(setting: Setting): boolean {
    const result = this.#refuted.get(settingKey(setting));
    this.#smallest = result ?? this.#smallest;
    return result !== undefined;
  }

  /** The smallest setting that failed so far. */
  get smallest(): Setting | undefined {
    return this.#smallest?.setting;
  }

  outcome(): Pick<SearchOutcome, 'failed' | 'fault'> {
    if (this.#fault !== undefined) return { fault: this.#fault };
    return this.#first === undefined ? {} : { failed: { first: this.#first, smallest: this.#smallest! } };
  }

  /** The settings nearest to failing, nearest first; none where all are as near. */
  tightest(count: number): Setting[] {
    const told = this.tried.filter(({ status }) => status !== 'vacuous');
    if (told.every(({ tightness }) => tightness === told[0]!.tightness)) return [];
    return told
      .sort((a, b) => b.tightness - a.tightness)
      .slice(0, count)
      .map(({ setting }) => setting);
  }
}
