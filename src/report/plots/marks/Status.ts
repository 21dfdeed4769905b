import type { SettingResult } from '../../../results/ClaimResult.ts';

/** The status of a setting. */
export type Status = SettingResult['status'];

/** Every status in the order in which points are painted, the important ones last and so on top, each in words. */
export const STATUSES: Readonly<Record<Status, string>> = {
  vacuous: 'vacuous',
  unreachable: 'beyond the draws allowed',
  proved: 'proved',
  upheld: 'upheld',
  undecided: 'undecided',
  refuted: 'refuted',
};

/** The statuses that occur, in that order. */
export function statusesOf(points: readonly { readonly status: Status }[]): Status[] {
  return (Object.keys(STATUSES) as Status[]).filter((status) => points.some((point) => point.status === status));
}
