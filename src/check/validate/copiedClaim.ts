import type { AnyClaim } from '../../claim/Claim.ts';
import { isMade } from '../../claim/ranges/made.ts';

/**
 * A copy of a claim, in which each property was read once: whatever its code changes in the claim itself while it runs, such
 * as the verdict that it expects or its twin, changes nothing of what is decided and said of it. Ranges and functions stay
 * what they are.
 *
 * @returns the claim itself where a property cannot be read, which is reported when it is checked
 */
export function copiedClaim(claim: AnyClaim): AnyClaim {
  try {
    return copied(claim, new Map()) as AnyClaim;
  } catch {
    return claim;
  }
}

function copied(value: unknown, copies: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null || isMade(value)) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  const isList = Array.isArray(value);
  if (!isList && !PLAIN.has(Object.getPrototypeOf(value) as object | null)) return value;
  const copy: unknown[] | Record<string | symbol, unknown> = isList ? [] : {};
  copies.set(value, copy);
  for (const key of Reflect.ownKeys(value)) {
    if (!Object.prototype.propertyIsEnumerable.call(value, key)) continue;
    Reflect.defineProperty(copy, key, { value: copied(Reflect.get(value, key), copies), enumerable: true });
  }
  return Object.freeze(copy);
}

const PLAIN = new Set<object | null>([Object.prototype, null]);
