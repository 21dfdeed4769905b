import { printable } from '../../results/words/printable.ts';

/** The name of a node in lines, and the size of the box around it, in pixels. */
export interface NodeLabel {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Characters beyond which a line is broken after a hyphen; a single word is truncated at twice as many. */
const LONGEST = 20;
/** The mean width of a small letter of a sans serif at 12 px, and what the icons and margins take. */
const LETTER = 6.8;
const ICONS = 58;
export const LINE_HEIGHT = 14;

/**
 * The label of a claim's node; text cannot be measured here, so the box is sized for letters of mean width.
 *
 * @example nodeLabel('antipodal-conclusion-advice').lines // ['antipodal-', 'conclusion-advice']
 */
export function nodeLabel(id: string): NodeLabel {
  const lines: string[] = [];
  for (const word of printable(id).split(/(?<=-)/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length <= LONGEST) lines[lines.length - 1] = last + word;
    else lines.push(word.length > 2 * LONGEST ? `${word.slice(0, 2 * LONGEST - 1)}…` : word);
  }
  const longest = Math.max(0, ...lines.map((line) => line.length));
  return {
    lines,
    width: Math.round(longest * LETTER) + ICONS,
    height: Math.max(1, lines.length) * LINE_HEIGHT + 12,
  };
}
