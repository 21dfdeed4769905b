import type { Side } from '../../results/Exploration.ts';
import type { ClaimQuestion } from '../decide/questionAt.ts';

/** On which side of its bound a probability or mean lies, if it lies in an interval. */
export function sideOf(
  question: Pick<ClaimQuestion, 'hypothesis' | 'margin'>,
  interval: readonly [number, number],
): Side {
  const { atLeast, atMost, within } = question.hypothesis;
  const bound = atLeast ?? atMost ?? question.hypothesis.equals!;
  const allowance = within ?? question.margin;
  const [lo, hi] = interval;
  if (isBeyond(question, interval)) return 'fails';
  const isEnough =
    (atMost !== undefined || lo >= bound - allowance) && (atLeast !== undefined || hi <= bound + allowance);
  return isEnough ? 'holds' : 'open';
}

/** Whether an interval lies beyond a bound, so that the claim is false there. */
export function isBeyond(
  { hypothesis }: Pick<ClaimQuestion, 'hypothesis'>,
  [lo, hi]: readonly [number, number],
): boolean {
  const { atLeast, atMost, equals } = hypothesis;
  return (
    (atLeast !== undefined && hi < atLeast) ||
    (atMost !== undefined && lo > atMost) ||
    (equals !== undefined && (hi < equals || lo > equals))
  );
}
