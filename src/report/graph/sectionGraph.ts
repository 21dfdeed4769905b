import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { OnPage } from '../markup/anchor.ts';
import type { ArgumentGraph, ArgumentLink } from './ArgumentGraph.ts';
import { isLinked, stepsOf, usersOf } from './usersOf.ts';

/** The argument of one section, with the claims that are no part of it. */
export interface SectionGraph extends ArgumentGraph {
  /** Claims that use nothing, that nothing uses, and that repair no step of the argument. */
  readonly alone: readonly ClaimResult[];
}

/**
 * The argument of a section: its claims that use a step or are one, the repairs of those steps of it that are refuted,
 * and the steps from other sections that it uses.
 *
 * @param claims the section's claims in the paper's order
 */
export function sectionGraph(claims: readonly ClaimResult[], onPage: OnPage): SectionGraph {
  const here = new Set(claims.map(({ id }) => id));
  const mended = new Set(
    claims
      .filter(({ id, verdict }) => verdict === 'refuted' && usersOf(id, onPage).length > 0)
      .flatMap(({ repairedBy }) => repairedBy),
  );
  const shown = claims.filter((claim) => isLinked(claim, onPage) || mended.has(claim.id));
  const steps = shown.flatMap((claim) => stepsOf(claim, onPage));
  const elsewhere = [...new Set(steps.filter(({ id }) => !here.has(id)))];
  return {
    nodes: [
      ...elsewhere.map((claim) => ({ claim, elsewhere: true })),
      ...shown.map((claim) => ({ claim, elsewhere: false })),
    ],
    links: shown.flatMap((claim) => linksTo(claim, shown, onPage)),
    alone: claims.filter((claim) => !shown.includes(claim)),
  };
}

/** The arrows that end at a claim: from the steps that it uses, and from its repairs as far as they are shown. */
export function linksTo(claim: ClaimResult, shown: readonly ClaimResult[], onPage: OnPage): readonly ArgumentLink[] {
  const to = claim.id;
  const uses = stepsOf(claim, onPage).map(
    ({ id, verdict }) => ({ from: id, to, kind: 'uses', broken: verdict === 'refuted' }) as const,
  );
  const used = new Set(uses.map(({ from }) => from));
  const repairs = shown
    .filter(({ id, repairs }) => repairs === to && id !== to && !used.has(id))
    .map(({ id }) => ({ from: id, to, kind: 'repairs', broken: false }) as const);
  return [...uses, ...repairs];
}
