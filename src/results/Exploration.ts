import type { Relation } from '../claim/Comparison.ts';
import type { Kind } from '../claim/kinds.ts';
import type { Setting } from '../claim/Setting.ts';
import type { JsonNumber } from './jsonNumber.ts';
import type { ShownValue } from './SettingResult.ts';

/** Where a claim is to be explored: the places of a curve, of which only one parameter differs; plain data. */
export interface ExplorationPlan {
  readonly kind: Kind;
  /** The parameter that differs. */
  readonly along: string;
  /** Whether the places are spread evenly in the logarithm of the parameter. */
  readonly logarithmic: boolean;
  /** The parameters that stay constant. */
  readonly at: Setting;
  /** Those of them whose values nobody gave. */
  readonly chosen: readonly string[];
  readonly places: readonly ExplorationPlace[];
}

/** A place of a curve. */
export interface ExplorationPlace {
  readonly setting: Setting;
  /** Why it is not in the claim's domain, in words; missing where it is. */
  readonly outside?: string;
}

/**
 * What the numbers at a place say of the claim there:
 * - `holds`: the interval or the value is on the claimed side, to within the margin; or the answer was true, in every draw
 * - `fails`: it is beyond the bound; or the answer was false
 * - `open`: it contains the bound
 * - `vacuous`: the claim says nothing there
 * - `outside`: the place is not in the domain
 * - `faulty`: the claim's code failed there
 */
export type Side = 'holds' | 'fails' | 'open' | 'vacuous' | 'outside' | 'faulty';

/** What was found at a place of a curve. */
export interface ExploredPoint {
  readonly setting: Setting;
  readonly side: Side;
  /** Why it is vacuous, outside or faulty, in words. */
  readonly why?: string;
  readonly draws: number;
  /** The mean of the draws, the share of them for which a claim on every draw holds, or the exact value. */
  readonly measured?: JsonNumber;
  readonly relation?: Relation;
  readonly claimed?: JsonNumber;
  /** The margin of a bound, or how far from its value a mean may lie; missing where it is 0. */
  readonly margin?: number;
  /** A confidence interval, or an enclosure of an exact value. */
  readonly interval?: readonly [lo: JsonNumber, hi: JsonNumber];
  /** An enclosure of `claimed`, where it is not known exactly. */
  readonly claimedInterval?: readonly [lo: JsonNumber, hi: JsonNumber];
  /** The first draw for which a claim on every draw fails, from 1. */
  readonly firstFailing?: number;
}

/** A curve of a claim along one parameter, with how it was made. */
export interface Exploration extends Omit<ExplorationPlan, 'places'> {
  readonly id: string;
  readonly title: string;
  readonly seed: string;
  /** Draws asked for at each place; 0 where nothing is drawn. */
  readonly draws: number;
  /** The probability with which all confidence intervals contain what they estimate, at least; 1 where nothing is drawn. */
  readonly confidence: number;
  /** Whether it was stopped before all draws were made. */
  readonly interrupted: boolean;
  readonly points: readonly ExploredPoint[];
}

/** One draw of a claim, or one setting where nothing is drawn, worked through. */
export interface WorkedDraw {
  readonly kind: Kind;
  readonly setting: Setting;
  /** The parameters whose values nobody gave. */
  readonly chosen: readonly string[];
  /** Which draw it is, from 1; missing where nothing is drawn. */
  readonly draw?: number;
  /** The parts of the outcome. */
  readonly drawn: readonly DrawnPart[];
  /** What the claim's functions return, in the order in which they are called. */
  readonly returned: readonly ReturnedValue[];
  /** What the claim shows of a counterexample. */
  readonly shown: Readonly<Record<string, ShownValue>>;
  /** What that says of the claim, in a sentence. */
  readonly says: string;
}

/** A part of an outcome: its name, its shape in words, and its first entries. */
export interface DrawnPart {
  readonly name: string;
  readonly shape: string;
  readonly value: ShownValue;
}

/** What a function of the claim returned. */
export interface ReturnedValue {
  readonly key: string;
  readonly value: ShownValue;
}
