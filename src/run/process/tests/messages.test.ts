import { expect, test } from 'vitest';
import { asReport, asRequest } from '../messages.ts';

test('messages of their form are taken as they are', () => {
  const request = { do: 'run', id: 3, job: { do: 'list claims', file: 'a.claim.ts', code: '' }, timeout: 5 };
  const report = { do: 'outcome', id: 3, outcome: { answer: [] } };
  expect([asRequest(request), asReport(report)]).toEqual([request, report]);
});

test.each([
  undefined,
  null,
  7,
  'run',
  [],
  {},
  { do: 'constructor' },
  { do: 'explode' },
  { do: 'run', id: '3', job: {}, timeout: 5 },
  { do: 'run', id: 3, job: null, timeout: 5 },
  { do: 'outcome', id: 3 },
  { do: 'print', text: 1 },
])('%j is neither a request nor a report', (message) => {
  expect([asRequest(message), asReport(message)]).toEqual([undefined, undefined]);
});
