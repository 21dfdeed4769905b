import { expect, test } from 'vitest';
import { bettingEProcess } from '../bettingEProcess.ts';
import { eventEProcess } from '../eventEProcess.ts';
import { sequentialTest, type SequentialTest, type SequentialTestOptions } from '../sequentialTest.ts';

const LEVELS = { alphaRefuted: 1e-9, alphaUpheld: 1e-9 };

/** Repeats the draws until the test is decided. */
function decide(options: SequentialTestOptions, draws: readonly number[]): SequentialTest {
  const decided = sequentialTest(options);
  for (let draw = 0; decided.status() === 'running' && draw < 1e5; draw++) decided.observe(draws[draw % draws.length]!);
  return decided;
}

test('successes uphold and failures refute a bound from below', () => {
  const claim = { hypothesis: { atLeast: 0.5 }, margin: 0.01, range: 'event', ...LEVELS } as const;
  const upheld = decide(claim, [1]);
  expect([upheld.status(), upheld.draws]).toEqual(['upheld', 33]);
  const refuted = decide(claim, [0]);
  expect([refuted.status(), refuted.draws]).toEqual(['refuted', 34]);
});

test('a bound from above, for an event and for a mean', () => {
  const event = { hypothesis: { atMost: 0.25 }, margin: 0.05, range: 'event', ...LEVELS } as const;
  expect(decide(event, [0, 0, 0, 0, 0, 1]).status()).toBe('upheld');
  expect(decide(event, [0, 1]).status()).toBe('refuted');
  const mean = { hypothesis: { atMost: 3 }, margin: 0.5, range: [0, 10], ...LEVELS } as const;
  expect(decide(mean, [1, 3, 4]).status()).toBe('upheld');
  expect(decide(mean, [1, 3, 10]).status()).toBe('refuted');
});

test('equality is upheld within its bounds and refuted on either side', () => {
  const claim = { hypothesis: { equals: 5, within: 0.5 }, range: [0, 10], ...LEVELS } as const;
  expect(decide(claim, [4, 6]).status()).toBe('upheld');
  expect(decide(claim, [2, 4]).status()).toBe('refuted');
  expect(decide(claim, [6, 8]).status()).toBe('refuted');
});

test('the evidence is that of the processes behind it', () => {
  const bound = sequentialTest({ hypothesis: { atLeast: 0.5 }, margin: 0.125, range: 'event', ...LEVELS });
  const equality = sequentialTest({ hypothesis: { equals: 0.5, within: 0.125 }, range: [0, 1], ...LEVELS });
  const [above, below] = [eventEProcess({ atLeast: 0.5 }), eventEProcess({ atMost: 0.375 })];
  const [up, down] = [bettingEProcess({ atMost: 0.5 }, [0, 1]), bettingEProcess({ atLeast: 0.5 }, [0, 1])];
  const [low, high] = [bettingEProcess({ atMost: 0.375 }, [0, 1]), bettingEProcess({ atLeast: 0.625 }, [0, 1])];
  for (const x of [1, 0, 1, 1, 0, 1, 1]) {
    for (const each of [bound, equality, above, below, up, down, low, high]) each.observe(x);
  }
  expect(bound.logEvidence()).toEqual({ refuted: above.logEvidence(), upheld: below.logEvidence() });
  expect(Math.exp(equality.logEvidence().refuted)).toBeCloseTo(
    (Math.exp(up.logEvidence()) + Math.exp(down.logEvidence())) / 2,
    12,
  );
  expect(equality.logEvidence().upheld).toBe(Math.min(low.logEvidence(), high.logEvidence()));
});

test('an answer stays, whatever is drawn afterwards', () => {
  const decided = decide({ hypothesis: { atLeast: 0.5 }, margin: 0.01, range: 'event', ...LEVELS }, [1]);
  for (let draw = 0; draw < 1000; draw++) decided.observe(0);
  expect(decided.logEvidence().refuted).toBeGreaterThan(100);
  expect(decided.status()).toBe('upheld');
});

test('when both answers are ready at the same look, refuted wins', () => {
  const late = sequentialTest({ hypothesis: { atLeast: 0.5 }, margin: 0.3, range: 'event', ...LEVELS });
  for (let draw = 0; draw < 10_000; draw++) late.observe(draw % 20 < 7 ? 1 : 0);
  const { refuted, upheld } = late.logEvidence();
  expect(Math.min(refuted, upheld)).toBeGreaterThan(Math.log(1e9));
  expect(late.status()).toBe('refuted');
});

test('a margin that reaches past the range never upholds, and says why', () => {
  const options = { hypothesis: { atLeast: 0.005 }, margin: 0.01, range: 'event', ...LEVELS } as const;
  const vacuous = sequentialTest(options);
  expect(vacuous.status()).toBe('running');
  expect(vacuous.outOfReach.upheld).toContain('upholding it would be vacuous');
  for (let draw = 0; draw < 1000; draw++) vacuous.observe(1);
  expect([vacuous.status(), vacuous.logEvidence().upheld]).toEqual(['running', 0]);
  expect(decide(options, [0]).status()).toBe('refuted');
});

test('certainty is refuted by one failure', () => {
  const certain = sequentialTest({ hypothesis: { atLeast: 1 }, margin: 0.001, range: 'event', ...LEVELS });
  certain.observe(0);
  expect(certain.status()).toBe('refuted');
});

test('values without an upper limit can refute a bound from above but not uphold it', () => {
  const options = { hypothesis: { atMost: 1 }, margin: 0.5, range: [0, Infinity], ...LEVELS } as const;
  expect(decide(options, [1, 5]).status()).toBe('refuted');
  expect(sequentialTest(options).outOfReach.upheld).toBe('values without an upper limit cannot show a mean below 1.5');
});

test('a draw outside the range and an impossible level are refused', () => {
  const options = { hypothesis: { atLeast: 0.5 }, margin: 0.1, range: [0, 1], ...LEVELS } as const;
  const running = sequentialTest(options);
  expect(() => running.observe(1.5)).toThrow('invalid draw; not in [0, 1]: 1.5');
  expect(running.draws).toBe(0);
  expect(() => sequentialTest({ ...options, alphaUpheld: 0 })).toThrow('invalid alpha; not in (0, 1): 0');
});

test.each([
  ['an event', { hypothesis: { atLeast: 0.5 }, margin: 0.05, range: 'event' }, (at: number) => Number(at % 3 > 0)],
  ['a mean', { hypothesis: { equals: 0.5, within: 0.1 }, range: [0, 1] }, (at: number) => (at % 7) / 6],
] as const)('draws taken together are as draws taken one by one: %s', (_what, question, value) => {
  const values = Float64Array.from({ length: 900 }, (_, at) => value(at));
  const [single, together] = [sequentialTest({ ...question, ...LEVELS }), sequentialTest({ ...question, ...LEVELS })];
  for (let from = 0, to = 1; from < values.length; from = to, to = Math.min(values.length, to + (to % 130))) {
    for (const x of values.subarray(from, to)) single.observe(x);
    together.observeAll(values, from, to);
    expect([together.draws, together.status(), together.logEvidence()]).toEqual([
      to,
      single.status(),
      single.logEvidence(),
    ]);
  }
});

test('a look that costs little is a look: it decides when the evidence does', () => {
  for (const success of [0, 0.1, 0.4, 0.6, 0.9, 1]) {
    const decided = sequentialTest({ hypothesis: { atLeast: 0.5 }, margin: 0.02, range: 'event', ...LEVELS });
    for (let draw = 1; draw <= 4000; draw++) {
      decided.observe(Math.floor(draw * success) - Math.floor((draw - 1) * success));
      const { refuted, upheld } = decided.logEvidence();
      const enough = -Math.log(1e-9);
      expect(decided.status()).toBe(refuted >= enough ? 'refuted' : upheld >= enough ? 'upheld' : 'running');
      if (decided.status() !== 'running') break;
    }
  }
});
