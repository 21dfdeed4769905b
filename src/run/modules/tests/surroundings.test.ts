import { expect, test } from 'vitest';
import { surroundingsOf } from '../surroundings.ts';

test.each([
  ['export default process.env.A;', 'process'],
  ['const { env } = process; export default env.A;', 'process'],
  ['export default `${process["pid"]}`;', 'process'],
  ['export default globalThis["pro" + "cess"];', 'globalThis'],
  ['export default [].constructor.constructor("return process")();', 'the property constructor'],
  ['export default new Date(0).getHours();', 'Date'],
  ['export default (0.5).toLocaleString();', 'the property toLocaleString'],
  ['export default ["a", "B"].sort((a, b) => a.localeCompare(b));', 'the property localeCompare'],
  ['export default [0.5]["toLocaleString"]();', 'the property toLocaleString'],
  ['export default { Intl };', 'Intl'],
  ['export default process/1;', 'process'],
  ['const {stack} = new Error(); const $ = stack; export default new Error().stack;', 'the property stack'],
  ['export default eval("1");', 'eval'],
  ['const name = "x"; export default await import(name);', 'a module that it names by an expression'],
])('code may read its surroundings: %s', (code, what) => {
  expect(surroundingsOf(code)).toBe(what);
});

test.each([
  'export default { title: "A Markov process that is global", process: 1 };',
  '// process.env, Date\nexport default 1;',
  'const queue = {}; queue.process = 1; export default queue.process;',
  'class A { constructor() { this.global = 1; } } export default A;',
  'export default String.raw`the Function of the process`;',
  'const self_ = 1; export default self_;',
  'const requires = "what it requires", $process = 1; export default [requires, $process];',
])('and does not: %s', (code) => {
  expect(surroundingsOf(code)).toBeUndefined();
});

test('the modules of Node that read files do, and those that only compute do not', () => {
  expect(surroundingsOf('', ['node:crypto', 'assert'])).toBeUndefined();
  expect(surroundingsOf('', ['node:crypto', 'node:fs'])).toBe('the module node:fs');
  expect(surroundingsOf('', ['os'])).toBe('the module os');
});
