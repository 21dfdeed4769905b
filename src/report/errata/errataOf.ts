import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Results } from '../../results/Results.ts';
import { usersOf } from '../graph/usersOf.ts';
import type { OnPage } from '../markup/anchor.ts';

/** What a refuted claim is to the paper, the gravest first, with the heading of its part of the errata. */
const ERRATA = {
  statement: 'Statements that are false',
  fallen: 'Steps that are false, and with them what they are used for',
  standing: 'Steps that are false, although a conclusion stands',
  remark: 'Further sentences that are false',
  variant: 'Variants that are excluded',
  ours: 'Conjectures and corrections of ours that are false',
} as const;

/** What a refuted claim is to the paper. */
export type ErratumKind = keyof typeof ERRATA;

/** A refuted claim, what it is to the paper, and what is true instead. */
export interface Erratum {
  readonly kind: ErratumKind;
  readonly claim: ClaimResult;
  /** The claims that repair it and hold: first the one that is named for it, then in the order in which the result names them. */
  readonly repairs: readonly ClaimResult[];
  /** The main claim that its file is named for, if that holds: another reading of the same statement. */
  readonly stands: ClaimResult | undefined;
  /**
   * What rests on it in the paper, directly or by further steps: the main claims that are reached first, or, where there is
   * none, the claims that no other uses.
   */
  readonly conclusions: readonly ClaimResult[];
  /** Those of the conclusions that are refuted, or whose argument no repair saves. */
  readonly fallen: readonly ClaimResult[];
}

/**
 * The refuted claims of a paper, ranked by what they are to it: first the main statements, then the steps on which others
 * rest, then further sentences as printed, then variants of a sentence, and last the claims that are not the paper's own, a
 * correction of another claim among them. Within a rank come first those that the answer to the author's first question
 * names, in its order, and then the others in the paper's.
 */
export function errataOf(results: Results): readonly Erratum[] {
  const byId = new Map(results.claims.map((claim) => [claim.id, claim]));
  const ours = new Set(results.sections.filter((section) => section.ours === true).flatMap(({ claims }) => claims));
  const paper: OnPage = new Map([...byId].filter(([id]) => !ours.has(id)));
  const refuted = inOrder(results).flatMap((id) => {
    const claim = byId.get(id);
    return claim?.verdict === 'refuted' ? [claim] : [];
  });
  const errata = refuted.map((claim): Erratum => {
    const conclusions = conclusionsOf(claim.id, paper, new Set(results.headlines));
    const fallen = conclusions.filter(
      ({ verdict, proof }) => verdict === 'refuted' || proof.unrepaired.includes(claim.id),
    );
    return {
      kind: kindOf(claim, { ours, headlines: results.headlines, conclusions, fallen }),
      claim,
      repairs: claim.repairedBy
        .flatMap((id) => byId.get(id) ?? [])
        .filter(({ verdict }) => holds.has(verdict))
        .toSorted((a, b) => Number(isNamesake(b.id, claim.id)) - Number(isNamesake(a.id, claim.id))),
      stands: results.headlines
        .flatMap((id) => byId.get(id) ?? [])
        .find(({ id, file, verdict }) => file === claim.file && isNamedLikeItsFile(id, file) && holds.has(verdict)),
      conclusions,
      fallen,
    };
  });
  const led = results.answers[0]?.sentences.flatMap(({ claims }) => claims) ?? [];
  const place = ({ claim }: Erratum): number => (led.includes(claim.id) ? led.indexOf(claim.id) : led.length);
  const ranked = errata.toSorted((a, b) => place(a) - place(b));
  return Object.keys(ERRATA).flatMap((kind) => ranked.filter((erratum) => erratum.kind === kind));
}

/** Errata of one kind, with its heading. */
export interface ErrataPart {
  readonly kind: ErratumKind;
  readonly heading: string;
  readonly own: readonly Erratum[];
}

/** The errata by kind, the gravest first; a kind that has none is left out. */
export const errataParts = (errata: readonly Erratum[]): readonly ErrataPart[] =>
  (Object.keys(ERRATA) as ErratumKind[])
    .map((kind) => ({ kind, heading: ERRATA[kind], own: errata.filter((erratum) => erratum.kind === kind) }))
    .filter(({ own }) => own.length > 0);

/** Whether a repair is that of the line itself: `lemma-2-repaired` of `lemma-2`. */
const isNamesake = (repair: string, id: string): boolean => repair === `${id}-repaired`;

const holds: ReadonlySet<string> = new Set(['proved', 'upheld']);

function kindOf(
  { id, file, quote, repairs }: ClaimResult,
  context: Pick<Erratum, 'conclusions' | 'fallen'> & {
    readonly ours: ReadonlySet<string>;
    readonly headlines: readonly string[];
  },
): ErratumKind {
  // The paper prints no correction of itself.
  if (context.ours.has(id) || (repairs !== undefined && quote === undefined)) return 'ours';
  if (context.headlines.includes(id)) return 'statement';
  if (context.conclusions.length > 0) {
    return context.fallen.length === context.conclusions.length ? 'fallen' : 'standing';
  }
  // The first reading in a file has the file's name; the others are variants of the same sentence.
  return isNamedLikeItsFile(id, file) ? 'remark' : 'variant';
}

const isNamedLikeItsFile = (id: string, file: string): boolean =>
  (file.split('/').at(-1) ?? '').replace(/\.claim\.\w+$/u, '') === id;

const inOrder = ({ sections, claims }: Results): readonly string[] => [
  ...new Set([...sections.flatMap(({ claims: ids }) => ids), ...claims.map(({ id }) => id)]),
];

function conclusionsOf(id: string, paper: OnPage, headlines: ReadonlySet<string>): readonly ClaimResult[] {
  const reached = new Map<string, ClaimResult>();
  const next = [id];
  for (let step = next.shift(); step !== undefined; step = next.shift()) {
    for (const user of usersOf(step, paper)) {
      if (user.id === id || reached.has(user.id)) continue;
      reached.set(user.id, user);
      if (!headlines.has(user.id)) next.push(user.id);
    }
  }
  const all = [...reached.values()];
  const main = all.filter((claim) => headlines.has(claim.id));
  const last = all.filter((claim) => usersOf(claim.id, paper).every((user) => !reached.has(user.id)));
  // Claims that use each other in a circle are all conclusions.
  return [main, last, all].find((some) => some.length > 0) ?? [];
}
