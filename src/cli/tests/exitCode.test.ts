import { describe, expect, test } from 'vitest';
import { faultyResult } from '../../check/faultyResult.ts';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Verdict } from '../../claim/Verdict.ts';
import { exitCode } from '../exitCode.ts';

const found = (verdict: Verdict, surprise: boolean): ClaimResult => ({
  ...faultyResult('a', 'a.claim.ts', { message: 'it is' }),
  verdict,
  surprise,
});

describe('exitCode', () => {
  test('is 0 when every verdict is the expected one, a refutation included', () => {
    expect(exitCode({ claims: [found('upheld', false), found('refuted', false)] })).toBe(0);
  });

  test('is 1 when there is a surprise', () => {
    expect(exitCode({ claims: [found('upheld', false), found('refuted', true)] })).toBe(1);
  });

  test('is 2 when a claim is faulty, whatever else there is', () => {
    expect(exitCode({ claims: [found('refuted', true), found('faulty', true)] })).toBe(2);
  });
});
