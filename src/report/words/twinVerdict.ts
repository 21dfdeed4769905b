import { type Kind, KINDS } from '../../claim/kinds.ts';
import type { Verdict } from '../../claim/Verdict.ts';

/** The verdict that a twin should have: it is false, but no finite number of sizes refutes a claim of growth. */
export const twinVerdict = (kind: Kind): Verdict => KINDS[kind].twinMust;
