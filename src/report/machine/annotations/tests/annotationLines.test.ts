import { expect, test } from 'vitest';
import type { ClaimResult } from '../../../../results/ClaimResult.ts';
import { annotationLine, isAnnotated } from '../annotationLines.ts';

const at = (more: Partial<ClaimResult>) => ({
  result: { id: 'a', verdict: 'refuted', sentence: '100% false:\nat n = 3.', surprise: true, ...more } as ClaimResult,
  file: 'p/a,b.claim.ts',
  line: 4,
  column: 3,
});

test('a surprise is an error, what is refuted as expected a note', () => {
  expect(annotationLine(at({}), 'lines')).toMatch(/^p\/a,b\.claim\.ts:4:3: error: a: 100% false:/u);
  expect(annotationLine(at({ surprise: false }), 'lines')).toMatch(/^p\/a,b\.claim\.ts:4:3: info: a: /u);
  expect(annotationLine(at({}), 'lines')).not.toContain('\n');
});

test('what GitHub would read as its own signs is escaped', () => {
  expect(annotationLine(at({}), 'github')).toBe(
    '::error file=p/a%2Cb.claim.ts,line=4,col=3,title=a%3A refuted::100%25 false:%0Aat n = 3.',
  );
  expect(annotationLine(at({ surprise: false }), 'github')).toMatch(/^::notice /u);
});

test('what is as expected and true is not shown', () => {
  const shown = (verdict: ClaimResult['verdict'], surprise: boolean): boolean =>
    isAnnotated(at({ verdict, surprise }).result);
  expect([shown('upheld', false), shown('upheld', true), shown('refuted', false), shown('faulty', false)]).toEqual([
    false,
    true,
    true,
    true,
  ]);
});
