import type { Fault } from '../../results/ClaimResult.ts';

/** A fault with its place. */
export const faultText = ({ message, place }: Fault): string =>
  place === undefined ? message : `${message} (${place})`;
