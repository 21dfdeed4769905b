import { type Html, markup } from '../markup/Html.ts';

/** Icons for the status of a proof, on a field of 12 by 12: the shapes differ, so that colour is never needed. */
const PROOFS = {
  sound: '<path d="M1.5 6.5l3 3L10.5 2.5"/>',
  broken: '<path d="M7 1L3.6 6h4.6L5 11"/>',
  open: '<circle cx="6" cy="6" r="4.2" stroke-dasharray="2.4 2"/>',
} as const;

/** The icons of proofs and the patterns that fill boxes, defined once in a page. */
export function graphShapes(): Html {
  const icons = Object.entries(PROOFS).map(
    ([proof, shape]) =>
      `<symbol id="_icon-proof-${proof}" viewBox="0 0 12 12"><g fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${shape}</g></symbol>`,
  );
  const patterns =
    '<pattern id="_hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="7" height="7"/><path class="hatch" d="M0 0v7"/></pattern>' +
    '<pattern id="_dots" width="7" height="7" patternUnits="userSpaceOnUse"><rect class="ground" width="7" height="7"/><circle class="dot" cx="2" cy="2" r="1"/></pattern>';
  return markup(
    `<svg width="0" height="0" class="hidden" aria-hidden="true">${icons.join('')}<defs>${patterns}</defs></svg>`,
  );
}
