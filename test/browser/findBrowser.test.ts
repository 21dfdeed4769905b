import { expect, test } from 'vitest';
import { findBrowser } from './findBrowser.ts';

test('a browser that is named comes first, if it is there', () => {
  expect(findBrowser({ CHROME_PATH: process.execPath })).toBe(process.execPath);
  expect(findBrowser({ CHROME_PATH: '/nowhere/chrome' })).toBe(findBrowser({}));
});
