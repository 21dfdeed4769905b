import { KINDS } from '../../../claim/kinds.ts';
import type { ClaimResult } from '../../../results/ClaimResult.ts';
import type { Measurements } from '../../../results/Measurements.ts';
import type { Results } from '../../../results/Results.ts';
import { picturePlot } from '../../plots/pictures/picturePlot.ts';
import { measuredPlot } from '../../plots/settings/measuredPlot.ts';
import { settingsMap } from '../../plots/settings/settingsMap.ts';
import { checkAgain, type Invocation } from '../../../results/words/commands.ts';
import { claimSentence } from '../../../results/words/sentence/claimSentence.ts';
import { surpriseText } from '../../words/surpriseText.ts';
import { type OnPage, addressOf } from '../../markup/anchor.ts';
import { checkedHow } from './checkedHow.ts';
import { command } from '../../markup/command.ts';
import { evidenceHtml } from '../evidence/evidence.ts';
import { folded } from '../../markup/folded.ts';
import { type Html, html } from '../../markup/Html.ts';
import { inLaboratory } from './inLaboratory.ts';
import { literatureList } from './literature.ts';
import { paragraphs } from '../../markup/paragraphs.ts';
import { proofBadge } from './proofStatus.ts';
import { quantifiers } from './quantifiers.ts';
import { relations } from './relations.ts';
import { restInWords } from './restInWords.ts';
import { phraseHtml } from '../../markup/phraseHtml.ts';
import { sharpnessHtml } from './sharpness.ts';
import { type Sources, sourceLink } from '../sources/sourceFiles.ts';
import { tightestSettings } from './tightestSettings.ts';
import { titleHtml } from '../../markup/titleHtml.ts';
import { twinLine } from './twin.ts';
import { typeset } from '../../markup/typeset.ts';
import { verdictBadge } from '../../markup/verdictBadge.ts';
import { weakMark } from './weakMark.ts';

/** Everything that a run found about one claim: what it says, what was found, and why. */
export function claimCard(
  claim: ClaimResult,
  results: Results,
  onPage: OnPage,
  sources: Sources = new Map(),
  measurements: readonly Measurements[] = [],
  invocation: Invocation = {},
): Html {
  const { id, title, place, kind, verdict, statement } = claim;
  const drawn = pictures(claim);
  return html`<article
    class="card ${verdict}"
    id="${id}"
    data-verdict="${verdict}"
    data-kind="${kind}"
    aria-label="${title}"
  >
    <header>
      <p class="meta">
        ${verdictBadge(verdict)}${proofBadge(claim)}<span class="place">${place}</span
        ><span class="kind">${KINDS[kind].words}</span
        ><a class="id" href="${addressOf(id)}" title="Link to this claim">${id}</a>
      </p>
      <h3>${titleHtml(title)}</h3>
    </header>
    ${claim.surprise && html`<p class="surprise">Surprise: ${surpriseText(claim)}.</p>`}
    <div class="statement scroll">${typeset(statement, 'display')}</div>
    ${quantifiers(claim)}
    <p class="sentence">${phraseHtml(claimSentence(claim, results.effort))}</p>
    ${(claim.remarks ?? []).map((remark) => html`<p class="surprise">Remark: ${remark}</p>`)}
    <details class="rest">
      <summary>${restInWords(claim, onPage, drawn.length)}</summary>
      ${folded(rest(claim, drawn, results, onPage, sources, measurements, invocation))}
    </details>
  </article>`;
}

/** What the card holds besides what was claimed and found. */
function rest(
  claim: ClaimResult,
  drawn: readonly Html[],
  results: Results,
  onPage: OnPage,
  sources: Sources,
  measurements: readonly Measurements[],
  invocation: Invocation,
): Html {
  const { id, formula, note, file } = claim;
  return html`${formula !== undefined && html`<div class="statement as-checked scroll"><span>as checked</span>${typeset(formula, 'display')}</div>`}
    ${weakMark(id, measurements)} ${evidenceHtml(claim, invocation)}
    ${note !== undefined && html`<div class="note">${paragraphs(note, onPage)}</div>`} ${relations(claim, onPage)}
    ${drawn.length > 0 && html`<div class="charts">${drawn}</div>`} ${sharpnessHtml(claim.sharp)}
    ${twinLine(claim, onPage)}
    <p class="aside">${checkedHow(claim)}</p>
    ${inLaboratory(claim)} ${tightestSettings(claim)}${literatureList(claim.literature)}
    <details>
      <summary>Check this claim again</summary>
      <p class="aside">It is defined in <code>${file}</code>.</p>
      ${command(checkAgain(id, results, invocation), `check ${id} again`)}
    </details>
    ${sourceLink(claim, sources)}`;
}

const pictures = (claim: ClaimResult): readonly Html[] =>
  [...(claim.drawings ?? []).map((drawing) => picturePlot(drawing)), measuredPlot(claim), settingsMap(claim)].filter(
    (picture) => picture !== null,
  );
