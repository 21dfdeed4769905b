import type { AnyClaim } from '../../claim/Claim.ts';
import { didYouMean } from '../../claim/closest.ts';
import { asWritten } from '../../claim/ranges/asWritten.ts';
import type { Range } from '../../claim/ranges/Range.ts';
import type { Scalar } from '../../claim/Setting.ts';
import { written } from './ClaimFault.ts';
import { parametersText } from './parameterView.ts';

/**
 * What is wrong with the sizes that a claim asks about in `showAt`, for a sentence; undefined when nothing is. A size may lie
 * beyond its range, but it must be of the type of the range's values, and not negative where none of them is.
 */
export function showAtProblem({ forAll, showAt }: AnyClaim): string | undefined {
  if (showAt === undefined) return undefined;
  if (typeof showAt !== 'object' || showAt === null || Array.isArray(showAt))
    return `showAt is ${written(showAt)}; it must give sizes by name, such as { n: 20 }`;
  const known = Object.keys(forAll);
  for (const [name, value] of Object.entries(showAt) as [string, Scalar][]) {
    const range = forAll[name];
    if (range === undefined)
      return `showAt names ${name}, which is not a parameter (${parametersText(known)})${didYouMean(name, known)}`;
    const wanted = valueWanted(range, value);
    if (wanted !== undefined)
      return `showAt gives ${name} = ${written(value)}, where ${range.describe(name)}; it must be ${wanted}`;
  }
  return undefined;
}

/** What a size must be, for a sentence; undefined where the value is that. */
function valueWanted(range: Range, value: Scalar): string | undefined {
  const one = asWritten(range, value);
  if (one === undefined) return range.whole === true ? 'an integer' : 'one of those values';
  const smallest = smallestOf(range);
  return smallest !== undefined && smallest >= 0 && Number(one) < 0 ? `${smallest} or more` : undefined;
}

/** The smallest value of a range of numbers; undefined where that depends on other parameters. */
function smallestOf(range: Range): number | undefined {
  try {
    const edges = range.edges({}).map(Number);
    return edges.length === 0 || edges.some(Number.isNaN) ? undefined : Math.min(...edges);
  } catch {
    return undefined;
  }
}
