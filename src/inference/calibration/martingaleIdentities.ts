import { EVIDENCE_IDENTITIES } from './evidenceIdentities.ts';
import type { Identity } from './Identity.ts';
import { INTERVAL_IDENTITIES } from './intervalIdentities.ts';
import { TEST_IDENTITIES } from './testIdentities.ts';

/** All that must hold exactly of the statistics. */
export const MARTINGALE_IDENTITIES: readonly Identity[] = [
  ...EVIDENCE_IDENTITIES,
  ...TEST_IDENTITIES,
  ...INTERVAL_IDENTITIES,
];
