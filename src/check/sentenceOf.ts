import type { Evidence, Fault, Figure, SettingResult, StatusCounts } from '../claim/ClaimResult.ts';
import { settingText } from '../claim/Setting.ts';
import type { Verdict } from '../claim/Verdict.ts';
import { count } from './count.ts';
import { figureText } from './figure.ts';
import { growthSentence } from './growthSentence.ts';

/** A verdict in one sentence with its numbers and why the search stopped; the same wherever it is shown. */
export function sentenceOf({
  verdict,
  evidence,
  statuses,
}: {
  verdict: Verdict;
  evidence: Evidence;
  statuses: StatusCounts;
}): string {
  switch (evidence.by) {
    case 'enumeration':
      return `Proved: true at ${count(evidence.size, 'setting')}${leftOut(statuses)}, which is every one there is.`;
    case 'solver':
      return `Proved for all parameters: ${evidence.solver} finds that no reals meet the hypotheses and not the conclusion; ${count(evidence.instances, 'exact instance')} agree.`;
    case 'settings':
      return `Upheld at ${count(statuses.upheld ?? 0, 'setting')}${leftOut(statuses)}${tightest(evidence.tightest)}.`;
    case 'counterexample':
      return `Refuted at ${settingText(evidence.smallest.setting)}${against(evidence.confirmation ?? evidence.smallest)}${
        evidence.confirmation === undefined ? '' : `, on ${count(evidence.confirmation.draws, 'fresh draw')}`
      }.`;
    case 'undecided setting':
      return undecided(evidence.worst);
    case 'growth':
      return growthSentence(verdict, evidence, statuses);
    case 'nothing':
      return `Vacuous: it says nothing at any of the ${count(statuses.vacuous ?? 0, 'setting')} tried.`;
    case 'fault':
      return faultSentence(evidence.fault);
  }
}

/** A fault in one sentence. */
export function faultSentence({ message, place }: Fault): string {
  const said = `${message.replace(/\.$/u, '')}${place === undefined ? '' : ` (${place})`}`;
  return `Faulty: ${said}${/[?!]$/u.test(said) ? '' : '.'}`;
}

function leftOut({ vacuous = 0, unreachable = 0 }: StatusCounts): string {
  const parts = [
    ...(vacuous === 0 ? [] : [`${vacuous} more say nothing`]),
    ...(unreachable === 0 ? [] : [`${unreachable} more are out of reach of the draws allowed`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function tightest(result: SettingResult): string {
  if (result.measured === undefined) return result.draws === 0 ? '' : `, ${count(result.draws, 'draw')} at each`;
  return `; tightest at ${settingText(result.setting)}${against(result)}${result.draws === 0 ? '' : `, ${count(result.draws, 'draw')}`}`;
}

/** What was measured and what is claimed. */
function against({ measured, relation, claimed, interval, level, shown }: SettingResult): string {
  if (measured === undefined || relation === undefined || claimed === undefined) {
    // A step of algebra shows its hypotheses and then its conclusion, with the exact values of their sides.
    const told = Object.values(shown ?? {}).at(-1);
    return typeof told === 'string' ? `: ${told}` : '';
  }
  const bounds = interval === undefined ? '' : `in [${figureText(interval[0])}, ${figureText(interval[1])}]`;
  // The middle of a wide enclosure is no value of anything; that of a confidence interval is an estimate.
  const seen =
    interval === undefined || (level === undefined && isNarrow(interval))
      ? figureText(measured)
      : level === undefined
        ? bounds
        : `${figureText(measured)} (${bounds})`;
  return `: measured ${seen}, claimed ${relation} ${figureText(claimed)}`;
}

/** Whether an enclosure is so narrow that its middle says it all in the digits shown. */
function isNarrow([lo, hi]: readonly [Figure, Figure]): boolean {
  return typeof lo === 'number' && typeof hi === 'number' && hi - lo <= 1e-4 * Math.max(Math.abs(lo), Math.abs(hi));
}

function undecided(worst: SettingResult): string {
  const where = `at ${settingText(worst.setting)}${against(worst)}`;
  if (worst.status === 'unreachable') return `Undecided: ${where}; no allowed number of draws could uphold it.`;
  if (worst.draws === 0) return `Undecided: ${where}; the enclosure of the exact value is too wide.`;
  // Every setting at which the draws ran out is told how many more there would have to be.
  if (worst.furtherDraws === undefined) return `Undecided: ${where}, which fresh draws did not bear out.`;
  const more =
    typeof worst.furtherDraws === 'number' && worst.furtherDraws > 0
      ? `; about ${count(worst.furtherDraws, 'more draw')} would be expected to decide`
      : '';
  return `Undecided: the draws ran out ${where} after ${count(worst.draws, 'draw')}${more}.`;
}
