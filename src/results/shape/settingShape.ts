import type { SettingResult } from '../ClaimResult.ts';
import {
  type Shapes,
  anyNumber,
  anyOf,
  jsonNumber,
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

const shown = anyOf(listOf(listOf(jsonNumber)), listOf(jsonNumber), jsonNumber);

/** One choice of a claim's parameters. */
export const setting = named(
  'setting',
  'One choice of the parameters of a claim, by name. An exact rational is text, "2/3".',
  recordOf(anyOf(truth, jsonNumber)),
);

/** Two figures, the lower one first. */
export const interval = named('interval', 'A closed interval, its lower end first.', listOf(jsonNumber, 2));

const relation = oneOf(['≤', '<', '≥', '>', '=']);

/** What was found at one setting. */
export const settingResult = named(
  'settingResult',
  'What was found at one setting.',
  record({
    setting,
    status: oneOf(['proved', 'upheld', 'refuted', 'undecided', 'vacuous', 'unreachable']),
    draws: number,
    measured: optional(jsonNumber),
    of: optional(text),
    relation: optional(relation),
    claimed: optional(jsonNumber),
    margin: optional(number),
    interval: optional(interval),
    claimedInterval: optional(interval),
    level: optional(number),
    sides: optional(record({ left: jsonNumber, right: jsonNumber })),
    tail: optional(record({ from: number, atMost: number })),
    quantile: optional(record({ p: number, estimate: jsonNumber, interval, relation, claimed: jsonNumber })),
    place: optional(
      record({ of: text, measured: number, interval: optional(interval), beside: text, claimed: number }),
    ),
    splitting: optional(
      record({
        levels: number,
        starts: number,
        assumed: optional(truth),
        rarest: optional(record({ level: number, share: number })),
      }),
    ),
    slack: optional(jsonNumber),
    alpha: optional(record({ refuted: number, upheld: number })),
    tightness: anyNumber,
    why: optional(text),
    divides: optional(truth),
    at: optional(record({ block: number, index: number })),
    shown: optional(recordOf(shown)),
    logEvidence: optional(record({ refuted: jsonNumber, upheld: jsonNumber })),
    path: optional(listOf(listOf(jsonNumber, 3))),
    cutOff: optional(truth),
    furtherDraws: optional(jsonNumber),
    near: optional(record({ least: number, margin: number, draws: jsonNumber })),
    looseRange: optional(record({ given: interval, enough: interval, draws: number })),
    reach: optional(
      record({
        allowed: number,
        upheld: jsonNumber,
        refuted: jsonNumber,
        neverUpheld: optional(text),
        neverRefuted: optional(text),
      }),
    ),
  } satisfies Shapes<SettingResult>),
);
