import { readFile } from 'node:fs/promises';
import { expect, expectTypeOf, test } from 'vitest';
import { type Kind, KINDS, SHARED } from '../../kinds.ts';
import type { Domain } from '../../ranges/Range.ts';
import type { BoundKeys, OwnKeys } from '../OwnKeys.ts';

/** The keys of all kinds, and those of them that hold a bound. */
type Keys = { readonly [K in Kind]: keyof (typeof KINDS)[K]['keys'] }[Kind];
type Bounds = { readonly [K in Kind]: BoundsIn<(typeof KINDS)[K]['keys']> }[Kind];
type BoundsIn<Held> = { readonly [Key in keyof Held]: Held[Key] extends 'bound' ? Key : never }[keyof Held];

test('each key of a kind has its type and its documentation for editors, and nothing else has', async () => {
  expectTypeOf<keyof OwnKeys<Domain, unknown>>().toEqualTypeOf<Keys>();
  const text = await readFile(new URL('../OwnKeys.ts', import.meta.url), 'utf8');
  const documented = [...text.matchAll(/\*\/\n {2}readonly (\w+)\?:/gu)].map(([, key]) => key!);
  const keys = new Set<string>(Object.values(KINDS).flatMap((kind) => Object.keys(kind.keys)));
  expect(documented.toSorted()).toEqual([...keys].filter((key) => !Object.hasOwn(SHARED, key)).toSorted());
  expect(text.match(/^ {2}readonly \w/gmu)).toHaveLength(documented.length);
});

test('the keys that take a constant are those that hold a bound', () => {
  expectTypeOf<keyof BoundKeys<Domain>>().toEqualTypeOf<Bounds>();
});
