import type { HistogramData } from '../../results/PictureData.ts';
import type { Histogram } from '../../claim/Picture.ts';
import type { Setting } from '../../claim/Setting.ts';
import { eventConfidenceSequence } from '../../inference/eventConfidenceSequence.ts';
import { begins } from '../validate/ClaimFault.ts';
import { computeCurve } from './computeCurve.ts';
import { PICTURE_ALPHA, type PictureContext } from './PictureContext.ts';
import { namedPlaces } from './places.ts';
import { rounded } from './rounded.ts';
import { parameterView } from '../validate/parameterView.ts';

/** Densities are computed at so many places. */
const PLACES = 81;

/**
 * Draws a sample and counts it into bars, each with the interval of its share; computes the densities.
 *
 * @throws RangeError when the bars are none or a draw is no number, and whatever the picture's functions throw
 */
export function computeHistogram(picture: Histogram<Setting>, { stream }: PictureContext): HistogramData {
  const { title, x, sample, draws } = picture;
  const [lo, hi, count] = picture.bars;
  if (!(Number.isFinite(lo) && Number.isFinite(hi) && lo < hi && Number.isInteger(count) && count > 0))
    throw new RangeError(
      `bars is [${String(lo)}, ${String(hi)}, ${String(count)}]; it must be [lo, hi, count] with lo < hi and at least one bar`,
    );
  if (!(Number.isInteger(draws) && draws > 0))
    throw new RangeError(`draws is ${String(draws)}; it must be a positive integer`);
  const setting = parameterView(picture.at as Setting);
  const rng = stream(setting);
  const counts = Array.from({ length: count }, () => 0);
  const width = (hi - lo) / count;
  let beyond = 0;
  for (let turn = 0; turn < draws; turn++) {
    begins('picture', setting);
    const value = sample(rng, setting);
    if (typeof value !== 'number' || Number.isNaN(value)) throw new RangeError(`a draw is ${String(value)}`);
    if (value < lo || value > hi) beyond++;
    else counts[Math.min(count - 1, Math.floor((value - lo) / width))]!++;
  }
  const values = Array.from({ length: PLACES }, (_, i) => rounded(lo + ((hi - lo) * i) / (PLACES - 1))!);
  const height = (share: number): number => rounded(share / width)!;
  return {
    shows: 'histogram',
    title,
    at: setting,
    x,
    draws,
    ends: [lo, hi],
    bars: counts.map((hits) => {
      const [low, high] = eventConfidenceSequence(hits, draws - hits, PICTURE_ALPHA);
      return { height: height(hits / draws), interval: [height(low), height(high)] as const };
    }),
    level: 1 - PICTURE_ALPHA,
    beyond,
    values,
    densities: Object.entries(picture.densities ?? {}).map(([name, density]) =>
      computeCurve(
        name,
        values,
        (value) => ({ ...setting, value }),
        (value) => density(value, setting),
      ),
    ),
    marks: namedPlaces(x, picture.marks),
  };
}
