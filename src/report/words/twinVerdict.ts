import type { Kind } from '../../claim/kindOf.ts';
import type { Verdict } from '../../claim/Verdict.ts';

/** The verdict that a twin should have: it is false, but no finite number of sizes refutes a claim of growth. */
export const twinVerdict = (kind: Kind): Verdict => (kind === 'growth' ? 'undecided' : 'refuted');
