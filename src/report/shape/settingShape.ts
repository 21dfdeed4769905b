import type { SettingResult } from '../../claim/ClaimResult.ts';
import { type Shapes, anyOf, figure, listOf, number, oneOf, optional, record, recordOf, truth } from './Shape.ts';

const shown = anyOf(listOf(listOf(figure)), listOf(figure), figure);

/** One choice of a claim's parameters. */
export const setting = recordOf(anyOf(truth, figure));

/** What was found at one setting. */
export const settingResult = record({
  setting,
  status: oneOf(['proved', 'upheld', 'refuted', 'undecided', 'vacuous', 'unreachable']),
  draws: number,
  measured: optional(figure),
  relation: optional(oneOf(['≤', '<', '≥', '>', '='])),
  claimed: optional(figure),
  interval: optional(listOf(figure, 2)),
  level: optional(number),
  slack: optional(figure),
  alpha: optional(record({ refuted: number, upheld: number })),
  tightness: number,
  at: optional(record({ block: number, index: number })),
  shown: optional(recordOf(shown)),
  logEvidence: optional(record({ refuted: figure, upheld: figure })),
  furtherDraws: optional(figure),
} satisfies Shapes<SettingResult>);
