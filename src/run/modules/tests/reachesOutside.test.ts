import { expect, test } from 'vitest';
import { reachesOutside } from '../reachesOutside.ts';

test.each([
  `import fs from 'node:fs';`,
  'process.env.A = 1;',
  'Math.log = () => 0;',
  'Math["log"] = () => 0;',
  'Number.prototype.toFixed = f;',
  '[].__proto__.push = f;',
  '"".constructor.raw = f;',
  'Object.assign(Math, { log });',
  'Object.defineProperty(Math, "log", { value });',
  'Array.from ??= f;',
])('a thread is replaced after %s', (code) => {
  expect(reachesOutside(code)).toBe(true);
});

test.each([
  `import { claim } from "refutable-module:refutable";`,
  'const n = Math.log(2) === 0 || Number.EPSILON <= n;',
  'const half = (x) => Math.max(x, 0);',
  'String.raw`\\\\Pr[X > x] = 1/2`;',
  'class A { constructor(x) { this.x = x; } }',
  'xs[i] = xs[i + 1];',
])('and not after %s', (code) => {
  expect(reachesOutside(code)).toBe(false);
});
