import type { Setting } from '../../claim/Setting.ts';
import type { Search } from './Search.ts';
import { smallSettings } from './smallSettings.ts';

/** The settings of a domain in the order of size, from where an earlier search stopped. */
export class Smallest {
  readonly #settings: Iterator<Setting, boolean>;
  looked = 0;
  exhausted = false;

  constructor({ domain, where, previous }: Search) {
    this.#settings = smallSettings(domain, where);
    while (this.looked < (previous?.search.smallest ?? 0) && this.next() !== undefined);
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
