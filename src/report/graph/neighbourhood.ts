import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { OnPage } from '../markup/anchor.ts';
import type { ArgumentGraph, ArgumentLink } from './ArgumentGraph.ts';
import { linksTo } from './sectionGraph.ts';
import { stepsOf, usersOf } from './usersOf.ts';

/** A claim with what it uses directly, what uses it directly, its repairs and what it repairs. */
export function neighbourhood(claim: ClaimResult, onPage: OnPage): ArgumentGraph {
  const users = usersOf(claim.id, onPage);
  const repairs = claim.repairedBy.flatMap((id) => onPage.get(id) ?? []);
  const repaired = claim.repairs === undefined ? [] : [onPage.get(claim.repairs) ?? []].flat();
  const nodes = [...new Set([...stepsOf(claim, onPage), ...repairs, claim, ...repaired, ...users])];
  const around: readonly ArgumentLink[] = [...new Set([claim, ...repaired, ...users])]
    .flatMap((each) => linksTo(each, nodes, onPage))
    .filter(({ from, to }) => from === claim.id || to === claim.id);
  return { nodes: nodes.map((each) => ({ claim: each, elsewhere: false })), links: around };
}
