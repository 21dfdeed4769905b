import type { Exploration, ExploredPoint, Side } from '../../results/Exploration.ts';
import { countOf } from '../../results/words/countText.ts';
import { listText } from '../../results/words/listText.ts';
import { nameText } from '../../results/words/nameText.ts';
import { percentText } from '../../results/words/percentText.ts';
import { settingText, valueText } from '../../results/words/settingText.ts';

/** What the numbers at a place say, in a word. */
export const SIDE_WORDS: Readonly<Record<Side, string>> = {
  holds: 'holds',
  fails: 'fails',
  open: 'open',
  vacuous: 'vacuous',
  outside: 'outside',
  faulty: 'faulty',
};

/** What is measured or evaluated at a place. */
export function measuredName({ kind, points }: Exploration): string {
  if (kind === 'probability' || kind === 'mean') return kind;
  if (kind === 'compared') return 'difference';
  if (kind === 'quantile' || kind === 'splitting') return 'probability';
  if (kind === 'distribution') return 'distance';
  if (kind === 'always') return 'share of draws';
  if (kind === 'computed') return 'value';
  return points.some(({ measured }) => measured !== undefined) ? 'left side' : 'answer';
}

/** The value of the parameter that differs, as a reader would write it. */
export const placeText = ({ setting }: ExploredPoint, along: string): string => valueText(setting[along] ?? '');

/** Where the curve is: its parameter, and the constant ones, with those that were chosen. */
export function whereText({ along, at, chosen }: Exploration): string {
  const constant = Object.keys(at).length === 0 ? '' : `, at ${settingText(at)}`;
  const names = chosen.map(nameText);
  if (names.length === 0) return `Along ${nameText(along)}${constant}`;
  return `Along ${nameText(along)}${constant} (${listText(names)} chosen; --at sets ${names.length === 1 ? 'it' : 'them'})`;
}

/** How it was made, and what its intervals promise. */
export function howText(exploration: Exploration): readonly string[] {
  const { draws, confidence, seed, kind, points } = exploration;
  if (draws === 0)
    return [kind === 'computed' ? 'Exact values or enclosures; nothing is drawn.' : 'Exact; nothing is drawn.'];
  const most = Math.max(0, ...points.map((point) => point.draws));
  // One draw by splitting counts as all its arrivals at a level.
  const asked =
    most === draws
      ? ''
      : kind === 'splitting'
        ? `, of about ${countOf(draws, 'arrival')} at each level asked for`
        : `, of ${countOf(draws, 'draw')} asked for`;
  // Nothing is drawn where the claim is vacuous, and a fault ends the draws of its place.
  const drawn =
    most === 0
      ? `No draws were completed at any place, of ${countOf(draws, 'draw')} asked for at each`
      : `Up to ${countOf(most, 'draw')} a place${asked}`;
  return [
    `${drawn}, seed ${seed}.`,
    `With probability at least ${percentText(confidence)}, all intervals of this curve contain what they estimate, whenever it is stopped.`,
    ...(kind === 'always' ? ['A claim on every draw fails at a place where one draw fails.'] : []),
    'This is no verdict; check gives one.',
  ];
}
