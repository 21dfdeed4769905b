import type { Chooser } from '../../Chooser.ts';
import type { Made } from '../../Planted.ts';
import { calculation, connected, overAGrid } from './grids.ts';
import { bump, irrationalRoot, sumOfSquares } from './inequalities.ts';
import { boundary, pinned, pinnedConnectives, pinnedStatement, pinnedTerm } from './pinnedPoints.ts';
import { contradictory, dividing } from './vacuousOrUndefined.ts';
import { farAway, pell, preconditioned, wholeNumbers } from './wholeNumbers.ts';

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
  pinnedConnectives,
  boundary,
  farAway,
  contradictory,
  pell,
  bump,
  wholeNumbers,
  preconditioned,
];
