import type { Setting } from '../../claim/Setting.ts';
import { nameText } from './nameText.ts';
import { settingText } from './settingText.ts';

/** A part of a phrase: words as they are, or what each output sets in its own way. */
export type Part =
  | string
  | { readonly setting: Setting }
  /** The name of a parameter, as a claim file spells it. */
  | { readonly name: string }
  /** What no line ends within, such as a relation with its number. */
  | { readonly kept: string }
  /** The id of a claim, which a page links to its card. */
  | { readonly claim: string };

/**
 * Words with their settings, names and numbers told apart, so that a terminal and a page can set them each in its own
 * way, and nobody has to find them in a text again.
 */
export type Phrase = readonly Part[];

/** What may stand in a hole of {@link phrase}; `undefined` and `false` leave nothing. */
export type Words = Part | Phrase | undefined | false;

/**
 * A phrase with holes.
 *
 * @example phrase`Refuted at ${{ setting: { n: 2 } }}.`
 */
export function phrase(pieces: TemplateStringsArray, ...holes: readonly Words[]): Phrase {
  return pieces.flatMap((piece, i) => [...(i === 0 ? [] : partsOf(holes[i - 1])), ...(piece === '' ? [] : [piece])]);
}

/** Phrases in a row. */
export const joined = (phrases: readonly Words[], separator: string): Phrase =>
  phrases.flatMap((words, i) => [...(i === 0 ? [] : [separator]), ...partsOf(words)]);

function partsOf(words: Words): Phrase {
  if (words === undefined || words === false) return [];
  return isPhrase(words) ? words : [words];
}

const isPhrase = (words: Part | Phrase): words is Phrase => Array.isArray(words);

/** A phrase as plain text. */
export const plainText = (words: Phrase): string => words.map(partText).join('');

function partText(part: Part): string {
  if (typeof part === 'string') return part;
  if ('setting' in part) return settingText(part.setting);
  if ('name' in part) return nameText(part.name);
  return 'claim' in part ? part.claim : part.kept;
}
