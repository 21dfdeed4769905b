import type { AnyClaim } from '../claim/Claim.ts';
import type { ClaimResult, Fault, SearchState, SettingResult, TwinResult } from '../results/ClaimResult.ts';
import type { PictureData } from '../results/PictureData.ts';
import { estimates, type Kinded, kindOf } from '../claim/kindOf.ts';
import type { NamedClaim } from '../claim/NamedClaim.ts';
import type { EffortName } from '../results/Results.ts';
import { atSetting, type Setting, settingKey } from '../claim/Setting.ts';
import type { Sharpness } from '../results/Sharpness.ts';
import type { Verdict } from '../claim/Verdict.ts';
import { CLAIM_ALPHA } from '../inference/errorBudget.ts';
import type { Prefetch } from './decide/Prefetched.ts';
import type { ResultsAhead } from './search/ResultsAhead.ts';
import { rests, toTheEnd } from './validate/ClaimFault.ts';
import { askedSizes } from './verdict/askedSizes.ts';
import type { PreviousRound } from './search/PreviousRound.ts';
import type { Decision } from './verdict/Decision.ts';
import { decideClaim } from './verdict/decideClaim.ts';
import { describeClaim } from './validate/describeClaim.ts';
import { computePictures } from './pictures/computePictures.ts';
import { faultyResult } from './faultyResult.ts';
import { guardedKindOf } from './validate/guardParameters.ts';
import { isSurprise } from './isSurprise.ts';
import { remarksOf } from './decide/remarksOf.ts';
import { plainText } from '../results/words/phrase.ts';
import { sentenceOf, sentencePhrase } from '../results/words/sentence/sentenceOf.ts';
import { sample } from './recorded/sample.ts';
import { settingCode } from './search/settingCode.ts';
import { stepTexts } from './stepTexts.ts';
import { sharpen } from './sharpen/sharpen.ts';
import type { Solver } from './solver/Solver.ts';
import { withSubject } from './verdict/withSubject.ts';
import { twinOf } from './validate/twinOf.ts';
import { validateClaim } from './validate/validateClaim.ts';

/** How a claim is to be checked. */
export interface CheckOptions {
  readonly seed: string;
  readonly effort: EffortName;
  /** Counterexamples remembered from earlier runs, tried before anything else. */
  readonly remembered?: readonly Setting[];
  /** What a previous run with the same seed found out about the claim, to go on from: its evidence counts. */
  readonly previous?: ClaimResult | undefined;
  /** Sizes that the paper asks about; see `askedSizes`. */
  readonly showAt?: Setting | undefined;
  /** Whether nothing but the verdicts is wanted, and so no pictures, no sharp constants and nothing at sizes asked about. */
  readonly verdictOnly?: boolean | undefined;
  /** Has draws made elsewhere, ahead of their use; that changes how long it takes and nothing else. */
  readonly prefetch?: Prefetch | undefined;
  /** Results at settings that are found elsewhere before their turn; they change how long it takes and nothing else. */
  readonly ahead?: ResultsAhead | undefined;
  /** Seconds after which the time for the claim is over, for the sentence that says so; see `watchRuns`. */
  readonly timeLimit?: number | undefined;
  /** The solver that is asked about steps of algebra; Z3 in this thread when left out. */
  readonly solve?: Solver | undefined;
  /** Told now and then how far the check is. */
  readonly onProgress?: (progress: { readonly settings: number; readonly draws: number }) => void;
}

/**
 * Checks one claim and its twin.
 *
 * Whatever the claim's own code does, the outcome is a result: code that throws or returns what is no answer makes the
 * verdict `faulty`. The result depends on the claim, the seed, the effort, the counterexamples remembered and the
 * previous result, and on nothing else.
 */
export async function checkClaim(named: NamedClaim, options: CheckOptions): Promise<ClaimResult> {
  const { id, claim } = named;
  const wrong = validateClaim(claim);
  if (wrong !== undefined) return faultyResult(id, named.file, wrong, claim);
  const kinded = guardedKindOf(claim);
  const previous = roundOf(options.previous);
  const decided = await decideClaim(id, kinded, { ...options, previous, shrink: true });
  const decision = { ...decided, evidence: withSubject(decided.evidence, claim.subject) };
  if (decision.fault !== undefined) return faultyResult(id, named.file, decision.fault, claim);
  const twin = await checkTwin(id, claim, options);
  rests();
  const pictures = claim.picture === undefined || options.verdictOnly === true ? [] : [claim.picture].flat();
  const drawings = computePictures(pictures, { seed: options.seed, id });
  if ('message' in drawings) return faultyResult(id, named.file, drawings, claim);
  const sharp = options.verdictOnly === true ? undefined : sharpen(id, claim, options);
  if (sharp !== undefined && 'message' in sharp) return faultyResult(id, named.file, sharp, claim);
  const asked = options.verdictOnly === true ? undefined : askedSizes(id, kinded, decision, options);
  const remarks = [
    ...(await toTheEnd(() => remarksOf(id, kinded, decision.tried, options.seed))),
    ...(asked?.fault === undefined
      ? []
      : [`its code is at fault${atSetting(asked.sizes)}, sizes that showAt asks about: ${asked.fault}`]),
  ];
  const result = {
    ...resultOf(named, kinded, decision, remarks, twin, drawings, sharp, options.effort),
    ...(asked === undefined ? {} : { asked }),
  };
  const sharpened =
    'sharpen' in claim && claim.sharpen !== undefined && options.verdictOnly !== true ? claim.sharpen.sizes.length : 0;
  const cut = [
    ...(drawings.length < pictures.length ? ['its pictures were computed'] : []),
    ...((sharp?.points.length ?? 0) < sharpened ? ['its constant was sharpened at all sizes'] : []),
  ];
  return cut.length === 0
    ? result
    : { ...result, sentence: `${result.sentence} The time limit was reached before ${cut.join(' and ')}.` };
}

/** The round in a previous result; none where nothing was searched. */
const roundOf = (previous: ClaimResult | undefined): PreviousRound | undefined =>
  previous?.search === undefined ? undefined : { ...previous, search: previous.search };

async function checkTwin(id: string, claim: AnyClaim, options: CheckOptions): Promise<TwinResult | null> {
  const twin = twinOf(claim);
  if (twin === undefined) return null;
  if (options.previous?.twin?.verdict === 'refuted') return options.previous.twin;
  const wrong = validateClaim(twin);
  // Of a twin that was not refuted no settings are kept: it is looked at afresh, elsewhere and with more draws.
  const rounds = options.previous?.search?.rounds;
  const previous =
    rounds === undefined ? undefined : { ...AFRESH, search: { ...AFRESH.search, rounds, tried: rounds * SHARES } };
  const { remembered: _, ...rest } = options;
  const decision: Decision =
    wrong === undefined
      ? asTwin(
          await decideClaim(`${id}/twin`, guardedKindOf(twin), {
            ...rest,
            previous,
            shrink: false,
            onlyToRefute: true,
          }),
        )
      : faulty(wrong);
  const evidence = withSubject(decision.evidence, claim.subject);
  const phrase = sentencePhrase({ ...decision, evidence, kind: kindOf(claim).kind }, options.effort);
  return { claims: claim.twin!.claims, verdict: decision.verdict, sentence: plainText(phrase), phrase };
}

/** What was decided of a twin; its author is at fault where no draws whatever could refute it at any setting tried. */
function asTwin(decision: Decision): Decision {
  const { verdict, tried } = decision;
  const said = tried.filter(({ status }) => status !== 'vacuous');
  const never = said.find(({ reach }) => reach?.neverRefuted !== undefined);
  const isNever = said.every(({ status, reach }) => status !== 'refuted' && reach?.neverRefuted !== undefined);
  if (verdict !== 'undecided' || never === undefined || !isNever) return decision;
  return faulty({
    message: `no draws could refute the twin${Object.keys(never.setting).length === 0 ? '' : `, as${atSetting(never.setting)}`}: ${never.reach!.neverRefuted}; ${never.tail === undefined ? 'give range the limit that is missing, with tailAtMost where values may lie beyond it' : 'let range end later, where less is cut off'}, or leave the twin out`,
    key: 'twin',
    setting: never.setting,
  });
}

/** Shares of the error budget that a round of a twin's search uses, at most: no level of effort tries so many settings. */
const SHARES = 8192;

const AFRESH: PreviousRound = { search: { rounds: 0, tried: 0, smallest: 0, statuses: {} }, tried: [], draws: 0 };

const faulty = (fault: Fault): Decision => ({
  verdict: 'faulty',
  evidence: { by: 'fault', fault },
  tried: [],
  statuses: {},
  draws: 0,
  fault,
});

function resultOf(
  { id, file, claim }: NamedClaim,
  kinded: Kinded,
  decision: Decision,
  remarks: readonly string[],
  twin: TwinResult | null,
  drawings: readonly PictureData[],
  sharp: Sharpness | undefined,
  effort: EffortName,
): ClaimResult {
  const { verdict, evidence, tried, statuses, draws, search, remembered } = decision;
  const { vacuous = 0, unreachable = 0, upheld = 0, refuted = 0, undecided = 0, proved = 0 } = statuses;
  const expect: Verdict | null = claim.expect ?? null;
  const kept = sample(tried);
  const weighed = 'weight' in claim && claim.weight !== undefined ? { weighed: true as const } : {};
  return {
    ...describeClaim(id, file, claim),
    kind: kinded.kind,
    ...(kinded.kind === 'step' ? stepTexts(kinded.claim, evidence) : {}),
    expect,
    verdict,
    ...(remarks.length === 0 ? {} : { remarks }),
    surprise: isSurprise(kinded.kind, verdict, expect, twin),
    sentence: sentenceOf({ ...decision, kind: kinded.kind, ...weighed }, effort),
    settings: upheld + refuted + undecided + proved,
    vacuous,
    unreachable,
    draws,
    budget: estimates(kinded) ? CLAIM_ALPHA : 0,
    margin: 'margin' in claim && claim.margin !== undefined,
    ...weighed,
    evidence,
    twin,
    ...(sharp === undefined ? {} : { sharp }),
    tried: kept,
    ...(search === undefined ? {} : { search: withOthers(search, tried, kept) }),
    ...(remembered === undefined ? {} : { remembered }),
    ...(drawings.length === 0 ? {} : { drawings }),
  };
}

/** How far a search is, with the codes of the settings that are not kept. */
function withOthers(
  { rounds, tried: count, smallest, others = '', statuses, sizes }: SearchState,
  tried: readonly SettingResult[],
  kept: readonly SettingResult[],
): SearchState {
  const keys = new Set(kept.map(({ setting }) => settingKey(setting)));
  const left = tried.filter(({ setting }) => !keys.has(settingKey(setting)));
  const codes = others + left.map(({ setting }) => settingCode(setting)).join('');
  return {
    rounds,
    tried: count,
    smallest,
    ...(codes === '' ? {} : { others: codes }),
    statuses,
    ...(sizes === undefined ? {} : { sizes }),
  };
}
