import type { ArrivalEvidence } from '../../../inference/splitting/ArrivalEvidence.ts';
import type { Rng } from '../../../random/Rng.ts';
import { plainState } from './plainState.ts';
import type { Splitter } from './splitterAt.ts';

/** Draws whose states are looked at: of each level some hundred states that were entered, and as many that were made. */
const LOOKS = 16;

/**
 * Makes draws, and sees in the first of them whether each level is entered in a single state, and `start` makes the same. Then there
 * is no distribution that it could get wrong.
 */
export class Entrances {
  /** Whether every level was entered in one state only, as far as was seen. */
  areSingle = true;
  readonly #splitter: Splitter;
  readonly #states = new Map<number, string>();

  constructor(splitter: Splitter) {
    this.#splitter = splitter;
  }

  draw(rng: Rng, evidence: ArrivalEvidence): void {
    const isLooked = this.areSingle && evidence.draws < LOOKS;
    this.#splitter.draw(rng, evidence, isLooked ? (level, state) => this.#see(level, state) : undefined);
  }

  #see(level: number, state: unknown): void {
    if (!this.areSingle) return;
    const plain = plainState(state);
    const text = typeof plain === 'string' ? plain : plain.text;
    if (!this.#states.has(level)) this.#states.set(level, text);
    this.areSingle = this.#states.get(level) === text;
  }
}
