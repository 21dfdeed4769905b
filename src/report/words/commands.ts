import type { Results } from '../../claim/Results.ts';
import { shellWord } from './shellWord.ts';

/** The command that makes the whole run again. */
export const runAgain = ({ seed, effort }: Pick<Results, 'seed' | 'effort'>): string =>
  `npm run report -- --seed ${shellWord(seed)} --effort ${effort}`;

/** The command that checks one claim again. */
export const checkAgain = (id: string, { seed, effort }: Pick<Results, 'seed' | 'effort'>): string =>
  `npm run check -- ${shellWord(id)} --seed ${shellWord(seed)} --effort ${effort}`;

/** The command that repeats a counterexample, draw for draw. */
export const replay = (token: string): string => `npm run replay -- ${shellWord(token)}`;
