import { expect, test } from 'vitest';
import { readWorkerName, workerName, workerText } from '../workerName.ts';

test('a name says whose it is, and fits where PostgreSQL keeps it', () => {
  const name = workerName({ engine: '0123456789abcdef', node: 20 }, 256);
  expect(readWorkerName(name)).toMatchObject({ engine: '01234567', node: 20, workers: 256 });
  expect(`claims:w:${name}`.length).toBeLessThan(64);
  expect(workerText(name)).toMatch(/^worker [0-9a-f]{8} on [\w-]+$/u);
});

test.each(['', 'refutable', 'a.b.c.d.e', '01234567.01234567.20.x.host'])('%j is no name', (name) => {
  expect(readWorkerName(name)).toBeUndefined();
  expect(workerText(name)).toBe('a worker without a name');
});
