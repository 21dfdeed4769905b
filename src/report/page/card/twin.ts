import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { twinPhrase } from '../../../results/words/sentence/claimSentence.ts';
import { twinVerdict } from '../../words/twinVerdict.ts';
import type { OnPage } from '../../markup/anchor.ts';
import { type Html, html } from '../../markup/Html.ts';
import { phraseHtml } from '../../markup/phraseHtml.ts';
import { proseHtml } from '../../markup/proseHtml.ts';
import { textWithTex } from '../../markup/textWithTex.ts';
import { verdictBadge } from '../../markup/verdictBadge.ts';

/** The verdict on the twin; if it is not the expected one, upholding the claim proves little, and the line says so. */
export function twinLine({ twin, kind }: ClaimResult, onPage: OnPage): Html {
  if (twin === null) return html``;
  const wanted = twinVerdict(kind);
  const parts = twinPhrase(twin);
  return html`<div class="twin">
    <p><b>Twin</b> ${verdictBadge(twin.verdict)} ${textWithTex(twin.claims, onPage)}</p>
    <p class="aside">
      ${parts === undefined ? proseHtml(twin.sentence) : phraseHtml(parts)}${twin.verdict !== wanted && ` It should be ${wanted}; until it is, upholding the claim proves little.`}
    </p>
  </div>`;
}
