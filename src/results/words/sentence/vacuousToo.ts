import type { StatusCounts } from '../../ClaimResult.ts';
import { countText } from '../countText.ts';

/** At how many settings more a claim is vacuous, in parentheses; nothing where it is at none. */
export const vacuousToo = ({ vacuous = 0 }: StatusCounts): string =>
  vacuous === 0 ? '' : ` (vacuous at ${countText(vacuous)} more)`;
