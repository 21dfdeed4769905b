import { sphereUpperTail } from '../../numeric/sphereUpperTail.ts';
import { requireNumber } from '../requireNumber.ts';
import { coordinateReluMoments } from './coordinateReluMoments.ts';
import type { SampledReading, SampledScheme } from './SampledScheme.ts';
import type { Stored } from './storedDraw.ts';

/**
 * The conditional expected loss E Σ_i (x''_i − x_i)² over all n features, given the directions of those that are
 * present alone. Its mean over `storedDraw` is `expectedLoss`.
 *
 * What these, and for antipodal pairs their partners, are read as is known. Each other feature is read from |h|U, so
 * that it costs a tail of one coordinate (threshold) or its two moments beyond the shift (ReLU): the same for all of
 * the absent ones, and the same for all members of complete pairs, which are read as if they were absent.
 *
 * @param stored what `storedDraw` gave for this scheme
 * @param scheme the design, n and m; a threshold or a shift, of any sign
 * @returns the loss of one input, at least 0
 * @throws RangeError when the threshold or the shift is not a number
 * @see Error Measure L; Theorem 3
 * @example lossGiven({ dots: [1], length: 1, complete: 0 }, { design: 'plain', n: 5, m: 3, shift: 0 }) // 4/6
 */
export function lossGiven(
  { dots, length, complete }: Stored,
  { design, n, m, ...reading }: Pick<SampledScheme, 'design' | 'n' | 'm'> & SampledReading,
): number {
  if ('threshold' in reading) requireNumber('threshold', reading.threshold);
  else requireNumber('shift', reading.shift);
  let loss = 0;
  for (const dot of dots) {
    loss += (read(dot, reading) - 1) ** 2;
    if (design === 'antipodal') loss += read(-dot, reading) ** 2;
  }
  const known = design === 'antipodal' ? 2 * dots.length : dots.length;
  const wronglyPresent = 2 * complete;
  const absent = n - known - wronglyPresent;
  const { first, second } = momentsBeyond(m, length, reading);
  if (absent > 0) loss += absent * second;
  if (wronglyPresent > 0) loss += wronglyPresent * (second - 2 * first + 1);
  return loss;
}

function read(value: number, reading: SampledReading): number {
  if ('threshold' in reading) return value > reading.threshold ? 1 : 0;
  return Math.max(0, value - reading.shift);
}

/** E x'' and E x''² of a feature read from |h|U. */
function momentsBeyond(m: number, length: number, reading: SampledReading): { first: number; second: number } {
  if ('shift' in reading) return coordinateReluMoments(m, length, reading.shift);
  const { threshold } = reading;
  const above = length === 0 ? Number(threshold < 0) : sphereUpperTail(threshold / length, m);
  return { first: above, second: above };
}
