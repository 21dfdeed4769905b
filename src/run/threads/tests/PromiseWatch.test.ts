import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { CurrentCall } from '../CurrentCall.ts';
import { PromiseWatch } from '../PromiseWatch.ts';

/** A watch just after a function of a claim has returned. */
function returned() {
  const call = new CurrentCall();
  const watch = new PromiseWatch(call);
  const note = (key: string): void => {
    call.note(key, {});
    watch.note();
  };
  note('holds');
  note('');
  return { call, note };
}

const DONE = Promise.resolve();
const steps = async (count: number): Promise<void> => {
  for (let step = 0; step < count; step++) await DONE;
};

test('promises that follow one another are noticed, until the next turn', async () => {
  const { call } = returned();
  await steps(2000);
  expect(call.isInPromises).toBe(true);
  await turn();
  expect(call.isInPromises).toBe(false);
});

test('the steps of the engine itself are no such promises', async () => {
  const { call, note } = returned();
  await steps(100);
  expect(call.isInPromises).toBe(false);
  for (let calls = 0; calls < 30; calls++) {
    note('');
    await steps(100);
  }
  expect(call.isInPromises).toBe(false);
});

test('a call that begins is the current one', async () => {
  const { call, note } = returned();
  await steps(2000);
  note('event');
  expect(call.isInPromises).toBe(false);
});
