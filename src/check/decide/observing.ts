import { keysOf } from '../../claim/keys.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { KindedDraw } from './outcomesOf.ts';

type Observe = (outcome: unknown, setting: Setting) => unknown;

/** What a claim looks at in a draw, and its key. */
export function observing({ kind, claim }: KindedDraw): readonly [key: string, observe: Observe] {
  const held = keysOf(kind);
  const isObserver = ([key, value]: readonly [string, unknown]): boolean =>
    held[key] === 'outcome' && key !== 'givenThat' && key !== 'weight' && value !== undefined;
  return Object.entries(claim).find(isObserver) as [string, Observe];
}
