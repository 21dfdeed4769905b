import type { Sharpness, SharpPoint } from '../../Sharpness.ts';
import { numberText } from '../numberText.ts';
import { valueText } from '../settingText.ts';
import { joined, phrase, type Phrase, plainText } from '../phrase.ts';

/** How sharp a constant is, in words with its numbers; the same in the terminal, in JSON and in HTML. */
export const sharpenSentence = (sharp: Omit<Sharpness, 'sentence'>): string => plainText(sharpenPhrase(sharp));

/** The same with its names and numbers told apart. */
export function sharpenPhrase(sharp: Omit<Sharpness, 'sentence'>): Phrase {
  const { constant, points, limit } = sharp;
  const [first, last] = [points[0], points.at(-1)];
  // A result without a size is not informative about the constant.
  if (first === undefined || last === undefined) return [];
  const along = { name: sharp.along };
  const shown = points.length === 1 ? [last] : [last, first];
  const parts = shown.map(
    (point) => phrase`at ${along} ${{ kept: `= ${valueText(point.size)}` }} ${atSize(sharp, point)}`,
  );
  const tends = limit !== undefined && phrase` As ${along} grows it tends to ${numberText(limit.value)}: ${limit.why}.`;
  return phrase`How sharp ${constant} is: ${joined(parts, '; ')}. ${ofPrinted(sharp)}${tends}`;
}

/** A constant with the digits that tell it from the one before it and the one after, and four at least. */
function textOf(value: number, { resolution }: Pick<Sharpness, 'resolution'>): string {
  const digits = Math.ceil(Math.log10(Math.abs(value) / resolution)) + 1;
  return numberText(value, Math.min(17, Math.max(4, Number.isFinite(digits) ? digits : 4)));
}

function atSize(sharp: Omit<Sharpness, 'sentence'>, point: SharpPoint): string {
  const {
    find,
    between: [lo, hi],
  } = sharp;
  const { refuted, upheld, disorder } = point;
  const isSmallest = find === 'smallest';
  if (disorder !== undefined) {
    return `there is no sharp constant, for ${textOf(disorder.upheld, sharp)} is upheld and ${textOf(disorder.refuted, sharp)}, which is ${
      isSmallest ? 'larger' : 'smaller'
    }, is refuted`;
  }
  const none = `between ${textOf(lo, sharp)} and ${textOf(hi, sharp)}`;
  const [refutedFrom, upheldFrom] = isSmallest ? ['up to', 'from'] : ['from', 'up to'];
  if (refuted === null && upheld === null) return `no constant ${none} is decided`;
  const edge = isSmallest ? lo : hi;
  const isAll = refuted === null && upheld === edge;
  if (isAll) return `every constant ${none} is upheld`;
  return [
    refuted === null ? `none ${none} is refuted` : `refuted ${refutedFrom} ${textOf(refuted, sharp)}`,
    upheld === null ? `none upheld` : `upheld ${upheldFrom} ${textOf(upheld, sharp)}`,
  ].join(', ');
}

function ofPrinted(sharp: Omit<Sharpness, 'sentence'>): string {
  const { printed, points } = sharp;
  const words: readonly SharpPoint['printed'][] = ['refuted', 'undecided', 'vacuous', 'upheld'];
  const counts = words
    .map((word) => ({ word, count: points.filter((point) => point.printed === word).length }))
    .filter(({ count }) => count > 0);
  const sizes = points.length === 1 ? 'there' : `at ${points.length === 2 ? 'both' : `all ${points.length}`} sizes`;
  if (counts.length === 1) return `The printed ${textOf(printed, sharp)} is ${counts[0]!.word} ${sizes}.`;
  const parts = counts.map(({ word, count }) => `${word} at ${count}`);
  return `Of ${points.length} sizes the printed ${textOf(printed, sharp)} is ${parts.join(', ')}.`;
}
