import { expect, test } from 'vitest';
import { CALLS, RUNNING } from '../../../check/validate/CallRecord.ts';
import { CurrentCall } from '../CurrentCall.ts';

test('the call recorded last is read in another thread, also where several functions are called in turn', () => {
  const call = new CurrentCall();
  const watching = new CurrentCall(call.memory);
  const setting = { n: 4 };
  for (const key of ['draw', 'event', 'draw', 'where', 'event', 'event', 'draw']) {
    call.note(key, setting);
    expect(watching.read()).toEqual({ key, setting: 'n = 4' });
  }
  expect(watching.calls).toBe(7);
  call.note('', {});
  expect(watching.read()).toBeUndefined();
});

test('a request of the thread that watches is seen until it is granted', () => {
  const call = new CurrentCall();
  const watching = new CurrentCall(call.memory);
  expect(call.hasRequest).toBe(false);
  watching.askForMemory();
  expect([call.hasRequest, call.isShortOfMemory, call.isOver]).toEqual([true, true, false]);
  call.collected();
  expect(call.hasRequest).toBe(false);
  watching.end();
  expect([call.hasRequest, call.isOver]).toEqual([true, true]);
});

test('a loop that writes the words itself is seen, and a collection leaves the request that the time is up', () => {
  const call = new CurrentCall();
  const watching = new CurrentCall(call.memory);
  call.enter({ n: 4 });
  for (const key of ['draw', 'event', 'draw']) {
    call.words[RUNNING] = call.numberOf(key);
    call.words[CALLS]!++;
    expect(watching.read()).toEqual({ key, setting: 'n = 4' });
  }
  expect(watching.calls).toBe(3);
  watching.end();
  watching.askForMemory();
  call.collected();
  expect([call.hasRequest, call.isShortOfMemory, call.isOver]).toEqual([true, false, true]);
});
