import { once } from 'node:events';
import { expect, test } from 'vitest';
import { HelperThreads } from '../HelperThreads.ts';

test('a helper whose thread ended just as it began is lost, and nothing else is', async () => {
  const helpers = new HelperThreads();
  helpers.begin();
  const joined = helpers.join(async ({ port }, begun) => {
    const closed = once(port, 'close');
    port.close();
    await closed;
    // The other end is told a moment later.
    for (let turn = 0; turn < 100; turn++) await new Promise(setImmediate);
    begun();
  });
  expect(await joined).toBe('lost');
  helpers.end();
});
