import type { GrowthDrift, GrowthEvidence, StatusCounts } from '../../ClaimResult.ts';
import type { JsonNumber } from '../../jsonNumber.ts';
import type { Verdict } from '../../../claim/Verdict.ts';
import { countOf } from '../countText.ts';
import { numberText } from '../numberText.ts';
import { valueText } from '../settingText.ts';
import { phrase, type Phrase } from '../phrase.ts';
import { vacuousToo } from './vacuousToo.ts';

/** What was found over the sizes of a growth claim: by how much measured/law drifts, and how much is allowed. */
export function growthSentence(
  verdict: Verdict,
  { points, slope }: GrowthEvidence,
  drift: GrowthDrift,
  statuses: StatusCounts,
): Phrase {
  const { setting } = drift;
  const sizes = `sizes ${valueText(points[0]?.size ?? 0)} to ${valueText(points.at(-1)?.size ?? 0)}`;
  const hasParameters = Object.keys(setting).length > 0;
  const against =
    slope === undefined
      ? '; no slope is computed, for the law is not monotonic'
      : `; the slope against the law is ${between(slope)} (${slopeClaimed(drift, points)} is claimed)`;
  const found = `measured/law ${driftWords(drift)}${against}`;
  if (verdict !== 'upheld')
    return phrase`Undecided over ${sizes}: ${hasParameters && phrase`at ${{ setting }}, `}${found}.`;
  const { upheld = 0, vacuous = 0 } = statuses;
  const at = (upheld > 1 || vacuous > 0) && ` at ${countOf(upheld, 'setting')}${vacuousToo(statuses)}`;
  const widest = hasParameters && phrase`${upheld > 1 && 'the widest drift, '}at ${{ setting }}: `;
  return phrase`Upheld over ${sizes}${at}; ${widest}${found}.`;
}

function between([lo, hi]: readonly [number, number]): string {
  const [low, high] = [slopeText(lo), slopeText(hi)];
  return low === high ? low : `between ${low} and ${high}`;
}

/** A slope without what the rounding of logarithms left in its last digits. */
const slopeText = (slope: number): string => numberText(Number(slope.toPrecision(9)));

/** What is claimed of the slope: of a law that falls, measured is O(law) where it falls at least as fast. */
function slopeClaimed({ order, slopeWithin }: GrowthDrift, points: GrowthEvidence['points']): string {
  if (order === 'Theta') return `1 ± ${numberText(slopeWithin)}`;
  const isFalling = points.length > 1 && points.at(-1)!.law < points[0]!.law;
  return (order === 'O') === isFalling
    ? `at least ${slopeText(1 - slopeWithin)}`
    : `at most ${slopeText(1 + slopeWithin)}`;
}

/** By which factors measured/law drifts in the directions that the order speaks of. */
function driftWords({ order, rose, fell, within }: GrowthDrift): string {
  const [up, down] = [changeWords('rise', rose), changeWords('fall', fell)];
  const words = { O: up, Omega: down, Theta: `${up} and ${down}` }[order];
  return `${words} from one size to a later one (${within === 1 ? 'no drift is allowed: driftWithin is 1' : `a factor of ${numberText(within)} is allowed`})`;
}

function changeWords(verb: 'rise' | 'fall', factor: JsonNumber): string {
  const text = numberText(factor);
  return text === '1' ? `does not ${verb}` : `${verb}s by a factor of at most ${text}`;
}
