import type { Results } from '../../../results/Results.ts';
import { type Invocation, runAgain } from '../../../results/words/commands.ts';
import { countOf } from '../../../results/words/countText.ts';
import { errataInWords } from '../../errata/errataInWords.ts';
import { errataOf, errataParts } from '../../errata/errataOf.ts';
import { ERRATA_ID } from '../../errata/errataSection.ts';
import { countVerdicts } from '../../words/countVerdicts.ts';
import { errorBudget } from '../../words/errorBudget.ts';
import { numberText } from '../../../results/words/numberText.ts';
import { command } from '../../markup/command.ts';
import { type Html, html } from '../../markup/Html.ts';
import { verdictIcon } from '../../markup/verdictIcon.ts';

/** The id of the surprises, which come first among the findings. */
export const SURPRISES = '_surprises';

/**
 * The run in a few lines, which fit on the first screen of a phone: counts, what was refuted, and surprises; error budget, seed and
 * effort; how to run it again.
 */
export function inShort(results: Results, invocation: Invocation): Html {
  const { claims, seed, effort } = results;
  const counts = countVerdicts(claims).map(
    ({ verdict, count }, i) =>
      html`${i > 0 && ', '}<span class="count ${verdict}">${verdictIcon(verdict)}${count} ${verdict}</span>`,
  );
  const surprises = claims.filter(({ surprise }) => surprise).length;
  const { perRun } = errorBudget(results);
  const parts = errataParts(errataOf(results));
  // A count of refuted claims alone would read as one of errors in the paper.
  const isMixed = parts.some(({ kind }) => kind === 'variant' || kind === 'ours');
  return html`<p class="in-short">
      ${countOf(claims.length, 'claim')}${counts.length > 0 && html`: ${counts}`};
      ${surprises === 0 ? 'no surprises' : html`<a href="#${SURPRISES}">${countOf(surprises, 'surprise')}</a>`}.
      ${isMixed && html`The refuted ones: <a href="#${ERRATA_ID}">${errataInWords(parts)}</a>.`}
    </p>
    <p class="in-short how">
      ${perRun === 0 ? 'No verdict rests on an estimate' : html`Chance that sampling misled any verdict: at most ${numberText(perRun, 2)}`}.
      Seed <code>${seed}</code>, ${effort} effort.
    </p>
    ${command(runAgain(results, invocation), 'run all of it again')}`;
}
