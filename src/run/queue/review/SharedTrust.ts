import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { plainJson } from '../../../results/plainJson.ts';
import type { Outcome } from '../../Job.ts';
import { workerText } from '../workerName.ts';

/** Ids that a sentence names. */
const NAMED = 20;

/** Which workers are believed, and what each has decided. */
export class SharedTrust {
  readonly #decided = new Map<string, string[]>();
  readonly #shutOut = new Set<string>();

  /** Workers whose answers are no longer believed. */
  get shutOut(): readonly string[] {
    return [...this.#shutOut];
  }

  /** @param by a worker's name, or its id */
  isShutOut(by: string): boolean {
    return this.shutOut.some((name) => name === by || name.startsWith(`${by}.`));
  }

  /** Notes that a worker's answer is believed. */
  note(by: string, id: string): void {
    const decided = this.#decided.get(by) ?? [];
    this.#decided.set(by, decided);
    decided.push(id);
  }

  /** Believes a worker no longer. @param id what it decided wrongly @returns a sentence that says so */
  shut(by: string, id: string): string {
    this.#shutOut.add(by);
    const decided = [...new Set(this.#decided.get(by))];
    const names = decided.slice(0, NAMED).join(', ');
    const more = decided.length > NAMED ? ` and ${decided.length - NAMED} more` : '';
    const others = decided.length === 0 ? '' : `; decide again what else it has decided in this run: ${names}${more}`;
    return `${id}: ${workerText(by)} gave another answer than this machine, from the same code and the same draws, and is shut out${others}.`;
  }
}

/** Whether the same task has this outcome wherever it is done: what ran out of time or memory may end otherwise elsewhere. */
export function isComparable({ answer, fault }: Outcome<unknown>): boolean {
  if (fault !== undefined) return fault.stopped !== true;
  return (answer as Partial<ClaimResult> | undefined)?.evidence?.by !== 'time';
}

/** Whether two outcomes are the same in all that they say. */
export const sameOutcome = (one: Outcome<unknown>, other: Outcome<unknown>): boolean =>
  plainJson(one) === plainJson(other);
