import { type Setting, settingKey } from '../../claim/Setting.ts';
import type { Fault, SettingResult } from '../../results/ClaimResult.ts';
import { ClaimFault, OutOfTime } from '../validate/ClaimFault.ts';
import type { Search, SearchOutcome } from './Search.ts';
import { codesIn, settingCode } from './settingCode.ts';

/** The settings decided so far, each once. */
export class Ledger {
  readonly tried: SettingResult[] = [];
  readonly #known = new Set<string>();
  readonly #refuted = new Map<string, SettingResult>();
  readonly #search: Search;
  /** How many settings were tried, in the previous search too. */
  #number: number;
  /** Codes of the settings that the previous search tried and that are not among its results. */
  readonly #others: ReadonlySet<string>;
  #first: SettingResult | undefined;
  #smallest: SettingResult | undefined;
  #fault: Fault | undefined;

  constructor(search: Search) {
    const { previous } = search;
    this.#search = search;
    this.#number = previous?.search.tried ?? 0;
    this.#others = codesIn(previous?.search.others ?? '');
    for (const result of previous?.tried ?? []) {
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
    return this.#known.has(settingKey(setting)) || this.#others.has(settingCode(setting));
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

  /** Goes on with a setting that the previous search left open. */
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
    const informative = this.tried.filter(({ status }) => status !== 'vacuous');
    if (informative.every(({ tightness }) => tightness === informative[0]!.tightness)) return [];
    return informative
      .sort((a, b) => b.tightness - a.tightness)
      .slice(0, count)
      .map(({ setting }) => setting);
  }
}
