import type { KindedThat } from '../../claim/kindOf.ts';
import { settingText } from '../../claim/Setting.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import { doubleOf } from '../../results/jsonNumber.ts';
import type { Resources } from '../decide/Decider.ts';
import { deciderOf } from '../decide/deciderOf.ts';
import { LAW } from '../decide/distribution/DistributionFamily.ts';
import { distributionQuestionAt } from '../decide/distribution/familyOf.ts';
import { isAlike } from './alike.ts';

/** Figures of a path are rounded to five digits. */
const ROUNDED = 1e-4;

/**
 * Compares the first draws of a setting, and what the claim itself says there, with what is recorded: for a setting that
 * takes more draws than are made again. Its path tells the evidence after some of the first draws.
 *
 * @param draws that are made, at most
 * @returns what differs, for a sentence; undefined when nothing does
 */
export function begunAgain(
  kinded: KindedThat<'atSettings'>,
  recorded: SettingResult,
  stream: Resources['stream'],
  draws: number,
): string | undefined {
  const { setting, alpha = { refuted: 0, upheld: 0 }, path = [] } = recorded;
  const point = path.findLast(([count]) => count <= draws);
  const count = Math.max(1, point?.[0] ?? 1);
  const again = deciderOf(kinded)(Object.freeze(setting), {
    stream,
    alpha,
    draws: count,
    interval: false,
    regardless: true,
  });
  const at = `at ${settingText(setting)}`;
  for (const key of ['claimed', 'margin'] as const)
    if (recorded[key] !== undefined && !isAlike(recorded[key], again[key]))
      return `${at} ${key} is ${again[key] ?? 'nothing'}, and ${recorded[key]} is recorded`;
  const place = placeFault(kinded, recorded, stream);
  if (place !== undefined) return `${at} ${place}`;
  if (point === undefined) return undefined;
  if (again.draws !== count) return `${at} ${again.draws} draws decide, and ${recorded.draws} are recorded`;
  for (const [i, key] of (['refuted', 'upheld'] as const).entries()) {
    const [was, is] = [doubleOf(point[i + 1]!), doubleOf(again.logEvidence?.[key] ?? Number.NaN)];
    if (was !== is && !(Math.abs(was - is) <= ROUNDED * Math.max(1, Math.abs(is))))
      return `${at} the evidence for ${key} after ${count} draws is ${is.toPrecision(5)}, and ${was} is recorded`;
  }
  return undefined;
}

/** Whether the law says something else at the place that is recorded; asking it takes no draw. */
function placeFault(
  kinded: KindedThat<'atSettings'>,
  { setting, place }: SettingResult,
  stream: Resources['stream'],
): string | undefined {
  if (kinded.kind !== 'distribution' || place?.beside !== LAW) return undefined;
  const question = distributionQuestionAt(kinded.claim, setting, stream);
  if (typeof question === 'string') return question;
  const { family } = question;
  const series = family.newSeries();
  const said = series.flatMap(({ rows, columns }, which) =>
    Array.from({ length: rows * columns }, (_, at) => family.found(series, which, at)),
  );
  // Places that round to one text have values of their own.
  const there = said.filter(({ of }) => of === place.of);
  if (there.length === 0) return `the law is not asked about ${place.of}, which is recorded`;
  return there.some(({ claimed }) => isAlike(claimed, place.claimed))
    ? undefined
    : `the law says ${there[0]!.claimed} of ${place.of}, and ${place.claimed} is recorded`;
}
