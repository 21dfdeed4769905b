import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { OnPage } from '../markup/anchor.ts';
import type { ArgumentGraph, ArgumentLink } from './ArgumentGraph.ts';
import { stepsOf } from './usersOf.ts';

/**
 * The argument between the main claims alone: an arrow leads from one to another that rests on it, directly or through
 * claims that are not main ones.
 *
 * @param headlines ids of the main claims
 */
export function mainGraph(headlines: readonly string[], onPage: OnPage): ArgumentGraph {
  const main = [...new Set(headlines)].flatMap((id) => onPage.get(id) ?? []);
  const ids = new Set(main.map(({ id }) => id));
  const links = main.flatMap((claim) => [...nearestBelow(claim, ids, onPage), ...repairsOf(claim, main)]);
  const distinct = new Map(
    links.map((link) => [`${link.from}\n${link.to}`, link]).reverse() as [string, ArgumentLink][],
  );
  return { nodes: main.map((claim) => ({ claim, elsewhere: false })), links: [...distinct.values()].reverse() };
}

function nearestBelow(claim: ClaimResult, main: ReadonlySet<string>, onPage: OnPage): readonly ArgumentLink[] {
  const found = new Map<string, boolean>();
  const seen = new Set<string>();
  const below = (from: ClaimResult, broken: boolean) =>
    stepsOf(from, onPage)
      .map((step) => ({ step, broken }))
      .reverse();
  const waiting = below(claim, false);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { step } = next;
    const broken = next.broken || step.verdict === 'refuted';
    if (step.id === claim.id || seen.has(`${step.id}\n${broken}`)) continue;
    seen.add(`${step.id}\n${broken}`);
    if (main.has(step.id)) found.set(step.id, broken || (found.get(step.id) ?? false));
    else waiting.push(...below(step, broken));
  }
  return [...found].map(([from, broken]) => ({ from, to: claim.id, kind: 'uses', broken }));
}

const repairsOf = ({ id }: ClaimResult, main: readonly ClaimResult[]): readonly ArgumentLink[] =>
  main
    .filter((other) => other.repairs === id && other.id !== id)
    .map((other) => ({ from: other.id, to: id, kind: 'repairs', broken: false }));
