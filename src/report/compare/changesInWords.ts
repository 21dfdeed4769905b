import { countOf } from '../../results/words/countText.ts';
import type { Changes } from './Changes.ts';

/**
 * The changes between two runs, in sentences: how the runs differ, how many claims changed, which were added or
 * removed.
 *
 * @param name how a claim's id is written
 */
export function changesInWords(changes: Changes, name: (id: string) => string): string[] {
  const { runs, came, wasComplete, went, notCompared } = changes;
  const list = (ids: readonly string[]): string => ids.map(name).join(', ');
  return [
    ...runs.map(({ name: what, before, after }) => `The ${what} was ${before} and is now ${after}.`),
    ...(runs.length === 0 ? [] : ['Different settings and draws were tried, so the figures differ by chance.']),
    counted(changes),
    ...(came.length === 0 ? [] : [`${wasComplete ? 'New' : 'Not in the earlier results'}: ${list(came)}.`]),
    ...(went.length === 0
      ? []
      : [`No longer in the paper: ${went.map(({ id, verdict }) => `${name(id)} (was ${verdict})`).join(', ')}.`]),
    ...(notCompared === 0 ? [] : [`${countOf(notCompared, 'claim')} of the earlier results not checked this time.`]),
  ];
}

function counted({ claims, same, came, went }: Changes): string {
  const matters = claims.filter((claim) => claim.matters).length;
  const figures = claims.length - matters;
  const both = same + claims.length;
  if (both === 0) return 'The two runs have no claim in common.';
  if (claims.length === 0) {
    const all = came.length + went.length === 0 ? 'Nothing changed: ' : '';
    return `${all}${countOf(both, 'claim')} with the same verdict and the same figures as before.`;
  }
  const parts = [
    `${matters === 0 ? 'none' : matters} changed in substance`,
    `${figures === 0 ? 'none' : figures} only in the setting or the figures that decide`,
    `${same === 0 ? 'none' : same} not at all`,
  ];
  return `Of ${countOf(both, 'claim')} in both, ${parts.join(', ')}.`;
}
