import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { entryBytes, entryData } from '../entry.ts';
import { ResultCache, SHARDS } from '../ResultCache.ts';
import { cacheContents, clearCache } from '../shards.ts';

let scratch: string;
let folder: string;
let count = 0;
beforeAll(async () => {
  scratch = await mkdtemp(path.join(os.tmpdir(), 'refutable-cache-'));
});
beforeEach(() => {
  folder = path.join(scratch, String(count++));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const keyOf = (name: string): string => createHash('sha256').update(name).digest('hex');
const fileOf = (key: string): string => path.join(folder, key.slice(0, 2), key.slice(2));
const fine = (): undefined => undefined;
const DATA = {
  verdict: 'upheld',
  numbers: [0, -0, Number.NaN, Infinity, 1e-300, null],
  text: 'n ≥ √2',
  __proto__x: [],
};

/** A cache with what it says of damage. */
function open(size?: number): { readonly cache: ResultCache; readonly said: string[] } {
  const said: string[] = [];
  return { cache: new ResultCache(folder, { size, onDamage: (sentence) => said.push(sentence) }), said };
}

test('what is kept is found again under its key, by another process as well, and under no other', async () => {
  const { cache, said } = open();
  expect(await cache.find(keyOf('a'), fine)).toBeUndefined();
  await cache.keep(keyOf('a'), DATA);
  for (const one of [cache, open().cache]) expect(await one.find(keyOf('a'), fine)).toStrictEqual({ data: DATA });
  expect(await cache.find(keyOf('b'), fine)).toBeUndefined();
  expect(said).toEqual([]);
  await expect(cache.find('../../a', fine)).rejects.toThrow(RangeError);
});

test('bytes in which any bit is changed, that are cut off anywhere or continued, are no entry', () => {
  const key = keyOf('a');
  const whole = entryBytes(key, { verdict: 'upheld', n: 12 });
  expect(entryData(key, whole)).toEqual({ verdict: 'upheld', n: 12 });
  for (let bit = 0; bit < 8 * whole.length; bit++) {
    const bytes = Buffer.from(whole);
    bytes[bit >> 3]! ^= 1 << (bit & 7);
    expect(() => entryData(key, bytes), `bit ${bit}`).toThrow(SyntaxError);
  }
  for (let length = 0; length < whole.length; length++)
    expect(() => entryData(key, whole.subarray(0, length)), `${length} bytes`).toThrow(SyntaxError);
  expect(() => entryData(key, Buffer.concat([whole, Buffer.from([0])]))).toThrow(SyntaxError);
});

test('an entry that is damaged is reported, removed and not believed', async () => {
  const { cache, said } = open();
  const key = keyOf('a');
  for (const damage of [
    (bytes: Buffer) => bytes.subarray(0, 20),
    (bytes: Buffer) => bytes.subarray(0, bytes.length - 1),
    () => Buffer.alloc(0),
    (bytes: Buffer) => bytes.fill(0, bytes.length - 3),
  ]) {
    await cache.keep(key, DATA);
    await writeFile(fileOf(key), damage(await readFile(fileOf(key))));
    expect(await cache.find(key, fine)).toBeUndefined();
    await expect(stat(fileOf(key))).rejects.toThrow('ENOENT');
  }
  expect(said).toEqual(
    ['it does not begin as one', 'its digest does not fit', 'it is empty', 'its digest does not fit'].map(
      (why) => `An entry of the cache is damaged and is not used: ${why} (${fileOf(key)}).`,
    ),
  );
});

test('an entry under the key of another one is not believed', async () => {
  const { cache, said } = open();
  const [a, b] = [keyOf('a'), keyOf('b')];
  await cache.keep(a, { verdict: 'upheld' });
  await cache.keep(b, { verdict: 'refuted' });
  await copyFile(fileOf(a), `${fileOf(a)}.copy`);
  await copyFile(fileOf(b), fileOf(a));
  await rename(`${fileOf(a)}.copy`, fileOf(b));
  expect([await cache.find(a, fine), await cache.find(b, fine)]).toEqual([undefined, undefined]);
  expect(said).toHaveLength(2);
});

test('data that whoever asks finds wrong is removed', async () => {
  const { cache, said } = open();
  await cache.keep(keyOf('a'), { verdict: 'maybe' });
  expect(await cache.find(keyOf('a'), () => 'verdict: one of proved, upheld')).toBeUndefined();
  expect(said[0]).toContain('verdict: one of proved, upheld');
  expect((await cacheContents(folder)).entries).toBe(0);
});

test('a folder that is no folder, or holds folders in the place of entries, is as good as empty', async () => {
  await writeFile(folder, 'a file');
  const { cache, said } = open();
  await cache.keep(keyOf('a'), DATA);
  expect(await cache.find(keyOf('a'), fine)).toBeUndefined();
  await cache.close();
  expect(await readFile(folder, 'utf8')).toBe('a file');
  await rm(folder);
  await mkdir(fileOf(keyOf('a')), { recursive: true });
  expect(await cache.find(keyOf('a'), fine)).toBeUndefined();
  expect(said).toEqual([]);
});

test('after a failure to write nothing more is kept, and what was kept is found', async () => {
  const { cache } = open();
  await cache.keep(keyOf('a'), DATA);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, keyOf('b').slice(0, 2)), 'no folder');
  await cache.keep(keyOf('b'), DATA);
  await cache.keep(keyOf('c'), DATA);
  expect((await cacheContents(folder)).entries).toBe(1);
  expect(await cache.find(keyOf('a'), fine)).toBeDefined();
});

test.skipIf(process.platform !== 'linux')(
  'where no folder can be made nothing is kept, and nothing waits',
  async () => {
    const cache = new ResultCache('/proc/refutable/cache', {});
    await cache.keep(keyOf('a'), DATA);
    expect(await cache.find(keyOf('a'), fine)).toBeUndefined();
    await cache.close();
  },
);

test('many writers of the same entries leave whole ones and no drafts', async () => {
  const keys = Array.from({ length: 20 }, (_, i) => keyOf(String(i)));
  const writers = Array.from({ length: 8 }, () => open());
  await Promise.all(
    writers.flatMap(({ cache }) => keys.map((key) => cache.keep(key, { key, long: 'x'.repeat(5000) }))),
  );
  const found = await Promise.all(keys.map((key) => writers[0]!.cache.find(key, fine)));
  expect(found.map((one) => Reflect.get(one!.data as object, 'key') as string)).toEqual(keys);
  expect(writers.flatMap(({ said }) => said)).toEqual([]);
  const files = (await readdir(folder, { recursive: true })).filter((name) => !/^[0-9a-f]{2}$/u.test(name));
  expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(files).toHaveLength(keys.length);
});

/** Keys that stand in the same folder. */
const together = (many: number): string[] => Array.from({ length: many }, (_, i) => `00${keyOf(String(i)).slice(2)}`);

test('entries used longest ago go first when there are too many', async () => {
  const noise = (key: string): string => Array.from({ length: 60 }, (_, i) => keyOf(key + i)).join('');
  const keys = together(10);
  const { cache } = open(SHARDS * 10_000);
  for (const [i, key] of keys.entries()) {
    await cache.keep(key, noise(key));
    const day = new Date(Date.now() - 86_400_000 * (20 - i));
    await utimes(fileOf(key), day, day);
  }
  // The first one is used again, and so is the last to go.
  expect(await cache.find(keys[0]!, fine)).toBeDefined();
  await cache.close();
  const left = await Promise.all(keys.map((key) => open().cache.find(key, fine)));
  const { bytes } = await cacheContents(folder);
  expect(bytes).toBeLessThanOrEqual(10_000 + 100);
  expect(bytes).toBeGreaterThan(7000);
  const isLeft = left.map((one) => one !== undefined);
  expect(isLeft[0]).toBe(true);
  expect(isLeft.slice(1)).toEqual(isLeft.slice(1).toSorted((a, b) => Number(a) - Number(b)));
  expect(isLeft[1]).toBe(false);
});

test('an entry too large for its share is not kept', async () => {
  const { cache } = open(SHARDS * 1000);
  await cache.keep(
    keyOf('a'),
    Array.from({ length: 50 }, (_, i) => keyOf(String(i))),
  );
  expect((await cacheContents(folder)).entries).toBe(0);
});

test('what is taken is counted, and clearing leaves files alone that are none of the cache', async () => {
  const { cache } = open();
  await cache.keep(keyOf('a'), DATA);
  await cache.find(keyOf('a'), fine);
  await cache.find(keyOf('a'), fine);
  await cache.close();
  await writeFile(path.join(folder, 'mine.txt'), 'mine');
  // Folders of months and chapters have such names, too.
  await mkdir(path.join(folder, '12'), { recursive: true });
  await writeFile(path.join(folder, '12', 'essay.tex'), 'mine');
  expect(await cacheContents(folder)).toMatchObject({ entries: 1, taken: 2 });
  await clearCache(folder);
  expect((await readdir(folder)).toSorted()).toEqual(['12', 'mine.txt']);
  expect(await readdir(path.join(folder, '12'))).toEqual(['essay.tex']);
  expect(await cacheContents(folder)).toEqual({ entries: 0, bytes: 0, taken: 0 });
});
