import type { Splitting } from '../../../claim/Claim.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { CLAIM_ALPHA } from '../../../inference/errorBudget.ts';
import { lookTimes } from '../../../inference/lookTimes.ts';
import { ArrivalEvidence } from '../../../inference/splitting/ArrivalEvidence.ts';
import { productTest } from '../../../inference/splitting/productTest.ts';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import { type JsonNumber, jsonNumber } from '../../../results/jsonNumber.ts';
import { OutOfTime, rests } from '../../validate/ClaimFault.ts';
import { type Decider, type Resources, vacuousAt } from '../Decider.ts';
import { isVacuous, PAST_RANGE, statedProbability, type StatedProbability } from '../questionAt.ts';
import { Entrances } from './Entrances.ts';
import { type Splitter, splitterAt } from './splitterAt.ts';

/**
 * Decides a bound on the probability of an event that is reached over levels, from starts at each level that are independent
 * of those at the others; see `ArrivalEvidence` for the test and its guarantees.
 *
 * **What it rests on**: that P is the product of the probabilities of reaching each level from the one before, p_l, and that the
 * starts have these. With S_l the state in which a path enters level l, P = Π_l P(level l + 1 is reached | level l is), and each
 * factor is the mean over the distribution of S_l, given that level l is reached, of the probability to go on from there to the next
 * level. That is p_l exactly where `start` makes states of this distribution and a state is all that the rest of a path depends
 * on. See `checkStarts` for what is tested of it.
 *
 * **Why no more general way is offered.** Where only the beginning of a path and its steps can be drawn, no test that is valid for all
 * of them can show P ≤ b from much fewer than 1/b paths: let a share of g of the states in which level l is entered lead to the
 * event for certain. They add g·P(level l) to P, which is as much as all of P for g = P/P(level l), and after n paths from that
 * level nothing was seen of them with probability (1 − g)ⁿ, which is near 1 for the first levels whatever was seen beyond. A tree of
 * paths that split has P as its mean, and shows lower bounds; its largest value, 1, is what an upper bound would have to rest on.
 */
export function decideSplitting(claim: Splitting<Domain, unknown>): Decider {
  return (setting, resources) => {
    const stated = statedProbability(claim, setting);
    return typeof stated === 'string'
      ? vacuousAt(setting, stated)
      : decide(setting, stated, splitterAt(claim, setting), resources);
  };
}

function decide(
  setting: Setting,
  { hypothesis, margin, relation, claimed }: StatedProbability,
  splitter: Splitter,
  { stream, alpha, draws, interval, keep, toEstimate = false }: Resources,
): SettingResult {
  const allowance = hypothesis.within ?? margin;
  const { levels } = splitter;
  const evidence = new ArrivalEvidence(levels);
  const entrances = new Entrances(splitter);
  const test = productTest({ hypothesis, margin, alpha }, evidence);
  const path: (readonly [number, JsonNumber, JsonNumber])[] = [];
  let isCutOff = false;
  try {
    for (const look of lookTimes(draws)) {
      while (evidence.draws < look) entrances.draw(stream(evidence.draws), evidence);
      const { refuted, upheld } = test.logEvidence();
      path.push([look, rounded(refuted), rounded(upheld)]);
      if (!toEstimate && test.status() !== 'running') break;
    }
  } catch (error) {
    if (!(error instanceof OutOfTime) || evidence.draws === 0) throw error;
    isCutOff = true;
  }
  rests();
  const decided = toEstimate ? 'running' : test.status();
  const open = isVacuous({ hypothesis, margin, range: [0, 1] }) ? 'vacuous' : 'undecided';
  const status = decided === 'running' ? open : decided;
  const found = test.logEvidence();
  const measured = evidence.estimate;
  const slack = relation === '≤' ? claimed - measured : measured - claimed;
  const isOpen = !toEstimate && status === 'undecided';
  const nats = status === 'refuted' ? -found.refuted : found.upheld;
  const result: SettingResult = {
    setting,
    status,
    ...(status === 'vacuous' ? { why: PAST_RANGE } : {}),
    draws: evidence.draws,
    measured: jsonNumber(measured),
    relation,
    claimed: jsonNumber(claimed),
    ...(allowance === 0 ? {} : { margin: allowance }),
    splitting: {
      levels,
      starts: evidence.starts,
      ...(entrances.areSingle ? {} : { assumed: true }),
      ...rarestOf(evidence),
    },
    slack: jsonNumber(relation === '=' ? -Math.abs(slack) : slack),
    alpha,
    tightness: Math.min(Number.MAX_VALUE, evidence.draws / Math.max(1e-300, nats)),
    logEvidence: { refuted: jsonNumber(found.refuted), upheld: jsonNumber(found.upheld) },
    ...(isOpen ? { furtherDraws: jsonNumber(test.furtherDraws()) } : {}),
    ...(isOpen && isCutOff ? { cutOff: true } : {}),
  };
  const inFull = (): SettingResult => {
    const [lo, hi] = evidence.interval(CLAIM_ALPHA);
    return {
      ...result,
      interval: [Math.min(lo, measured), Math.max(hi, measured)],
      level: 1 - CLAIM_ALPHA,
      path: thinned(path),
    };
  };
  keep?.(result, inFull);
  return interval ? inFull() : result;
}

/** The level that is reached most rarely, where a draw ended there. */
function rarestOf({ cut, shares }: ArrivalEvidence): Pick<NonNullable<SettingResult['splitting']>, 'rarest'> {
  if (cut === 0) return {};
  const share = Math.min(...shares);
  return { rarest: { level: shares.indexOf(share) + 1, share } };
}

/** Points of a path, about; more could not be told apart in a picture. */
const PATH = 48;

/** Points of a path that are about evenly spaced on a logarithmic scale, the last included. */
function thinned(path: NonNullable<SettingResult['path']>): NonNullable<SettingResult['path']> {
  const last = path.at(-1)?.[0] ?? 1;
  let next = 1;
  return path.filter(([draws], i) => {
    if (draws < next && i + 1 < path.length) return false;
    next = draws * last ** (1 / PATH);
    return true;
  });
}

/** A figure with the digits that a picture can show. */
const rounded = (value: number): JsonNumber => jsonNumber(Number(value.toPrecision(5)));
