import { expect, test } from 'vitest';
import { Slots } from '../Slots.ts';

/** Work that ends when it is told to. */
function work(): { start: () => Promise<void>; hasStarted: boolean; end: () => void } {
  const found = { hasStarted: false, end: () => undefined as void, start: () => Promise.resolve() };
  const ended = new Promise<void>((resolve) => {
    found.end = resolve;
  });
  found.start = () => {
    found.hasStarted = true;
    return ended;
  };
  return found;
}
const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('no more work is done at once than there are slots, and some of it alone, in its order', async () => {
  const slots = new Slots(2);
  const [a, b, c, alone, last] = [work(), work(), work(), work(), work()];
  const works = [a, b, c, alone, last];
  const done = [a, b, c].map(({ start }) => slots.share(start));
  done.push(slots.alone(alone.start), slots.share(last.start));
  const started = async (): Promise<boolean[]> => {
    await later();
    return works.map(({ hasStarted }) => hasStarted);
  };
  expect(await started()).toEqual([true, true, false, false, false]);
  a.end();
  expect(await started()).toEqual([true, true, true, false, false]);
  b.end();
  expect(await started()).toEqual([true, true, true, false, false]);
  c.end();
  expect(await started()).toEqual([true, true, true, true, false]);
  alone.end();
  expect(await started()).toEqual([true, true, true, true, true]);
  last.end();
  await Promise.all(done);
});

test('work that fails frees its slot', async () => {
  const slots = new Slots(1);
  await expect(slots.share(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await slots.alone(() => Promise.resolve('next'))).toBe('next');
});
