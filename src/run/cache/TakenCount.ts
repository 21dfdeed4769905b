import type { ClaimResult } from '../../results/ClaimResult.ts';
import { countOf } from '../../results/words/countText.ts';
import type { Found } from '../RunOptions.ts';

/** Counts the claims of a run whose results are those of an earlier run. */
export class TakenCount {
  #taken = 0;
  #checked = 0;
  #draws = 0;

  add({ draws }: Pick<ClaimResult, 'draws'>, how: Found): void {
    if (how === 'checked') this.#checked++;
    if (how !== 'taken') return;
    this.#taken++;
    this.#draws += draws;
  }

  /**
   * How many were taken, in a sentence; undefined if none was.
   *
   * @example '301 unchanged, 6 checked: the results of what is unchanged, with their 5 000 draws, are those of earlier runs (--fresh decides all).'
   */
  text(): string | undefined {
    if (this.#taken === 0) return undefined;
    const draws = this.#draws === 0 ? '' : `, with ${countOf(this.#draws, 'draw')},`;
    return `${this.#taken} unchanged, ${this.#checked} checked: results of what is unchanged${draws} are those of earlier runs (--fresh decides all).`;
  }
}
