import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { countOf } from '../../../results/words/countText.ts';
import { proofInWord } from '../../words/proofInWord.ts';
import { type OnPage, claimLinks } from '../../markup/anchor.ts';
import { type Html, html } from '../../markup/Html.ts';

/** The status of a proof, which is independent of the verdict. */
export function proofBadge(claim: ClaimResult): Html {
  const word = proofInWord(claim);
  return word === '' ? html`` : html`<span class="proof ${word}">proof ${word}</span>`;
}

/** The steps that a claim rests on, grouped by status: those that hold are direct ones, the others are of any depth. */
export function restsOn({ uses, proof }: ClaimResult, onPage: OnPage): Html {
  const standing = uses.filter((id) => !proof.broken.includes(id) && !proof.open.includes(id));
  const parts = [
    ...(standing.length === 0 ? [] : [html`${claimLinks(standing, onPage)}`]),
    ...(proof.broken.length === 0 ? [] : [html`refuted ${claimLinks(proof.broken, onPage)}`]),
    ...(proof.open.length === 0 ? [] : [html`${claimLinks(proof.open, onPage)}, not decided`]),
    ...(proof.unlisted === undefined ? [] : [html`${countOf(proof.unlisted, 'more step')} refuted or not decided`]),
  ];
  if (parts.length === 0) return html``;
  return html`Its proof rests
  ${parts.map((part, i) => [i === 0 ? 'on ' : i === parts.length - 1 ? ', and on ' : ', on ', part])}.`;
}

/** What that means for the proof, and whether it survives the repair of its steps. */
export function proofStatus({ proof, verdict }: ClaimResult, onPage: OnPage): Html {
  if (proof.status === 'sound') {
    return verdict === 'refuted'
      ? html`Every step that it rests on holds, so the error is in this one.`
      : html`Every step of it is proved or upheld.`;
  }
  if (proof.broken.length === 0) return html``;
  return proof.unrepaired.length === 0
    ? html`Each of the refuted steps has a repair that holds.`
    : html`No repair that holds is known for ${claimLinks(proof.unrepaired, onPage)}.`;
}
