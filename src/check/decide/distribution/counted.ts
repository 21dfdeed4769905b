import type { IndicatorDifferences } from '../../../inference/distribution/IndicatorDifferences.ts';
import type { Values } from '../Samples.ts';
import { type DistributionFamily, type FoundAt, LOOKED_AT } from './DistributionFamily.ts';

/** Takes the draws values[from], ..., values[to − 1] into the series of a family. */
export function addAll(
  family: DistributionFamily,
  series: readonly IndicatorDifferences[],
  values: Values,
  from: number,
  to: number,
): void {
  for (let draw = from; draw < to; draw++) family.add(values[draw]!, series);
}

/** Where what was found is farthest from what it is compared with; undefined without a draw. */
export function farthestIn(family: DistributionFamily, series: readonly IndicatorDifferences[]): FoundAt | undefined {
  let [farthest, away]: [readonly [which: number, place: number] | undefined, number] = [undefined, -1];
  for (const [which, { rows, columns, draws }] of series.slice(0, LOOKED_AT).entries()) {
    if (draws === 0) continue;
    for (let place = 0; place < rows * columns; place++) {
      const distance = family.distanceAt(series, which, place);
      if (distance > away) [farthest, away] = [[which, place], distance];
    }
  }
  return farthest === undefined ? undefined : family.found(series, ...farthest);
}
