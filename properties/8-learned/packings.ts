import { type Directions, directions, regularPolygon } from 'refutable/superposition';
import { equiangularEighty } from './equiangularEighty.ts';
import { restore } from './weights.ts';
import found from './weights/packing.json' with { type: 'json' };

/**
 * Unit vectors of which no two are nearly parallel or opposite, as known for some sizes: n lines in m dimensions whose
 * coherence is the least that is known, or that a search of our own found.
 *
 * @throws RangeError for other sizes
 */
export function packing(n: number, m: number): Directions {
  const key = `${n} ${m}`;
  const W = made.get(key) ?? make(n, m);
  made.set(key, W);
  return W;
}

const made = new Map<string, Directions>();

function make(n: number, m: number): Directions {
  switch (`${n} ${m}`) {
    case '2 1':
      return directions([[1], [-1]]);
    case '5 2':
      return regularPolygon(5);
    case '20 5':
      return rootLines(5);
    case '80 20':
      return equiangularEighty();
    case '100 20':
      return restore(found, n, m)[0]!.W;
    default:
      throw new RangeError(`no packing of ${n} directions in ${m} dimensions is known here`);
  }
}

/** Half of the roots of D_m, one of each opposite pair: (e_i ± e_j)/√2, m(m − 1) lines with dot products 0 and ±½. */
export function rootLines(m: number): Directions {
  const roots: number[][] = [];
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < i; j++) {
      for (const sign of [1, -1]) {
        roots.push(Array.from({ length: m }, (_, c) => (c === i ? 1 : c === j ? sign : 0) * Math.SQRT1_2));
      }
    }
  }
  return directions(roots);
}
