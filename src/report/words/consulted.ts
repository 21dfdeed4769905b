import type { Literature } from '../../claim/Claim.ts';

/** How a source was consulted, in words. */
export const CONSULTED: Readonly<Record<Literature['checked'], string>> = {
  text: 'read in the text',
  abstract: 'abstract read only',
  recalled: 'from memory, not looked up',
};
