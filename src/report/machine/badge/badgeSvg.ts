import type { Results } from '../../../results/Results.ts';
import { badge } from './badge.ts';

const HEIGHT = 20;
const PADDING = 6;
/** The background of the label. */
const GREY = '#555';

/** The badge as a picture: a name and a message side by side, with the same as a text alternative. */
export function badgeSvg(results: Results): string {
  const { label, message, colour } = badge(results);
  const [left, right] = [width(label), width(message)];
  const total = left + right;
  const said = `${label}: ${message}`;
  const written = (text: string, from: number, space: number): string =>
    `<text x="${from + space / 2}" y="14" textLength="${space - 2 * PADDING}">${text}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${total}" height="${HEIGHT}" role="img" aria-label="${said}">`,
    `<title>${said}</title>`,
    `<clipPath id="round"><rect width="${total}" height="${HEIGHT}" rx="3"/></clipPath>`,
    `<g clip-path="url(#round)"><rect width="${left}" height="${HEIGHT}" fill="${GREY}"/>`,
    `<rect x="${left}" width="${right}" height="${HEIGHT}" fill="${colour}"/></g>`,
    '<g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">',
    `${written(label, 0, left)}${written(message, left, right)}</g></svg>\n`,
  ].join('');
}

/** Approximate width of a text in Verdana at 11 pixels, with its padding; the picture fits the text to it. */
function width(text: string): number {
  const characters = text
    .split('')
    .map((character) => (/[ ,.ijlrtf]/u.test(character) ? 4.2 : /[mw]/u.test(character) ? 10 : 6.9));
  return Math.ceil(characters.reduce((sum, size) => sum + size, 2 * PADDING));
}
