import { FATES } from './fateOf.ts';
import type { LookAlike } from './LookAlike.ts';
import { mutantScore, weakness } from './mutantScore.ts';
import type { PlannedClaim } from './mutantsPlan.ts';
import type { MutatedClaim } from './mutantsRun.ts';

/** The look-alikes of a claim, a line each. */
export function planText({ entry, lookAlikes, leftOut }: PlannedClaim): string {
  const more = leftOut === 0 ? '' : ` (${leftOut} more left out)`;
  const line = ({ rule, where, changes }: LookAlike): string => `  ${rule.padEnd(13)}  ${where.padEnd(7)}  ${changes}`;
  return [`${entry.id}${more}`, ...lookAlikes.map(line)].join('\n');
}

/** What became of the look-alikes of one claim, in one line, and a line for each survivor that is false. */
export function claimText({ planned, passedOver, mutants }: MutatedClaim): string {
  const { id } = planned.entry;
  if (passedOver !== undefined) return `${id}: passed over; ${passedOver}`;
  const { counted, refuted, trueToo, outOfReach, saysNothing } = mutantScore(mutants);
  const parts = [
    `${refuted} of ${counted} refuted`,
    ...(trueToo > 0 ? [`${trueToo} true too`] : []),
    ...(outOfReach > 0 ? [`${outOfReach} out of reach`] : []),
    ...(saysNothing > 0 ? [`${saysNothing} say nothing`] : []),
  ];
  const why = weakness(mutants);
  const survivors = mutants.filter(({ fate }) => fate === 'clearly false');
  return [
    `${id}: ${parts.join(', ')}${why === undefined ? '' : `; weak: ${why}`}`,
    ...survivors.map(
      ({ changes, where, at }) => `  survives: ${changes} (${where})${at === undefined ? '' : `, false at ${at}`}`,
    ),
    ...mutants.flatMap(({ rule, fate, changes, where, at, message }) => {
      if (rule !== 'assumption') return [];
      const more = at === undefined ? (message === undefined ? '' : `; ${message}`) : `, false at ${at}`;
      return [`  ${fate}: ${changes} (${where})${more}`];
    }),
  ].join('\n');
}

/** Every look-alike of a claim with its fate, for who asks about one claim. */
export function detailText({ mutants }: MutatedClaim): string {
  return mutants
    .map(({ fate, rule, where, changes, at, needed, strength, message }) => {
      const more = [
        ...(strength === undefined ? [] : [`claims ${strength === 'stronger' ? 'more' : 'less'}`]),
        ...(at === undefined ? [] : [`at ${at}`]),
        ...(needed === undefined ? [] : [`about ${needed} draws`]),
        ...(message === undefined ? [] : [message]),
      ];
      return `  ${fate.padEnd(WIDTH)}  ${rule.padEnd(13)}  ${where.padEnd(7)}  ${changes}${more.length === 0 ? '' : `; ${more.join('; ')}`}`;
    })
    .join('\n');
}

const WIDTH = Math.max(...Object.keys(FATES).map((fate) => fate.length));

/** The sums, with what they are. */
export function totalText(claims: readonly MutatedClaim[]): string {
  const { counted, refuted, clearlyFalse, trueToo, outOfReach, saysNothing, score, share } = mutantScore(
    claims.flatMap(({ mutants }) => mutants),
  );
  const percent = (part: number | undefined): string => (part === undefined ? '—' : `${(100 * part).toFixed(1)} %`);
  return [
    `${counted} look-alikes count: ${refuted} refuted, ${clearlyFalse} clearly false survivors, ${trueToo} true too, ${outOfReach} out of reach, ${saysNothing} say nothing.`,
    `Score, refuted/(refuted + clearly false): ${percent(score)}. Share refuted of all that count: ${percent(share)}.`,
  ].join('\n');
}
