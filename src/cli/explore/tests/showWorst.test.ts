import { expect, test } from 'vitest';
import type { Exploring } from '../Exploring.ts';
import { showWorst } from '../showWorst.ts';

test('an interrupted search says that nothing is listed, and what lists what was found', async () => {
  const stop = new AbortController();
  const printed: string[] = [];
  const terminal = {
    print: (text: string) => printed.push(text),
    status: { show: () => undefined, hide: () => undefined },
  };
  const executor = {
    run: () => {
      stop.abort();
      return Promise.reject(new Error('stopped'));
    },
  };
  const exploring = { entry: { id: 'a' }, job: {}, flags: {}, executor, terminal, signal: stop.signal };
  await expect(showWorst(exploring as unknown as Exploring)).rejects.toThrow('stopped');
  expect(printed).toEqual([expect.stringMatching(/nothing is listed; --timeout/u)]);
});
