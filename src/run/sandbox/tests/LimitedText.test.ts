import { expect, test } from 'vitest';
import { LimitedText } from '../LimitedText.ts';

test('a text is cut at the limit, which is said once, until it is reset', () => {
  const limited = new LimitedText('the claim');
  expect(limited.take('a\u001B[31m')).not.toContain('\u001B');
  expect(limited.take('x'.repeat(20_000))).toMatch(/^x{9994}\n… further output of the claim is omitted\n$/u);
  expect(limited.take('more')).toBe('');
  limited.reset();
  expect(limited.take('more')).toBe('more');
});
