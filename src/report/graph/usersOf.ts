import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { OnPage } from '../markup/anchor.ts';

const known = new WeakMap<OnPage, ReadonlyMap<string, readonly ClaimResult[]>>();

/** The claims that name a claim among the steps that they use, in the paper's order. */
export function usersOf(id: string, onPage: OnPage): readonly ClaimResult[] {
  const users = known.get(onPage) ?? allUsers(onPage);
  known.set(onPage, users);
  return users.get(id) ?? [];
}

/** The claims of the page that a claim uses; a claim is no step of its own. */
export function stepsOf({ id, uses }: ClaimResult, onPage: OnPage): readonly ClaimResult[] {
  return [...new Set(uses)].flatMap((step) => (step === id ? [] : (onPage.get(step) ?? [])));
}

/** Whether a claim is a part of an argument on this page: it uses a step, or is one. */
export function isLinked(claim: ClaimResult, onPage: OnPage): boolean {
  return stepsOf(claim, onPage).length > 0 || usersOf(claim.id, onPage).length > 0;
}

function allUsers(onPage: OnPage): ReadonlyMap<string, readonly ClaimResult[]> {
  const users = new Map<string, ClaimResult[]>();
  for (const claim of onPage.values()) {
    for (const { id } of stepsOf(claim, onPage)) users.set(id, [...(users.get(id) ?? []), claim]);
  }
  return users;
}
