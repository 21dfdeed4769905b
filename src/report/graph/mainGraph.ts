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
  const below = reach(claim, main, onPage);
  const refuted = below.between.filter(({ verdict }) => verdict === 'refuted');
  const through = refuted.map((step) => new Set(reach(step, main, onPage).ends));
  return below.ends
    .filter((end) => end.id !== claim.id)
    .map((end) => {
      const hidden = through.filter((ends) => ends.has(end)).length;
      const broken = hidden > 0 || end.verdict === 'refuted';
      const link = { from: end.id, to: claim.id, kind: 'uses', broken } as const;
      return hidden > 0 ? Object.assign(link, { hidden }) : link;
    });
}

/** The main claims that a claim rests on directly or through other claims, and those others. */
function reach(
  claim: ClaimResult,
  main: ReadonlySet<string>,
  onPage: OnPage,
): Record<'ends' | 'between', readonly ClaimResult[]> {
  const [ends, between] = [new Set<ClaimResult>(), new Set<ClaimResult>()];
  const waiting = [claim];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const step of stepsOf(next, onPage)) {
      if (step.id === claim.id) continue;
      if (main.has(step.id)) ends.add(step);
      else if (!between.has(step)) {
        between.add(step);
        waiting.push(step);
      }
    }
  }
  return { ends: [...ends], between: [...between] };
}

const repairsOf = ({ id }: ClaimResult, main: readonly ClaimResult[]): readonly ArgumentLink[] =>
  main
    .filter((other) => other.repairs === id && other.id !== id)
    .map((other) => ({ from: other.id, to: id, kind: 'repairs', broken: false }));
