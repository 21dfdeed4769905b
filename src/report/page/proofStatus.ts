import type { ClaimResult } from '../../claim/ClaimResult.ts';
import { proofInWord } from '../words/proofInWord.ts';
import { type OnPage, claimLinks } from './anchor.ts';
import { type Html, html } from './Html.ts';

/** The status of a proof beside the verdict, which is another thing. */
export function proofBadge(claim: ClaimResult): Html {
  const word = proofInWord(claim);
  return word === '' ? html`` : html`<span class="proof ${word}">proof ${word}</span>`;
}

/** How a claim's proof stands, and on which steps it breaks. */
export function proofStatus({ proof, verdict }: ClaimResult, onPage: OnPage): Html {
  if (proof.status === 'none') return html``;
  if (proof.status === 'sound') {
    return verdict === 'refuted'
      ? html`Every step that it rests on stands, so the error is in this one.`
      : html`Its proof stands: every step of it is proved or upheld.`;
  }
  const broken = proof.broken.length > 0 && html` on refuted ${claimLinks(proof.broken, onPage)}`;
  const open = proof.open.length > 0 && html` on ${claimLinks(proof.open, onPage)}, not decided`;
  if (broken === false && open === false) return html`Its proof rests on steps that do not stand.`;
  const mended =
    broken !== false &&
    (proof.unrepaired.length === 0
      ? html` Each of the refuted steps has a repair that holds.`
      : html` No repair that holds is known for ${claimLinks(proof.unrepaired, onPage)}.`);
  return html`Its proof rests${broken}${broken !== false && open !== false && ', and'}${open}.${mended}`;
}
