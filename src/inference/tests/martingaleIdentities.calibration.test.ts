import { expect, test } from 'vitest';
import { MARTINGALE_IDENTITIES } from '../calibration/martingaleIdentities.ts';

test.each(MARTINGALE_IDENTITIES)('$says', ({ broken }) => {
  expect(broken()).toBeUndefined();
});
