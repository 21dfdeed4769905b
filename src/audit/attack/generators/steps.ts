import type { Chooser } from '../Chooser.ts';
import type { Made } from '../Planted.ts';
import { calculation, connected, overAGrid } from './steps/grids.ts';
import { bump, irrationalRoot, sumOfSquares } from './steps/inequalities.ts';
import { boundary, pinned, pinnedStatement, pinnedTerm } from './steps/pinnedPoints.ts';
import { contradictory, dividing } from './steps/vacuousOrUndefined.ts';
import { farAway, pell, preconditioned, wholeNumbers } from './steps/wholeNumbers.ts';

/** Makers of steps of algebra, used in turn; those that find most faults come first and more than once. */
export const STEPS: readonly ((choose: Chooser) => Made)[] = [
  calculation,
  overAGrid,
  connected,
  pinnedStatement,
  calculation,
  pinnedStatement,
  dividing,
  sumOfSquares,
  irrationalRoot,
  pinned,
  pinnedTerm,
  pinnedStatement,
  boundary,
  farAway,
  contradictory,
  pell,
  bump,
  wholeNumbers,
  preconditioned,
];
