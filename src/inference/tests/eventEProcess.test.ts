import { expect, test } from 'vitest';
import { eventEProcess } from '../eventEProcess.ts';
import { eventLogEvidence } from '../eventLogEvidence.ts';

test('it counts draws and gives the evidence of the counts', () => {
  const process = eventEProcess({ atLeast: 0.5 });
  expect(process.logEvidence()).toBe(0);
  for (const x of [1, 0, 0, 1, 0]) process.observe(x);
  expect(process.draws).toBe(5);
  expect(process.logEvidence()).toBe(eventLogEvidence({ atLeast: 0.5 })(2, 3));
});

test('one failure refutes certainty, and nothing refutes p ≥ 0', () => {
  const certain = eventEProcess({ atLeast: 1 });
  const trivial = eventEProcess({ atLeast: 0 });
  certain.observe(1);
  expect(certain.logEvidence()).toBe(0);
  for (const process of [certain, trivial]) process.observe(0);
  expect(certain.logEvidence()).toBe(Infinity);
  expect(trivial.logEvidence()).toBe(0);
});

test('a draw that is no event is refused and not counted', () => {
  const process = eventEProcess({ atMost: 0.1 });
  for (const x of [0.5, -1, Number.NaN]) {
    expect(() => process.observe(x)).toThrow(new RangeError(`invalid draw; neither 0 nor 1: ${x}`));
  }
  expect(process.draws).toBe(0);
});
