import { expect, test } from 'vitest';
import { MARTINGALE_IDENTITIES } from '../../../inference/calibration/martingaleIdentities.ts';
import { EXACT_CHECKS } from '../exactChecks.ts';

// Those of the statistics are tested beside them.
test.each(EXACT_CHECKS.filter((check) => !MARTINGALE_IDENTITIES.includes(check)))('$says', ({ broken }) => {
  expect(broken()).toBeUndefined();
});
