import { countOf } from '../../results/words/countText.ts';
import { joined, phrase, type Phrase } from '../../results/words/phrase.ts';
import { listText } from '../../results/words/listText.ts';
import { numberText } from '../../results/words/numberText.ts';
import type { Changes } from './Changes.ts';
import { RATES_ALPHA } from './rates.ts';

/**
 * The changes between two runs, in sentences: how the runs differ, how many claims changed, which were added or
 * removed.
 */
export function changesInWords(changes: Changes): Phrase[] {
  const { runs, came, wasComplete, went, notCompared } = changes;
  return [
    ...runs.map(({ name, before, after }) => phrase`The ${name} was ${before} and is now ${after}.`),
    ...(runs.length === 0 ? [] : [phrase`Different settings and draws were tried, so the figures differ by chance.`]),
    [counted(changes)],
    ...(changes.rates === undefined ? [] : [phrase`${ratesText(changes.rates)}`]),
    ...(came.length === 0
      ? []
      : [phrase`${wasComplete ? 'New' : 'Not in the earlier results'}: ${listed(came.map((claim) => [{ claim }]))}.`]),
    ...(went.length === 0
      ? []
      : [
          phrase`No longer in the paper: ${listed(went.map(({ id, verdict }) => phrase`${{ claim: id }} (was ${verdict})`))}.`,
        ]),
    ...(notCompared === 0
      ? []
      : [phrase`${countOf(notCompared, 'claim')} of the earlier results not checked this time.`]),
  ];
}

const listed = (claims: readonly Phrase[]): Phrase => joined(claims, ', ');

const ratesText = (rates: number | 'same seed'): string =>
  rates === 'same seed'
    ? 'Both runs have the same seed, so their draws are not independent and no rate is tested for a change: chance alone moves no figure, but a changed claim, other code or another effort does. Run one of them with another seed to test the rates.'
    : `Rates that both runs estimated were tested for a change at ${countOf(rates, 'setting')}; the chance that any is said to have changed and has not is at most ${numberText(RATES_ALPHA)}.`;

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
    ...(figures === 0 ? [] : [`${figures} only in the deciding setting or its figures`]),
    ...(same === 0 ? [] : [`${same} not at all`]),
  ];
  return `Of ${countOf(both, 'claim')} in both, ${listText(parts)}.`;
}
