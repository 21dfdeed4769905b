import type { ClaimResult } from '../../../results/ClaimResult.ts';
import type { Html } from '../../markup/Html.ts';
import { FEWEST_POINTS, distinct } from '../axes/distinct.ts';
import { decidingSetting } from '../../../results/decidingSetting.ts';
import { claimedAlongParameter } from './claimedAlongParameter.ts';
import { claimedOnDiagonal } from './claimedOnDiagonal.ts';
import { numericParameters } from './parameterValues.ts';
import { comparedSides } from './settingPoint.ts';

/**
 * What was measured against what is claimed, at the settings tried; nothing if there is nothing to show.
 *
 * Where the bound varies it is the horizontal axis, and the claim is the side of a diagonal; where it is the same at
 * (almost) every setting, the parameter with the most values is.
 */
export function measuredPlot({ tried, evidence }: ClaimResult): Html | null {
  const sides = comparedSides(tried);
  const decisive = decidingSetting(evidence);
  const ringed = decisive === undefined ? [] : comparedSides([decisive.found]);
  const shown = {
    sides,
    ringed: ringed[0] ?? null,
    ringName: ringed.length === 0 ? null : (decisive?.name ?? null),
  };
  if (distinct(sides.map(({ claimed }) => claimed)) >= FEWEST_POINTS) {
    return distinct(sides.map((side) => [side.claimed, side.measured])) < FEWEST_POINTS
      ? null
      : claimedOnDiagonal(shown);
  }
  const [along] = numericParameters(sides.map(({ result }) => result)).toSorted(
    (a, b) => distinct(b.values) - distinct(a.values),
  );
  if (along === undefined || distinct(sides.map((side, i) => [along.values[i], side.measured])) < FEWEST_POINTS)
    return null;
  return claimedAlongParameter(shown, along.name);
}
