import { kOfN } from '../../random/kOfN.ts';
import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';
import type { Batch } from './Batch.ts';
import { FAR, gapAt, gapTable } from './gapTable.ts';
import type { Inputs } from './Inputs.ts';

/**
 * Fresh inputs in which every feature is present with probability p, the density, independently, or in which exactly k are.
 *
 * With a density the batch is one row of n·size trials, and the gaps between successes are drawn instead of the trials. The cost is that
 * of the features present.
 *
 * @param rng where the draws come from
 * @param n the number of features, at least 1
 * @param inputs how the inputs arise
 * @param size the number of inputs, at least 1
 * @param into what `roomForBatch` gave, to be filled; new arrays when left out
 * @returns so many inputs; an empty one has no entries
 * @throws RangeError when a number is out of range
 * @see Elhage et al. (2022), the sparsity S = 1 − p
 * @example drawBatch(stream('7', 'batch'), 20, { density: 0.1, values: 'binary' }, 100) // some 200 entries
 */
export function drawBatch(rng: Rng, n: number, inputs: Inputs, size: number, into?: Omit<Batch, 'n'>): Batch {
  requireInteger('n', n, 1);
  requireInteger('size', size, 1);
  const isBinary = inputs.values === 'binary';
  if (inputs.present !== undefined) {
    requireInteger('present', inputs.present, 0, n, 'n');
    return drawSupports(rng, n, inputs.present, isBinary, size, into ?? roomFor(size, inputs.present * size));
  }
  const { density, kept } = inputs;
  requireNumber('density', density, 0, 1);
  if (kept !== undefined && kept.length !== n) {
    throw new RangeError(`invalid kept; not of length n = ${n}: ${kept.length}`);
  }
  const table = gapTable(density);
  const { starts, ...room } = into ?? roomFor(size, likelyEntries(n * size, density));
  let { features, values: held } = room;
  starts[0] = 0;
  let entries = 0;
  // The place of the next feature that is present, from the first one of the input on.
  let place = density === 0 ? FAR : gapAt(table, rng());
  for (let input = 0; input < size; input++) {
    for (; place < n; place += 1 + gapAt(table, rng())) {
      if (kept !== undefined && rng() >= kept[place]!) continue;
      if (entries === features.length) {
        features = doubled(features, new Int32Array(2 * entries));
        held = doubled(held, new Float64Array(2 * entries));
      }
      features[entries] = place;
      held[entries] = isBinary ? 1 : rng();
      entries++;
    }
    place -= n;
    starts[input + 1] = entries;
  }
  return {
    n,
    starts: starts.subarray(0, size + 1),
    features: features.subarray(0, entries),
    values: held.subarray(0, entries),
  };
}

function drawSupports(
  rng: Rng,
  n: number,
  k: number,
  isBinary: boolean,
  size: number,
  { starts, features, values }: Omit<Batch, 'n'>,
): Batch {
  for (let input = 0; input < size; input++) {
    starts[input + 1] = (input + 1) * k;
    features.set(kOfN(rng, n, k), input * k);
    for (let entry = input * k; entry < (input + 1) * k; entry++) values[entry] = isBinary ? 1 : rng();
  }
  return {
    n,
    starts: starts.subarray(0, size + 1),
    features: features.subarray(0, size * k),
    values: values.subarray(0, size * k),
  };
}

/** Arrays for the largest batch of so many inputs. */
export const roomForBatch = (n: number, size: number): Omit<Batch, 'n'> => roomFor(size, n * size);

const roomFor = (size: number, entries: number): Omit<Batch, 'n'> => ({
  starts: new Int32Array(size + 1),
  features: new Int32Array(entries),
  values: new Float64Array(entries),
});

/** Room, at least 1, that six standard deviations more than the mean of a binomial number do not fill. */
const likelyEntries = (trials: number, p: number): number =>
  Math.min(trials, Math.ceil(trials * p + 6 * Math.sqrt(trials * p * (1 - p))) + 8);

function doubled<Numbers extends Int32Array | Float64Array>(numbers: Numbers, into: Numbers): Numbers {
  into.set(numbers);
  return into;
}
