import path from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder, isTaken } from '../cacheFolder.ts';

const LINUX = { platform: 'linux', home: '/home/ann', from: '/work/paper' } as const;

test.each([
  ['in the home folder', {}, '/home/ann/.cache/refutable'],
  ['where XDG_CACHE_HOME says', { XDG_CACHE_HOME: '/var/tmp/ann' }, '/var/tmp/ann/refutable'],
  ['not where it gives no absolute path', { XDG_CACHE_HOME: 'tmp' }, '/home/ann/.cache/refutable'],
  ['where REFUTABLE_CACHE says', { REFUTABLE_CACHE: '/cache', XDG_CACHE_HOME: '/var/tmp/ann' }, '/cache'],
  ['in a folder of the place where the command was typed', { REFUTABLE_CACHE: 'kept' }, '/work/paper/kept'],
  ['nowhere if it is no', { REFUTABLE_CACHE: 'no' }, undefined],
  ['nowhere if it is off', { REFUTABLE_CACHE: 'OFF' }, undefined],
  ['nowhere in CI', { CI: 'true' }, undefined],
  ['nowhere in CI, whatever CI is', { CI: 'woodpecker' }, undefined],
  ['as usual where CI is false', { CI: 'false' }, '/home/ann/.cache/refutable'],
  ['in CI where somebody chooses the folder', { CI: 'true', REFUTABLE_CACHE: '/cache' }, '/cache'],
  ['in CI where somebody chooses the usual one', { CI: 'true', REFUTABLE_CACHE: 'yes' }, '/home/ann/.cache/refutable'],
  ['nowhere in CI if it is empty', { CI: 'true', REFUTABLE_CACHE: '' }, undefined],
])('results are kept %s', (_where, env, folder) => {
  expect(cacheFolder({ ...LINUX, env })).toBe(folder);
});

test('the folder is that of the platform, and there is none without a home', () => {
  expect(cacheFolder({ ...LINUX, env: {}, platform: 'darwin' })).toBe('/home/ann/Library/Caches/refutable');
  expect(cacheFolder({ ...LINUX, env: { LOCALAPPDATA: '/local' }, platform: 'win32' })).toBe('/local/refutable/cache');
  expect(cacheFolder({ ...LINUX, env: {}, home: '' })).toBeUndefined();
});

test('a file in the place of the folder is noticed, and a folder or nothing is not', () => {
  expect(isTaken(import.meta.filename)).toBe(true);
  expect(isTaken(import.meta.dirname)).toBe(false);
  expect(isTaken(path.join(import.meta.dirname, 'nothing'))).toBe(false);
});
