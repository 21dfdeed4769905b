import { STATUSES } from './mutantStatus.ts';
import type { Mutant } from './Mutant.ts';
import { mutationScore, weakness } from './mutationScore.ts';
import type { PlannedClaim } from './mutantsPlan.ts';
import type { MutatedClaim } from './mutantsRun.ts';

/** The mutants of a claim, a line each. */
export function planText({ entry, mutants, leftOut }: PlannedClaim): string {
  const more = leftOut === 0 ? '' : ` (${leftOut} more left out)`;
  const line = ({ rule, where, changes }: Mutant): string => `  ${rule.padEnd(13)}  ${where.padEnd(7)}  ${changes}`;
  return [`${entry.id}${more}`, ...mutants.map(line)].join('\n');
}

/** The outcomes for the mutants of one claim in one line, and a line for each false survivor. */
export function claimText({ planned, skipped, results }: MutatedClaim): string {
  const { id } = planned.entry;
  if (skipped !== undefined) return `${id}: skipped; ${skipped}`;
  const { counted, killed, alsoTrue, undetermined, vacuous } = mutationScore(results);
  const parts = [
    `${killed} of ${counted} killed`,
    ...(alsoTrue > 0 ? [`${alsoTrue} also true`] : []),
    ...(undetermined > 0 ? [`${undetermined} undetermined`] : []),
    ...(vacuous > 0 ? [`${vacuous} vacuous`] : []),
  ];
  const why = weakness(results);
  const survivors = results.filter(({ status }) => status === 'survived');
  return [
    `${id}: ${parts.join(', ')}${why === undefined ? '' : `; weak: ${why}`}`,
    ...survivors.map(
      ({ changes, where, at }) => `  survives: ${changes} (${where})${at === undefined ? '' : `, false at ${at}`}`,
    ),
    ...results.flatMap(({ rule, status, changes, where, at, message }) => {
      if (rule !== 'assumption') return [];
      const more = at === undefined ? (message === undefined ? '' : `; ${message}`) : `, false at ${at}`;
      return [`  ${status}: ${changes} (${where})${more}`];
    }),
  ].join('\n');
}

/** Every mutant of a claim with its status, shown when claims are named. */
export function detailText({ results }: MutatedClaim): string {
  return results
    .map(({ status, rule, where, changes, at, needed, strength, message }) => {
      const more = [
        ...(strength === undefined ? [] : [`claims ${strength === 'stronger' ? 'more' : 'less'}`]),
        ...(at === undefined ? [] : [`at ${at}`]),
        ...(needed === undefined ? [] : [`about ${needed} draws`]),
        ...(message === undefined ? [] : [message]),
      ];
      return `  ${status.padEnd(WIDTH)}  ${rule.padEnd(13)}  ${where.padEnd(7)}  ${changes}${more.length === 0 ? '' : `; ${more.join('; ')}`}`;
    })
    .join('\n');
}

const WIDTH = Math.max(...Object.keys(STATUSES).map((status) => status.length));

/** The totals, labelled. */
export function totalText(claims: readonly MutatedClaim[]): string {
  const { counted, killed, survived, alsoTrue, undetermined, vacuous, score, share } = mutationScore(
    claims.flatMap(({ results }) => results),
  );
  const percent = (part: number | undefined): string => (part === undefined ? '—' : `${(100 * part).toFixed(1)} %`);
  return [
    `${counted} mutants count: ${killed} killed, ${survived} survived although false, ${alsoTrue} also true, ${undetermined} undetermined, ${vacuous} vacuous.`,
    `Mutation score, killed/(killed + survived): ${percent(score)}. Share killed of all that count: ${percent(share)}.`,
  ].join('\n');
}
