import { expect, test } from 'vitest';
import { isReadings, readings } from '../readings.ts';
import { isVerdict, VERDICTS } from '../Verdict.ts';

test('readings are told from claims and from anything else', () => {
  expect(isReadings(readings({}))).toBe(true);
  for (const other of [{}, { claims: {} }, null, undefined, 'readings', () => 0]) expect(isReadings(other)).toBe(false);
});

test('the six words are verdicts, and no others, even such as every object has', () => {
  expect(Object.keys(VERDICTS).every(isVerdict)).toBe(true);
  for (const word of ['Proved', '', 'unreachable', 'toString', '__proto__', null, 1])
    expect(isVerdict(word)).toBe(false);
});
