import type { Verdict } from '../../claim/Verdict.ts';
import { type Html, html, markup } from './Html.ts';

/** The shape of each icon, on a field of 16 by 16: the shapes differ, so that colour is never needed. */
const SHAPES: Readonly<Record<Verdict, string>> = {
  proved: '<path d="M3 3h10v10h-10z" fill="currentColor" stroke="none"/>',
  upheld: '<circle cx="8" cy="8" r="6.2"/><path d="M5 8.3l2.1 2.2L11.2 6"/>',
  refuted: '<path d="M3.5 3.5l9 9M12.5 3.5l-9 9" stroke-width="2.4"/>',
  undecided: '<path d="M8 2.2L14 13H2z"/><path d="M8 6.2v3.2M8 11v.4"/>',
  vacuous: '<circle cx="8" cy="8" r="5"/><path d="M3 13.4L13 2.6"/>',
  faulty: '<path d="M5.4 2h5.2L14 5.4v5.2L10.6 14H5.4L2 10.6V5.4z"/><path d="M8 5v3.6M8 10.7v.4"/>',
};

/** The icon of a verdict; it repeats a word that stands beside it. */
export function verdictIcon(verdict: Verdict): Html {
  return html`<svg class="icon" aria-hidden="true"><use href="#_icon-${verdict}" /></svg>`;
}

/** The shapes that the icons refer to, once in a page. */
export function iconShapes(): Html {
  const symbols = Object.entries(SHAPES).map(
    ([verdict, shape]) =>
      `<symbol id="_icon-${verdict}" viewBox="0 0 16 16"><g fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${shape}</g></symbol>`,
  );
  return markup(`<svg width="0" height="0" class="hidden" aria-hidden="true">${symbols.join('')}</svg>`);
}
