import { VERDICTS, type Verdict } from '../../claim/Verdict.ts';
import { type Html, html } from './Html.ts';
import { verdictIcon } from './verdictIcon.ts';

/** A verdict as icon and word. */
export function verdictBadge(verdict: Verdict): Html {
  return html`<span class="badge ${verdict}" title="${verdict}: ${VERDICTS[verdict]}"
    >${verdictIcon(verdict)}${verdict}</span
  >`;
}
