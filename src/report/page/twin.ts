import type { TwinResult } from '../../claim/ClaimResult.ts';
import { type Html, html } from './Html.ts';
import { textWithTex } from './textWithTex.ts';
import { verdictBadge } from './verdictBadge.ts';

/** What became of the false look-alike; a twin that is not refuted says that upholding the claim proves little. */
export function twinLine(twin: TwinResult | null): Html {
  if (twin === null) return html``;
  return html`<div class="twin">
    <p><b>Twin</b> ${verdictBadge(twin.verdict)} ${textWithTex(twin.claims)}</p>
    <p class="aside">
      ${twin.sentence}${
        twin.verdict !== 'refuted' && ' A twin should be refuted; upholding the claim proves little while it is not.'
      }
    </p>
  </div>`;
}
