import type { Shown } from '../../claim/Claim.ts';
import type { DrawnPart } from '../../results/Exploration.ts';
import { shownValue } from '../decide/exactly/shownValue.ts';

/** Parts of an outcome that are shown. */
const MOST = 24;

/**
 * What an outcome consists of: each property of an object, or the outcome itself, with its shape and first entries.
 *
 * @example drawnParts({ W: [[1, 0], [0, 1]], x: 3 })
 * // [{ name: 'W', shape: 'matrix, 2 × 2', value: [[1, 0], [0, 1]] }, { name: 'x', shape: 'number', value: 3 }]
 */
export function drawnParts(outcome: unknown): readonly DrawnPart[] {
  const isPlain = typeof outcome === 'object' && outcome !== null && !isList(outcome);
  const parts: (readonly [string, unknown])[] = isPlain ? Object.entries(outcome) : [['outcome', outcome]];
  return parts
    .filter(([, value]) => typeof value !== 'function')
    .slice(0, MOST)
    .map(([name, value]) => ({ name, shape: shapeOf(value), value: shownValue(value as Shown) }));
}

const isList = (value: unknown): value is ArrayLike<unknown> => Array.isArray(value) || ArrayBuffer.isView(value);

function shapeOf(value: unknown): string {
  if (typeof value === 'boolean') return 'true or false';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  if (!isList(value)) return typeof value === 'object' && value !== null ? 'object' : typeof value;
  const first = value[0];
  if (!isList(first)) return `vector, ${value.length}`;
  const lengths = new Set(Array.from(value, (row) => (isList(row) ? row.length : -1)));
  return lengths.size === 1 ? `matrix, ${value.length} × ${first.length}` : `list of ${value.length} vectors`;
}
