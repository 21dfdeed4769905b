import type { ClaimResult } from '../../results/ClaimResult.ts';
import { listText } from '../../results/words/listText.ts';
import type { Erratum } from './errataOf.ts';

/** Conclusions that a sentence names; the others are counted. */
const NAMED = 3;

/** What the error means for the paper, and in which reading a main statement holds; empty where nothing rests on it and nothing corrects it. */
export function consequence(erratum: Erratum): string {
  const { kind, stands } = erratum;
  if (kind === 'ours') return '';
  const reading =
    kind === 'statement' && stands !== undefined ? `Read as in \`${stands.id}\`, the statement holds.` : '';
  return [reading, onWhatRestsOnIt(erratum)].filter((sentence) => sentence !== '').join(' ');
}

function onWhatRestsOnIt({ conclusions, fallen, repairs }: Erratum): string {
  const repaired = repairs.length > 0;
  if (conclusions.length === 0) return repaired ? '' : 'No correction of it is known to hold.';
  if (fallen.length === 0) {
    return `${rests(conclusions)} and ${conclusions.length === 1 ? 'stands' : 'stand'}${repaired ? ', by the corrected line' : ''}.`;
  }
  const refuted = fallen.filter(({ verdict }) => verdict === 'refuted');
  const open = fallen.filter(({ verdict }) => verdict !== 'refuted');
  const others = conclusions.filter((claim) => !fallen.includes(claim));
  return [
    ...(refuted.length === 0 ? [] : [`${rests(refuted)} and ${refuted.length === 1 ? 'is' : 'are'} false, too.`]),
    ...(open.length === 0
      ? []
      : [
          `${rests(open)}, and ${open.length === 1 ? 'its argument is' : 'their arguments are'} not saved by a correction that holds.`,
        ]),
    ...(others.length === 0 ? [] : [`${rests(others)} and ${others.length === 1 ? 'stands' : 'stand'}.`]),
  ].join(' ');
}

function rests(claims: readonly ClaimResult[]): string {
  const named = claims.slice(0, NAMED).map(({ id }) => `\`${id}\``);
  const more = claims.length - named.length;
  const all = more > 0 ? [...named, `${more} ${more === 1 ? 'other' : 'others'}`] : named;
  return `${listText(all)} ${claims.length === 1 ? 'rests' : 'rest'} on it`;
}
