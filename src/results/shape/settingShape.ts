import type { SettingResult } from '../ClaimResult.ts';
import {
  type Shapes,
  anyNumber,
  anyOf,
  figure,
  listOf,
  named,
  number,
  oneOf,
  optional,
  record,
  recordOf,
  text,
  truth,
} from './Shape.ts';

const shown = anyOf(listOf(listOf(figure)), listOf(figure), figure);

/** One choice of a claim's parameters. */
export const setting = named(
  'setting',
  'One choice of the parameters of a claim, by name. An exact rational is text, "2/3".',
  recordOf(anyOf(truth, figure)),
);

/** Two figures, the lower one first. */
export const interval = named('interval', 'A closed interval, its lower end first.', listOf(figure, 2));

/** What was found at one setting. */
export const settingResult = named(
  'settingResult',
  'What was found at one setting.',
  record({
    setting,
    status: oneOf(['proved', 'upheld', 'refuted', 'undecided', 'vacuous', 'unreachable']),
    draws: number,
    measured: optional(figure),
    relation: optional(oneOf(['≤', '<', '≥', '>', '='])),
    claimed: optional(figure),
    interval: optional(interval),
    claimedInterval: optional(interval),
    level: optional(number),
    slack: optional(figure),
    alpha: optional(record({ refuted: number, upheld: number })),
    tightness: anyNumber,
    why: optional(text),
    at: optional(record({ block: number, index: number })),
    shown: optional(recordOf(shown)),
    logEvidence: optional(record({ refuted: figure, upheld: figure })),
    path: optional(listOf(listOf(figure, 3))),
    cutOff: optional(truth),
    furtherDraws: optional(figure),
    near: optional(record({ least: number, margin: number, draws: figure })),
    looseRange: optional(record({ given: interval, enough: interval, draws: number })),
    reach: optional(
      record({
        allowed: number,
        upheld: figure,
        refuted: figure,
        neverUpheld: optional(text),
        neverRefuted: optional(text),
      }),
    ),
  } satisfies Shapes<SettingResult>),
);
