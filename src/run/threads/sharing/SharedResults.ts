import type { ResultsAhead } from '../../../check/search/ResultsAhead.ts';
import { type Setting, settingKey } from '../../../claim/Setting.ts';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import type { FoundAhead } from './decideAhead.ts';

/** What a claim's results come by. */
export interface ResultsSource {
  /** The results that helpers have found since this was last called. */
  foundAhead(): readonly FoundAhead[];
  /** Tells helpers how many settings were begun. */
  begin(settings: number): void;
}

/** The results at settings of one claim that helper threads find before their turn. */
export class SharedResults implements ResultsAhead {
  readonly #source: ResultsSource;
  readonly #id: string;
  readonly #found = new Map<string, SettingResult>();

  /** @param id of the claim that helpers decide; its twin is not */
  constructor(source: ResultsSource, id: string) {
    this.#source = source;
    this.#id = id;
  }

  resultAt(id: string, setting: Setting, number: number): SettingResult | undefined {
    if (id !== this.#id) return undefined;
    this.#source.begin(number);
    for (const { key, result } of this.#source.foundAhead()) this.#found.set(key, result);
    const key = settingKey(setting);
    const result = this.#found.get(key);
    this.#found.delete(key);
    return result;
  }
}
